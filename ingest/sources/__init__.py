"""One reader per source; `registry` finds the reader of a file.

What several files of one publisher share stands beside the readers: `officers`, `ares_vr`,
`gleif_files`, `ror_v1`, `activities`. Sources that are plain tables have no code here, only a
mapping file in `mappings/`.
"""
