"""资料汇编: all that the movement brought forth, in order, with contents."""
