"""What may be public → pages and pictures → one bundle."""
