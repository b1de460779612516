"""One verb a file: options in, one call, output, exit code."""
