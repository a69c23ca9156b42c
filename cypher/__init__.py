"""Every Cypher statement, one file each, with a header that says what it answers.

`queries/` is the library for researchers (`mosty query list`), `read/` and `write/` are what Mosty
itself runs, `migrations/` brings older graphs up to date. `library` loads them by name, `words`
says the library's questions in four languages; `tokens` reads Cypher's words, for the guard of
readers' own statements.
"""
