"""What falls due: pending obligations with a day, gathered family by family."""
