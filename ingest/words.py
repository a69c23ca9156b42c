"""Where word lists and look-up tables are read from: this folder, and installed packages."""

from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml


def read(name: str) -> Any:  # noqa: ANN401
    """Return the content of a YAML file of this folder."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(files("mosty.ingest").joinpath(name).read_text("utf-8"), loader)  # noqa: S506


def package(name: str) -> Path:
    """Return the folder of an installed package without importing it.

    Some packages read all their data when they are imported.
    """
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"The package {name} is missing; install Mosty again.", name=name)
    return Path(spec.origin).parent
