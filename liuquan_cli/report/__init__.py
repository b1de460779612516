"""Findings → what people and machines read."""
