"""The word lists of this folder: YAML files beside the code that reads them."""

from importlib.resources import files
from typing import Any

import yaml


def read(name: str) -> Any:  # noqa: ANN401
    """Return the content of a YAML file of this folder."""
    return yaml.safe_load(files("mosty.ingest").joinpath(name).read_text("utf-8"))
