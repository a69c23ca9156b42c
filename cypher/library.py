"""Statements by name.

A `.cypher` file starts with comment lines that are YAML behind their slashes; the first line
without slashes ends them:

    // question: Which actors have no tie over the border?
    // parameters:
    //   country: {type: string, default: DE, help: ISO 3166 code of the side to look at.}
    // columns:
    //   id: The actor's id.
    MATCH …

A parameter without a default must be given; one whose default is null may be left out. `values`
lists what it is usually one of, `of` says what it names (`Of`), so that forms can offer it. A query
of the library has a `subject`, a key of `words.yaml`, and is `personal: true` where its rows hold
what the ontology calls personal.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

Kind = Literal["string", "integer", "float", "boolean", "date", "list"]
Of = Literal["Actor", "Named", "Region", "country", "type"]  # a node's id (a region's code), a word
FOLDERS = ("migrations", "queries", "read", "write")

_CONVERT: Mapping[Kind, Callable[[str], object]] = {
    "string": str,
    "integer": int,
    "float": float,
    "boolean": lambda text: {"true": True, "false": False}[text.lower()],
    "date": date.fromisoformat,
    "list": lambda text: [part.strip() for part in text.split(",") if part.strip()],
}


class LibraryError(LookupError):
    """No such statement, parameters that don't fit it, or a header that cannot be read."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a statement; without a default it must be given."""

    type: Kind
    help: str
    default: Any = None
    required: bool = True
    of: Of | None = None
    values: Sequence[str | int] = ()

    def read(self, text: str) -> object:
        """Turn a text from a command line into the parameter's value; a list's parts at commas.

        Raises:
            ValueError: the text is none of the parameter's type.

        """
        try:
            return _CONVERT[self.type](text)
        except (ValueError, KeyError):
            raise ValueError(f"{text!r}, but {_a(self.type)} is needed") from None


@dataclass(frozen=True, slots=True)
class Statement:
    """A named statement: its file's `source`, its `text` below the header, what the header says."""

    name: str
    source: str
    text: str
    question: str
    parameters: Mapping[str, Parameter]
    columns: Mapping[str, str]
    subject: str = ""
    personal: bool = False

    def arguments(self, given: Mapping[str, str]) -> dict[str, object]:
        """Turn texts from a command line into the statement's parameters, with its defaults.

        Raises:
            LibraryError: an unknown, missing or unreadable parameter.

        """
        if unknown := sorted(set(given) - set(self.parameters)):
            known = ", ".join(self.parameters) or "none"
            raise LibraryError(
                f"{self.name} has no parameter {', '.join(unknown)}. It takes: {known}."
            )
        return {name: self._argument(name, given) for name in self.parameters}

    def _argument(self, name: str, given: Mapping[str, str]) -> object:
        one = self.parameters[name]
        if name not in given:
            if one.required:
                raise LibraryError(f"{self.name} needs {name}, {_a(one.type)}: {one.help}")
            return one.default
        try:
            return one.read(given[name])
        except ValueError as error:
            raise LibraryError(f"{self.name}: {name} is {error}: {one.help}") from None


def _a(kind: str) -> str:
    return f"an {kind}" if kind == "integer" else f"a {kind}"


def parse(name: str, source: str) -> Statement:
    """Read one statement from the text of its file.

    Raises:
        LibraryError: the header is not YAML, or lacks something.

    """
    lines = source.splitlines()
    end = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    try:
        header = yaml.safe_load("\n".join(line[3:] for line in lines[:end]))
        return Statement(
            name=name,
            source=source,
            text="\n".join(lines[end:]).strip(),
            question=header["question"],
            parameters={
                key: Parameter(required="default" not in one, **one)
                for key, one in (header.get("parameters") or {}).items()
            },
            columns=header.get("columns") or {},
            subject=header.get("subject", ""),
            personal=header.get("personal", False),
        )
    except (yaml.YAMLError, KeyError, TypeError) as error:
        raise LibraryError(f"The header of {name}.cypher cannot be read: {error}") from error


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
