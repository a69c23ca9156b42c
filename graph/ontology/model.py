"""What an ontology file may say."""

from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    model_validator,
)

Language = Literal["en", "de", "cs", "pl"]
LANGUAGES: tuple[Language, ...] = ("en", "de", "cs", "pl")

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
PropertyName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*$")]
FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z][A-Za-z0-9]*$")]
NodeName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9]*$")]
RelationshipName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
PropertyType = Literal["string", "integer", "float", "boolean", "date", "datetime", "point"]


def _known(what: str) -> AfterValidator:
    """Return a check that there is such a type; the loader's context knows the names."""

    def check(name: str, info: ValidationInfo) -> str:
        if info.context and not info.context[what](name):
            raise ValueError(f"there is no {what} {name}")
        return name

    return AfterValidator(check)


Parent = Annotated[str, _known("type")]
End = Annotated[str, _known("node type")]


def camel(name: str) -> str:
    """Return `legal_form` as `legalForm`, and `Research institutes` as `researchInstitutes`."""
    first, *rest = name.replace(" ", "_").replace("-", "_").split("_")
    return first[:1].lower() + first[1:] + "".join(part[:1].upper() + part[1:] for part in rest)


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
    """A property of a node or a relationship.

    A `personal` one says something of a person, and is shown to stewards alone. One that can only
    have certain `values` names them, each with the words it is shown as.
    """

    type: PropertyType
    list: bool = False
    required: bool = False
    indexed: bool = False
    searchable: bool = False
    personal: bool = False
    unit: Text | None = None
    values: dict[Text, Words] | None = None
    label: Words
    description: Words

    @model_validator(mode="after")
    def _fits_its_type(self) -> Self:
        if (self.searchable or self.values) and self.type != "string":
            raise ValueError("only a string can be searchable or have values")
        if self.personal and self.searchable:
            raise ValueError("what is personal cannot be searchable")
        if self.unit and self.type not in {"integer", "float"}:
            raise ValueError("only a number can have a unit")
        return self


class Kind(_Strict):
    """What node and relationship types share.

    `abstract` types are only ever parents. A file names its own `properties`; the loader adds the
    parents'. `labels` are the type's own name and all its ancestors', nearest first, set by the
    loader.
    """

    name: str
    parents: tuple[Parent, ...] = ()
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


class NodeType(Kind):
    """A kind of node. `key` names the properties an id is made from, the most trusted first."""

    name: NodeName
    plural: Words
    icon: Text


class RelationshipType(Kind):
    """A kind of relationship.

    `key` names the properties that tell two ties of the same pair apart. `field` and `inverse` are
    the GraphQL fields at the start and at the end: by default the name itself (`MEMBER_OF` is
    `memberOf`), and the same both ways, which only an abstract or an undirected type may leave so.
    """

    name: RelationshipName
    start: tuple[End, ...] = ()
    end: tuple[End, ...] = ()
    directed: bool = True
    field: FieldName = Field(default_factory=lambda known: camel(known["name"].lower()))
    inverse: FieldName = Field(default_factory=lambda known: known["field"])
    inverse_label: Words = Field(default_factory=lambda known: known["label"])


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
