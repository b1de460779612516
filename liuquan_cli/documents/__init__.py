"""What the office hands in: official documents made from a department, as HTML, Word and PDF."""
