"""Views → terminal, Markdown, CSV, HTML."""
