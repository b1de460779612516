"""Frozen typed objects of a department and what rooms hand each other. No I/O."""
