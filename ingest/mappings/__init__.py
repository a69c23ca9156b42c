"""Mapping files of the tables Mosty knows, one per publisher."""
