"""What comes from other people's formats and goes to them."""
