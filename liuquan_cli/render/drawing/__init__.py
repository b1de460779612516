"""A chart that has its places, as SVG."""
