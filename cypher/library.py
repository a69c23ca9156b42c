"""Statements by name.

A `.cypher` file starts with comment lines that are YAML behind their slashes:

    // question: Which actors have no tie over the border?
    // parameters:
    //   country: {type: string, default: DE, help: ISO 3166 code of the side to look at.}
    // columns:
    //   id: The actor's id.
    MATCH …
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

Kind = Literal["string", "integer", "float", "boolean", "date", "list"]
FOLDERS = ("migrations", "queries", "read", "write")

_CONVERT: Mapping[str, Any] = {
    "string": str,
    "integer": int,
    "float": float,
    "boolean": lambda text: {"true": True, "false": False}[text.lower()],
    "date": date.fromisoformat,
    "list": lambda text: [part.strip() for part in text.split(",") if part.strip()],
}


class LibraryError(LookupError):
    """No such statement, or parameters that don't fit it."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a statement; without a default it must be given."""

    type: Kind
    help: str
    default: Any = None
    required: bool = True


@dataclass(frozen=True, slots=True)
class Statement:
    """A named statement: its text and what its header says."""

    name: str
    text: str
    question: str
    parameters: Mapping[str, Parameter]
    columns: Mapping[str, str]

    def arguments(self, given: Mapping[str, str]) -> dict[str, Any]:
        """Turn texts from a command line into the statement's parameters, with its defaults.

        Raises:
            LibraryError: an unknown, missing or unreadable parameter.

        """
        if unknown := sorted(set(given) - set(self.parameters)):
            known = ", ".join(self.parameters) or "none"
            raise LibraryError(
                f"{self.name} has no parameter {', '.join(unknown)}. It takes: {known}."
            )
        values: dict[str, Any] = {}
        for name, one in self.parameters.items():
            if name not in given:
                if one.required:
                    raise LibraryError(f"{self.name} needs {name} ({one.type}): {one.help}")
                values[name] = one.default
                continue
            try:
                values[name] = _CONVERT[one.type](given[name])
            except (ValueError, KeyError):
                raise LibraryError(
                    f"{self.name}: {name} is {given[name]!r}, but {one.type} is needed: {one.help}"
                ) from None
        return values


def parse(name: str, source: str) -> Statement:
    """Read one statement from the text of its file."""
    lines = source.splitlines()
    end = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    header = yaml.safe_load("\n".join(line[3:] for line in lines[:end])) or {}
    return Statement(
        name=name,
        text="\n".join(lines[end:]).strip(),
        question=header["question"],
        parameters={
            key: Parameter(required="default" not in one, **one)
            for key, one in (header.get("parameters") or {}).items()
        },
        columns=header.get("columns") or {},
    )


@cache
def statements(folder: str) -> dict[str, Statement]:
    """Return every statement of a folder, sorted by name."""
    found = files("mosty.cypher").joinpath(folder).iterdir()
    paths = sorted((path for path in found if path.name.endswith(".cypher")), key=lambda p: p.name)
    return {
        name: parse(name, path.read_text("utf-8"))
        for path in paths
        if (name := path.name.removesuffix(".cypher"))
    }


def statement(folder: str, name: str) -> Statement:
    """Return one statement.

    Raises:
        LibraryError: there is none of that name; the message names the nearest.

    """
    known = statements(folder)
    if name not in known:
        near = get_close_matches(name, known, n=3) or sorted(known)
        raise LibraryError(f"There is no query {name!r}. Near it: {', '.join(near)}.")
    return known[name]
