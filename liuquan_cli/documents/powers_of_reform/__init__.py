"""How each of the six powers of the reform stands: one module and one section each."""
