"""JSON as interfaces answer it."""

from collections.abc import Callable

import pytest

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Row
from mosty.ingest.files import File
from mosty.ingest.formats import jsonany


@pytest.mark.parametrize(
    ("text", "path", "values"),
    [
        ('{"a": 1}', "", [{"a": 1}]),
        ('{\n "a": 1\n}\n', "", [{"a": 1}]),
        ('[{"a": 1}, {"a": 2}]', "", [{"a": 1}, {"a": 2}]),
        ('{"a": 1}\n\n{"a": 2}\n', "", [{"a": 1}, {"a": 2}]),
        ('{"n": 2, "list": [{"a": 1}, {"a": 2}]}', "list", [{"a": 1}, {"a": 2}]),
        ('\ufeff{\n "a": 1}', "", [{"a": 1}]),
    ],
)
def test_all_shapes(
    write: Callable[..., File], text: str, path: str, values: list[dict[str, int]]
) -> None:
    found = [*jsonany.rows(write("a.json", text), path)]
    assert [one.values for one in found if isinstance(one, Row)] == values


def test_a_broken_line_is_one_bad_row(write: Callable[..., File]) -> None:
    [good, bad] = jsonany.rows(write("a.json", '{"a": 1}\n{"a": \n'))
    assert isinstance(good, Row)
    assert isinstance(bad, BadRow)


@pytest.mark.parametrize("text", ['{\n"a": 1,\n', "{\n]", "no JSON", "1"])
def test_what_is_no_answer(write: Callable[..., File], text: str) -> None:
    with pytest.raises(WrongFormat, match=r"is not JSON|breaks off|no object"):
        [*jsonany.rows(write("a.json", text))]


def test_one_object_too_big(write: Callable[..., File], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonany, "MAX_OBJECT", 100)
    with pytest.raises(WrongFormat, match="one JSON object of more than"):
        [*jsonany.rows(write("a.json", '{\n"a": "' + "x" * 200 + '"}'))]
