"""The checks, one file a rule, in rooms named for the six powers. Pure: no I/O, no printing."""
