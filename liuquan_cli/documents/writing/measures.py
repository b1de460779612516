"""The measures of GB/T 9704-2012, in millimetres and points.

The type area of 156 × 225 mm holds 22 lines of 28 characters only just: 28 characters of Word's
三号 (16 pt) are 158 mm, and 22 lines of 29 pt are 0.2 pt too high. So the PDF is set in the 三号 of
type founders, 15.75 pt, with 7/8 of it between lines (28 × 15.75 = 441 of 442.2 pt; 22 × 15.75 +
21 × 13.78 = 635.9 of 637.8 pt), and the Word file keeps 16 pt drawn together by 0.25 pt, on lines
of 28.95 pt. (A grid of characters would do as well in Word, but LibreOffice gives two cells to a
character that is larger than one.)
"""

PAGE = (210.0, 297.0)
TOP, BOTTOM, LEFT, RIGHT = 37.0, 35.0, 28.0, 26.0
AREA = (156.0, 225.0)
LINES, CHARACTERS = 22, 28

BODY_POINTS = 15.75
LEADING_POINTS = BODY_POINTS * 7 / 8
LINE = (BODY_POINTS + LEADING_POINTS) * 25.4 / 72  # one line in mm
TITLE_POINTS = 22.0

# from a drawing's pixel (1/96 inch) to mm
PIXEL = 25.4 / 96

CHARACTER = 315  # twentieths of a point: a character in Word
IMPRINT_CHARACTERS = 29  # to a line at the foot of the last page, one left free on each side
