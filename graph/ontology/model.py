"""What an ontology file may say."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Language = Literal["en", "de", "cs", "pl"]
LANGUAGES: tuple[Language, ...] = ("en", "de", "cs", "pl")

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
PropertyName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z][A-Za-z0-9]*$")]
NodeName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9]*$")]
RelationshipName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
PropertyType = Literal["string", "integer", "float", "boolean", "date", "datetime", "point"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(_Strict):
    """The same text in every language of the platform."""

    en: Text
    de: Text
    cs: Text
    pl: Text

    def __getitem__(self, language: Language) -> str:
        """Return the text in one language."""
        text: str = getattr(self, language)
        return text


class Property(_Strict):
    """A property of a node or a relationship."""

    type: PropertyType
    list: bool = False
    required: bool = False
    indexed: bool = False
    searchable: bool = False
    unit: Text | None = None
    values: tuple[Text, ...] | None = None
    label: Words
    description: Words


class _Type(_Strict):
    """What node and relationship types share.

    `abstract` types are only ever parents. A file names its own `properties`; the loader adds the
    parents'. `labels` are the type's own name and all its ancestors', nearest first, set by the
    loader.
    """

    name: str
    parents: tuple[str, ...] = ()
    abstract: bool = False
    label: Words
    description: Words
    colour: Colour
    key: tuple[PropertyName, ...] = ()
    properties: dict[PropertyName, Property] = Field(default_factory=dict)
    labels: tuple[str, ...] = ()

    @cached_property
    def required(self) -> frozenset[str]:
        """The properties that cannot be absent."""
        return frozenset(name for name, one in self.properties.items() if one.required)


class NodeType(_Type):
    """A kind of node. `key` names the properties an id is made from, the most trusted first."""

    name: NodeName
    plural: Words
    icon: Text


class RelationshipType(_Type):
    """A kind of relationship.

    `key` names the properties that tell two ties of the same pair apart. `field` and `inverse` are
    the GraphQL fields at the start and at the end; where `directed` is false they are one field.
    """

    name: RelationshipName
    start: tuple[NodeName, ...] = ()
    end: tuple[NodeName, ...] = ()
    directed: bool = True
    field: FieldName
    inverse: FieldName
    inverse_label: Words

    @model_validator(mode="before")
    @classmethod
    def _one_way_is_enough(cls, data: object) -> object:
        """Spare abstract and undirected types the words of a way back that they don't have."""
        if isinstance(data, dict):
            if data.get("abstract"):
                data = {"field": str(data.get("name", "")).lower(), **data}
            if data.get("abstract") or data.get("directed") is False:
                data = {"inverse": data.get("field"), "inverse_label": data.get("label"), **data}
        return data


class Ontology(_Strict):
    """All node and relationship types."""

    nodes: dict[str, NodeType]
    relationships: dict[str, RelationshipType]

    def descendants(self, name: str) -> list[NodeType]:
        """Return the concrete types that are `name` or below it, sorted by name."""
        return [one for one in self.nodes.values() if name in one.labels and not one.abstract]

    @property
    def ties(self) -> dict[str, RelationshipType]:
        """The relationship types that can stand in the graph, without the abstract ones."""
        return {name: one for name, one in self.relationships.items() if not one.abstract}
