"""Functions compiled to machine code, kept on disk where there is room for them."""

from collections.abc import Callable
from typing import Any, TypeVar

import numba
from numba import config

from mosty.graph.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])


def compiled(function: F) -> F:
    """Compile a function when it is first called; keep the code in Mosty's cache folder."""
    if not config.CACHE_DIR:
        config.CACHE_DIR = str(Settings.from_environment().cache / "numba")
    try:
        return numba.njit(cache=True, nogil=True)(function)
    except RuntimeError:  # nowhere to write: compile it in every process
        return numba.njit(nogil=True)(function)
