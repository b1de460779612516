"""Charts of the whole unit: structure, risk map, power matrix."""
