"""Disk or git object → model: discover, read, judge by the contract, type, locate, edit."""
