"""Files that are there whole or not at all."""

import os
from contextlib import suppress
from errno import EDQUOT, ENOSPC
from pathlib import Path
from tempfile import NamedTemporaryFile

from mosty.graph.errors import DiskFull, LocalError


def write(path: Path, content: bytes) -> None:
    """Write a file under another name and put it in its place when it is whole.

    Raises:
        DiskFull: there is no room left.
        LocalError: nothing can be written there.

    """
    half = None
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            half = Path(file.name)
            file.write(content)
        half.chmod(0o666 & ~_umask())
        half.replace(path)
    except OSError as error:
        if half:
            with suppress(OSError):
                half.unlink()
        if error.errno in {ENOSPC, EDQUOT}:
            raise DiskFull(f"No room is left to write {path}: {len(content):,} bytes.") from error
        raise LocalError(
            f"{path} can't be written ({error.strerror}): choose another file with -o."
        ) from error


def _umask() -> int:
    """Return what new files are not permitted; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
