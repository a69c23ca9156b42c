"""The `mosty` command, one file per group; `main` loads a group only when it is called."""
