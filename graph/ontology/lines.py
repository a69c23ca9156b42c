"""YAML that remembers its line numbers, checked against a pydantic model.

The mistakes of a file come all at once, each as `file:line: where: what`.
"""

from collections.abc import Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

Model = TypeVar("Model", bound=BaseModel)


def _line(node: yaml.Node | None, location: Sequence[int | str]) -> int:
    """Return the line of the deepest part of `location` that is in the document."""
    line = node.start_mark.line + 1 if node else 1
    for part in location:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(part)), None)
            if found is None:
                break
            key, node = found
            line = key.start_mark.line + 1
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line


def _repeated(node: yaml.Node | None) -> list[tuple[int, str]]:
    """Return (line, key) of every mapping key that stands twice: YAML would drop the first."""
    found: list[tuple[int, str]] = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                found.append((key.start_mark.line + 1, key.value))
            seen.add(key.value)
            found += _repeated(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            found += _repeated(value)
    return found


def read(path: Path | Traversable, model: type[Model]) -> tuple[Model | None, list[str]]:
    """Read one YAML file as `model`; return it, or None, with the list of mistakes."""
    loader = yaml.CSafeLoader(text := path.read_text("utf-8"))
    try:
        node = loader.get_single_node()
        data = yaml.load(text, yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return None, [f"{path.name}:{line}: not YAML: {error.problem}"]
    mistakes = [f"{path.name}:{line}: {key}: stands twice" for line, key in _repeated(node)]
    try:
        return model.model_validate(data, strict=False), mistakes
    except ValidationError as error:
        for one in error.errors():
            where = ".".join(map(str, one["loc"])) or "the file"
            mistakes.append(f"{path.name}:{_line(node, one['loc'])}: {where}: {one['msg']}")
        return None, mistakes
