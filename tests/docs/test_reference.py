"""The reference pages say what the code says."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_committed_pages_are_current(generate: ModuleType) -> None:
    assert not list(generate.stale()), "run python docs/generate.py"


def test_every_committed_page_has_a_generator(generate: ModuleType) -> None:
    assert {path.name for path in (DOCS / "reference").iterdir()} == set(generate.PAGES)


def test_check_names_the_pages_that_are_out_of_date_and_writes_nothing(
    generate: ModuleType, tmp_path: Path
) -> None:
    run = CliRunner().invoke
    assert run(generate.main, ["--folder", str(tmp_path)]).exit_code == 0
    assert run(generate.main, ["--check", "--folder", str(tmp_path)]).exit_code == 0

    (tmp_path / "settings.md").write_text("old")
    result = run(generate.main, ["--check", "--folder", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stderr == "settings.md is out of date: run python docs/generate.py.\n"
    assert (tmp_path / "settings.md").read_text() == "old"


def test_no_page_holds_a_path_of_this_machine(generate: ModuleType) -> None:
    for name, page in generate.PAGES.items():
        assert str(Path.home()) not in page(), name
        assert str(DOCS.parent) not in page(), name


def test_a_cell_with_a_bar_stays_one_cell(generate: ModuleType) -> None:
    assert generate.table(["a"], [["x|y"]]) == "| a |\n| --- |\n| x\\|y |\n\n"
    assert generate.table(["a"], []) == ""
