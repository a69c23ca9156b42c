"""The measures of `mosty analyse`, as `measures.yaml` lists them."""

from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict

from mosty.graph.errors import AnalysisError


class Measure(BaseModel):
    """One measure: what it says, what it counts, how, at which cost, and where it comes from.

    `columns` are what it gives of each actor (properties of MEASURED), `findings` what it says of
    the whole or of groups, with a sentence each.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    says: str
    counts: str
    normalised: str
    cost: str
    source: str
    dear: bool = False
    columns: tuple[str, ...] = ()
    findings: Mapping[str, str] = {}


@cache
def measures() -> Mapping[str, Measure]:
    """Return all measures by name, in the order of work."""
    text = (files("mosty.graph.analysis.recording") / "measures.yaml").read_text("utf-8")
    return {name: Measure.model_validate(one) for name, one in yaml.safe_load(text).items()}


def chosen(names: Collection[str] = (), *, all_: bool = False) -> list[str]:
    """Return these measures in the order of work; without any name, all but the dear ones.

    A column or a finding stands for its measure.

    Raises:
        AnalysisError: there is no such measure.

    """
    known = measures()
    if not names:
        return [name for name, one in known.items() if all_ or not one.dear]
    of = {part: name for name, one in known.items() for part in (*one.findings, *one.columns, name)}
    of |= {name: name for name in known}
    if unknown := [name for name in names if name not in of]:
        raise AnalysisError(
            f"There is no measure {', '.join(map(repr, unknown))}. There are: {', '.join(known)}."
        )
    wanted = {of[name] for name in names}
    return [name for name in known if name in wanted]
