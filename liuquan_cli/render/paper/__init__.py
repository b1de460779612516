"""Pictures on paper and in pixels: sheets, fonts, PDF and PNG."""
