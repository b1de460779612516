"""The site as it would be published now, made again and again, and shown on this machine only."""
