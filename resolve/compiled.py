"""Functions compiled to machine code, kept on disk where there is room for them.

They create no arrays: what they need to work in, they are given. So numba need not count who holds
an array (`_nrt=False`), which would take nine tenths of the time and stop threads at each other.
"""

from collections.abc import Callable
from hashlib import blake2b
from importlib.resources import files
from typing import Any, TypeVar

import numba

from mosty.graph.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])
_MODULES = ("acronyms", "agreement", "blocking", "kernel", "naming", "spelling")


def compiled(function: F) -> F:
    """Compile a function when it is first called; keep the code in Mosty's cache folder."""
    config: Any = numba.config  # pyright: ignore[reportPrivateImportUsage]
    if not config.CACHE_DIR:
        config.CACHE_DIR = str(Settings.from_environment().cache / f"numba-{_version()}")
    try:
        kept: Any = _njit(cache=True)(function)
    except RuntimeError:  # nowhere to write: compile it in every process
        kept = _njit()(function)
    return kept  # type: ignore[no-any-return]


def inlined(function: F) -> F:
    """Compile a function into its callers: passing many arrays costs more than what it does."""
    found: Any = _njit(forceinline=True)(function)
    return found  # type: ignore[no-any-return]


def _njit(**options: bool) -> Any:  # noqa: ANN401 - numba's types do not know all options
    decorator: Any = numba.njit
    return decorator(nogil=True, _nrt=False, **options)


def _version() -> str:
    """Return a digest of the compiled modules: numba itself misses a change in another module."""
    digest = blake2b(digest_size=6)
    for name in _MODULES:
        digest.update(files("mosty.resolve").joinpath(f"{name}.py").read_bytes())
    return digest.hexdigest()
