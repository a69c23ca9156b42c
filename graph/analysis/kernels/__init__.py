"""Loops over arrays, compiled by numba once and cached: long on purpose, one for each measure."""
