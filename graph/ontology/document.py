"""A YAML file that remembers its line numbers, so that every mistake can name its own."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

Model = TypeVar("Model", bound=BaseModel)
Location = tuple[int | str, ...]

# pydantic's words, where plainer ones help the person who wrote the file.
WORDS: Mapping[str, str] = {
    "dict_type": "must be keys with values",
    "extra_forbidden": "is not a known key",
    "literal_error": "is {input!r}, but must be {expected}",
    "missing": "is missing",
    "model_type": "must be keys with values",
    "string_pattern_mismatch": "is {input!r}, but must match {pattern}",
    "string_too_short": "is empty",
    "value_error": "{error}",
}


class Document:
    """One file and what is wrong with it so far.

    `data` is what the YAML says, None where it is none.
    """

    def __init__(self, name: str, content: bytes) -> None:
        """Read the YAML in `content`; mistakes call the file `name`."""
        self.name = name
        self._wrong: list[tuple[int, str]] = []
        self.data: Any = None
        self._root: yaml.Node | None = None
        loader = yaml.CSafeLoader(content)
        try:
            self._root = loader.get_single_node()
            self.data = (loader.construct_document(self._root) if self._root else None) or {}
        except (yaml.YAMLError, ValueError) as error:
            self._wrong.append((_line(error, content), f"not YAML: {_reason(error)}"))
            return
        for location in _repeated(self._root):
            self.mistake("stands twice", *location)

    def read(self, model: type[Model], context: Mapping[str, object]) -> Model | None:
        """Return the file as `model`; None, and its mistakes noted, where it is not one."""
        if self.data is None:
            return None
        try:
            return model.model_validate(self.data, context=dict(context))
        except ValidationError as error:
            for one in error.errors():
                if one["type"] != "default_factory_not_called":  # follows from another mistake
                    words = WORDS.get(one["type"], "{msg}")
                    what = words.format(**{**one, **one.get("ctx", {})})
                    self.mistake(what, *one["loc"])
            return None

    @property
    def mistakes(self) -> list[str]:
        """Every mistake as `file:line: where: what`, from the first line to the last."""
        return [f"{self.name}:{line}: {what}" for line, what in sorted(self._wrong)]

    def mistake(self, what: str, *location: int | str) -> None:
        """Note a mistake in the part of the file that `location` leads to."""
        where = ".".join(part for part in location if isinstance(part, str) and part != "[key]")
        self._wrong.append((self._line(location), f"{where or 'the file'}: {what}"))

    def _line(self, location: Location) -> int:
        """Return the line of the deepest part of `location` that is in the file."""
        node, line = self._root, 1
        for part in location:
            if isinstance(node, yaml.MappingNode):
                # Of two equal keys YAML keeps the last.
                found = [pair for pair in node.value if pair[0].value == str(part)]
                if not found:
                    break
                key, node = found[-1]
                line = key.start_mark.line + 1
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
                node = node.value[part]
                line = node.start_mark.line + 1
        return line


def _repeated(node: yaml.Node | None, location: Location = ()) -> Iterator[Location]:
    """Yield where a mapping has a key twice: YAML would silently drop the first."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield (*location, key.value)
            seen.add(key.value)
            yield from _repeated(value, (*location, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            yield from _repeated(value, (*location, place))


def _line(error: Exception, content: bytes) -> int:
    """Return the line at which the YAML parser gave up."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return error.problem_mark.line + 1
    if isinstance(error, yaml.reader.ReaderError):
        return content[: error.position].count(b"\n") + 1
    return 1


def _reason(error: Exception) -> str:
    """Return the parser's complaint without the position it adds."""
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
