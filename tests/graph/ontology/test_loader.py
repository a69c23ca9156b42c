"""A broken ontology is told of whole: every mistake at once, each with its file and line."""

from pathlib import Path
from shutil import copytree

import pytest

import mosty.graph.ontology
from mosty.graph.errors import OntologyError
from mosty.graph.ontology.loader import load_from

OWN = Path(mosty.graph.ontology.__file__).parent
NEEDED = ("colour", "description", "icon", "label", "name", "plural")
INHERITED = "legal_form is inherited as string and cannot also be"
PROPERTY = "^[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*$"
TYPES = "'string', 'integer', 'float', 'boolean', 'date', 'datetime' or 'point'"
WORDS = "{en: a, de: b, cs: c, pl: d}"


def node(name: str, *more: str) -> str:
    """Return a node type's file of six lines, and `more`."""
    return "\n".join(
        (
            f"name: {name}",
            f"label: {WORDS}",
            f"plural: {{en: {name}s, de: b, cs: c, pl: d}}",
            f"description: {WORDS}",
            "icon: circle",
            'colour: "#123456"',
            *more,
        )
    )


def tie(name: str, *more: str) -> str:
    """Return a relationship type's file of four lines, and `more`."""
    return "\n".join(
        (f"name: {name}", f"label: {WORDS}", f"description: {WORDS}", 'colour: "#123456"', *more)
    )


def string(name: str, *more: str) -> str:
    return "\n".join(
        (
            f"  {name}:",
            f"    label: {WORDS}",
            f"    description: {WORDS}",
            "    type: string",
            *more,
        )
    )


ENDS = ("start: [Actor]", "end: [Actor]")
BACK = f"inverse_label: {WORDS}"
PARENT = {"nodes/actor.yaml": node("Actor", "abstract: true", "properties:", string("legal_form"))}


def mistakes(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    for kind in ("nodes", "relationships"):
        (folder / kind).mkdir()
    for name, text in files.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(OntologyError) as raised:
        load_from(folder)
    return str(raised.value).splitlines()


CASES: dict[str, tuple[dict[str, str | bytes], list[str]]] = {
    "not YAML": (
        {"nodes/a.yaml": "name: A\nlabel: {en: a\nicon: b"},
        ["nodes/a.yaml:3: not YAML: did not find expected ',' or '}'"],
    ),
    "not UTF-8": (
        {"nodes/a.yaml": "name: A\nlabel: Träger".encode("latin-1")},
        ["nodes/a.yaml:2: not YAML: invalid trailing UTF-8 octet"],
    ),
    "a day that is none": (
        {"nodes/a.yaml": "name: 2024-13-45"},
        ["nodes/a.yaml:1: not YAML: month must be in 1..12"],
    ),
    "empty": (
        {"nodes/a.yaml": ""},
        [f"nodes/a.yaml:1: {key}: is missing" for key in NEEDED],
    ),
    "a list": ({"nodes/a.yaml": "- a"}, ["nodes/a.yaml:1: the file: must be keys with values"]),
    "a key twice": (
        {"nodes/a.yaml": node("A", "icon: square", "x: [{b: 1, b: 2}]")},
        [
            "nodes/a.yaml:7: icon: stands twice",
            "nodes/a.yaml:8: x.b: stands twice",
            "nodes/a.yaml:8: x: is not a known key",
        ],
    ),
    "unknown keys, missing and empty words, a bad colour, a bad name": (
        {
            "nodes/a.yaml": node("A", "shape: round", "properties:", string("Name"))
            .replace(", pl: d", "")
            .replace('"#123456"', "blue"),
            "relationships/t.yaml": tie("t", *ENDS).replace("cs: c", "cs: ' '"),
            **PARENT,
        },
        [
            "nodes/a.yaml:2: label.pl: is missing",
            "nodes/a.yaml:3: plural.pl: is missing",
            "nodes/a.yaml:4: description.pl: is missing",
            "nodes/a.yaml:6: colour: is 'blue', but must match ^#[0-9a-f]{6}$",
            "nodes/a.yaml:7: shape: is not a known key",
            f"nodes/a.yaml:9: properties.Name: is 'Name', but must match {PROPERTY}",
            "nodes/a.yaml:10: properties.Name.label.pl: is missing",
            "nodes/a.yaml:11: properties.Name.description.pl: is missing",
            "relationships/t.yaml:1: name: is 't', but must match ^[A-Z][A-Z0-9_]*$",
            "relationships/t.yaml:2: label.cs: is empty",
            "relationships/t.yaml:3: description.cs: is empty",
        ],
    ),
    "properties that contradict their own type": (
        {
            "nodes/a.yaml": node(
                "A",
                "properties:",
                string("height", "    unit: m"),
                string("day", "    searchable: true").replace("string", "date"),
                string("kind").replace("string", "text"),
            )
        },
        [
            "nodes/a.yaml:8: properties.height: only a number can have a unit",
            "nodes/a.yaml:13: properties.day: only a string can be searchable or have values",
            f"nodes/a.yaml:21: properties.kind.type: is 'text', but must be {TYPES}",
        ],
    ),
    "values without the words they are shown as": (
        {
            "nodes/a.yaml": node(
                "A",
                "properties:",
                string("kind", "    values: [one, two]"),
                string("size", f"    values: {{one: {WORDS}, two: {{en: two}}}}"),
            )
        },
        [
            "nodes/a.yaml:12: properties.kind.values: must be keys with values",
            "nodes/a.yaml:17: properties.size.values.two.cs: is missing",
            "nodes/a.yaml:17: properties.size.values.two.de: is missing",
            "nodes/a.yaml:17: properties.size.values.two.pl: is missing",
        ],
    ),
    "personal properties that all could see": (
        {
            "nodes/a.yaml": node(
                "A", "key: [mail]", "properties:", string("mail", "    personal: true")
            ),
            "nodes/b.yaml": node("B", "properties:", string("memo", "    personal: true")),
            "nodes/c.yaml": node("C", "properties:", string("memo", "    searchable: true")),
            "nodes/d.yaml": node(
                "D",
                "properties:",
                string("note", "    personal: true", "    searchable: true"),
            ),
            "nodes/e.yaml": node(
                "E", "parents: [F]", "properties:", string("fax", "    personal: true")
            ),
            "nodes/f.yaml": node("F", "abstract: true", "properties:", string("fax")),
        },
        [
            "nodes/a.yaml:7: key: mail is personal, and ids are for all",
            "nodes/b.yaml:8: properties.memo: is personal, but searchable in another type",
            "nodes/d.yaml:8: properties.note: what is personal cannot be searchable",
            "nodes/e.yaml:9: properties.fax: fax is personal in one type and not in its parent",
        ],
    ),
    "a name that is not its file's": (
        {"nodes/a.yml": node("A"), "nodes/b.yaml": node("C")},
        ["nodes/a.yml:1: name: A belongs in a.yaml", "nodes/b.yaml:1: name: C belongs in c.yaml"],
    ),
    "unknown parents, found beside the file's other mistakes": (
        {
            "nodes/a.yaml": node("A", "parents:", "- Actor", "- Nobody", "labels: [A]", "x: 1"),
            **PARENT,
        },
        [
            "nodes/a.yaml:9: parents: there is no type Nobody",
            "nodes/a.yaml:11: x: is not a known key",
        ],
    ),
    "a parent that is not abstract; labels written by hand": (
        {"nodes/a.yaml": node("A"), "nodes/b.yaml": node("B", "parents: [A]", "labels: [B, A]")},
        [
            "nodes/b.yaml:7: parents: A is not abstract",
            "nodes/b.yaml:8: labels: is worked out from the parents",
        ],
    ),
    "circles of parents, each told once": (
        {
            f"nodes/{name.lower()}.yaml": node(name, f"parents: [{parent}]", "abstract: true")
            for name, parent in (("A", "C"), ("B", "A"), ("C", "B"), ("D", "D"), ("E", "A"))
        },
        [
            "nodes/a.yaml:7: parents: a circle, A → C → B → A",
            "nodes/d.yaml:7: parents: a circle, D → D",
        ],
    ),
    "a file with mistakes is a parent all the same": (
        {
            "nodes/actor.yaml": "name: Actor",
            "nodes/a.yaml": node("A", "parents: [Actor]", "key: [k]"),
        },
        [f"nodes/actor.yaml:1: {key}: is missing" for key in NEEDED if key != "name"],
    ),
    "a key of no property": (
        {"nodes/a.yaml": node("A", "parents: [Actor]", "key: [legal_form, number]"), **PARENT},
        ["nodes/a.yaml:8: key: there is no property number"],
    ),
    "a property inherited with another type": (
        {
            "nodes/a.yaml": node(
                "A", "parents: [Actor]", "properties:", string("legal_form", "    list: true")
            ),
            **PARENT,
        },
        [
            f"nodes/a.yaml:12: properties.legal_form.type: {INHERITED} list of string",
        ],
    ),
    "two parents that contradict each other": (
        {
            "nodes/a.yaml": node("A", "parents: [Actor, B]"),
            "nodes/b.yaml": node(
                "B", "abstract: true", "properties:", string("legal_form").replace("string", "date")
            ),
            **PARENT,
        },
        ["nodes/a.yaml:7: parents: legal_form is inherited as date and cannot also be string"],
    ),
    "unknown ends, no ends, no way back, undirected between unlike": (
        {
            "relationships/t.yaml": tie("T", "start: [Actor, Nobody]", "end: [Actor]"),
            "relationships/u.yaml": tie("U", "start: [Actor]"),
            "relationships/v.yaml": tie("V", "start: [Actor]", "end: [A]", "directed: false"),
            "nodes/a.yaml": node("A"),
            **PARENT,
        },
        [
            "relationships/t.yaml:5: start: there is no node type Nobody",
            "relationships/u.yaml:1: end: at least one node type is needed",
            "relationships/u.yaml:1: inverse: is missing",
            "relationships/u.yaml:1: inverse_label: is missing",
            "relationships/v.yaml:7: directed: without it, start and end must be the same",
        ],
    ),
    "GraphQL fields that would mean two things": (
        {
            "relationships/t.yaml": tie("T", *ENDS, "inverse: back", BACK),
            "relationships/u.yaml": tie("U", *ENDS, BACK, "inverse: back"),
            "relationships/v.yaml": tie("V", *ENDS, BACK, "inverse: v"),
            "relationships/w.yaml": tie("W", *ENDS, BACK, "inverse: legalForm"),
            **PARENT,
        },
        [
            "relationships/u.yaml:8: inverse: back is already a field of T",
            "relationships/v.yaml:8: inverse: v is already a field of V",
            "relationships/w.yaml:8: inverse: legalForm is already a property of Actor",
        ],
    ),
    "two types with the same plural": (
        {"nodes/a.yaml": node("A"), "nodes/b.yaml": node("B").replace("en: Bs", "en: as")},
        ["nodes/b.yaml:3: plural.en: is already the plural of A"],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_mistakes(tmp_path: Path, files: dict[str, str | bytes], expected: list[str]) -> None:
    assert mistakes(tmp_path, files) == expected


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of Mosty's own ontology."""
    for kind in ("nodes", "relationships"):
        copytree(OWN / kind, tmp_path / kind)
    return tmp_path


def test_a_new_kind_of_actor_is_one_new_file(copy: Path) -> None:
    (copy / "nodes/incubator.yaml").write_text(
        """
name: Incubator
parents: [Actor]
label: {en: Incubator, de: Gründerzentrum, cs: Inkubátor, pl: Inkubator}
plural: {en: Incubators, de: Gründerzentren, cs: Inkubátory, pl: Inkubatory}
description:
  en: A place where young companies start.
  de: Ein Ort, an dem junge Unternehmen starten.
  cs: Místo, kde začínají mladé firmy.
  pl: Miejsce, w którym zaczynają młode firmy.
icon: egg
colour: "#abcdef"
properties:
  desks:
    type: integer
    label: {en: Desks, de: Arbeitsplätze, cs: Pracovní místa, pl: Stanowiska}
    description: {en: How many., de: Wie viele., cs: Kolik., pl: Ile.}
""",
        "utf-8",
    )
    known = load_from(copy)
    incubator = known.nodes["Incubator"]
    assert incubator.labels == ("Incubator", "Actor", "Named", "Entity")
    assert incubator.properties.keys() - known.nodes["Actor"].properties.keys() == {"desks"}
    assert incubator.required == {"id", "name"}
    assert incubator in known.descendants("Actor")


def test_a_type_with_two_parents_has_the_properties_of_both(copy: Path) -> None:
    """The first parent's words win; shared ancestors come last."""
    company = copy / "nodes/company.yaml"
    company.write_text(company.read_text("utf-8").replace("[Actor]", "[Actor, Listing]"), "utf-8")
    one = load_from(copy).nodes["Company"]
    assert one.labels[0] == "Company"
    assert set(one.labels[1:3]) == {"Actor", "Listing"}
    assert one.labels[3:] == ("Named", "Entity")
    assert {"country", "price"} <= set(one.properties)
