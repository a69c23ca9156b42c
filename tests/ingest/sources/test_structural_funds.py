"""The walk through a mapping in docs/sources/structural-funds.md."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mosty.ingest.files import File
from mosty.ingest.table import Table

PAGE = Path(__file__).parents[3] / "docs/sources/structural-funds.md"


def test_the_list_and_the_mapping_of_the_page(
    table: Callable[[str], Table],
    write: Callable[[str, str | bytes], File],
    read_all: Callable[..., Any],
) -> None:
    text = PAGE.read_text("utf-8")
    [mapping] = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    rows = next(
        block for block in re.findall(r"```text\n(.*?)```", text, re.DOTALL) if ";" in block
    )
    [found], bad = read_all(table(mapping), write("operations.csv", rows))
    assert bad == []
    project, firm, programme = found.nodes
    assert project.properties["total_cost"] == 1289125
    assert firm.id == "cz-ico:12345679"
    assert programme.id == "programme:2021CZ16JTPR001"
    assert [tie.type for tie in found.ties] == ["LOCATED_IN", "PARTICIPATES_IN", "FUNDED_BY"]
    assert found.ties[0].end == "nuts:CZ051"
