"""One reader per source; `registry` finds the reader of a file.

Sources that are plain tables have no code here, only a mapping file in `mappings/`.
"""
