"""The sections of the report, one file each: from measures to what is read.

`parts` has what all use. Each other file has one function `section(scope)`, which returns nothing
where there is nothing to be said.
"""
