"""All the types of one kind: read from their folder, with what they inherit."""

from collections.abc import Callable
from graphlib import CycleError, TopologicalSorter
from importlib.resources.abc import Traversable
from typing import Generic, TypeVar

from mosty.graph.ontology.document import Document
from mosty.graph.ontology.model import Kind, Property

Type = TypeVar("Type", bound=Kind)


class Folder(Generic[Type]):
    """The types of a folder by name, and the file of each; mistakes are noted in the files.

    A type some of whose ancestors cannot be read is `partial`: what it lacks may stand in them.
    """

    def __init__(self, folder: Traversable) -> None:
        """Read the YAML of every file in `folder`."""
        self.documents = [
            Document(f"{folder.name}/{path.name}", path.read_bytes())
            for path in sorted(folder.iterdir(), key=lambda path: path.name)
            if path.name.endswith((".yaml", ".yml"))
        ]
        self.types: dict[str, Type] = {}
        self.files: dict[str, Document] = {}
        self._partial: set[str] = set()

    def knows(self, name: str) -> bool:
        """Whether a file, be it one with mistakes, stands for a type of that name."""
        return any(
            document.data["name"] == name
            if isinstance(document.data, dict) and "name" in document.data
            else document.name.endswith(f"/{name.lower()}.yaml")
            for document in self.documents
        )

    def read(self, kind: type[Type], knows: Callable[[str], bool]) -> None:
        """Read the types, then let them inherit; `knows` tells which node types there are."""
        context = {"type": self.knows, "node type": knows}
        for document in self.documents:
            if one := document.read(kind, context):
                self._add(one, document)
        self._inherit()

    def _add(self, one: Type, document: Document) -> None:
        if not document.name.endswith(f"/{one.name.lower()}.yaml"):
            document.mistake(f"{one.name} belongs in {one.name.lower()}.yaml", "name")
        if one.labels:
            document.mistake("is worked out from the parents", "labels")
        self.types[one.name] = one
        self.files[one.name] = document

    def _inherit(self) -> None:
        """Give every type its ancestors' labels, properties and, where it has none, key."""
        parents = {name: self._parents(one) for name, one in self.types.items()}
        order = self._parents_first(parents)
        for name in order:
            one, above = self.types[name], [self.types[parent] for parent in parents[name]]
            known = {label for parent in above for label in parent.labels}
            if known & self._partial:
                self._partial.add(name)
            update = {
                "labels": (name, *(label for label in reversed(order) if label in known)),
                "properties": self._properties(one, above),
                "key": one.key or next((parent.key for parent in above if parent.key), ()),
            }
            self.types[name] = one.model_copy(update=update)
            self._check_key(name)

    def _parents(self, one: Type) -> list[str]:
        """Return the parents that can be inherited from."""
        for place, name in enumerate(one.parents):
            if name not in self.types:
                self._partial.add(one.name)
            elif not self.types[name].abstract:
                self.files[one.name].mistake(f"{name} is not abstract", "parents", place)
        return [name for name in one.parents if name in self.types]

    def _parents_first(self, parents: dict[str, list[str]]) -> list[str]:
        """Return all names, every parent before its children; take circles out of `parents`."""
        while True:
            try:
                return list(TopologicalSorter(parents).static_order())
            except CycleError as error:
                circle: list[str] = error.args[1][:0:-1]  # from child to parent
            start = circle.index(min(circle))
            circle = circle[start:] + circle[:start]
            way = " → ".join((*circle, circle[0]))
            self.files[circle[0]].mistake(f"a circle, {way}", "parents")
            self._partial.update(circle)
            parents.update({name: [] for name in circle})

    def _properties(self, one: Type, above: list[Type]) -> dict[str, Property]:
        """Return the inherited and the own properties; the first parent's and the own win."""
        found: dict[str, Property] = {}
        for source in (*reversed(above), one):
            for name, new in source.properties.items():
                old = found.get(name) or new
                if (old.type, old.list) != (new.type, new.list):
                    where = ("properties", name, "type") if source is one else ("parents",)
                    what = f"{name} is inherited as {_kind(old)} and cannot also be {_kind(new)}"
                    self.files[one.name].mistake(what, *where)
                if old.personal != new.personal:
                    what = f"{name} is personal in one type and not in its parent"
                    self.files[one.name].mistake(what, "properties", name)
            found |= source.properties
        return found

    def _check_key(self, name: str) -> None:
        for place, key in enumerate(self.types[name].key):
            one = self.types[name].properties.get(key)
            if one is None and name not in self._partial:
                self.files[name].mistake(f"there is no property {key}", "key", place)
            elif one and one.personal:
                self.files[name].mistake(f"{key} is personal, and ids are for all", "key", place)


def _kind(one: Property) -> str:
    return f"list of {one.type}" if one.list else one.type
