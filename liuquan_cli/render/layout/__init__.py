"""Where everything of a flow chart stands: rows, places, ways, labels."""
