"""Flows and their risks as charts: which lane, symbol, mark and badge each step has."""
