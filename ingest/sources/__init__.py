"""One reader per source; `registry` finds the reader of a file."""
