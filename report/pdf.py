"""The report as a PDF for A4, set by Typst: tagged for screen readers (PDF/UA-1)."""

from datetime import UTC, datetime
from importlib.resources import files

import orjson
import typst

from mosty.report.model import Report


def pdf(report: Report) -> bytes:
    """Return the document; the same report gives the same bytes."""
    return typst.compile(
        (files("mosty.report") / "page.typ").read_bytes(),
        ignore_system_fonts=True,
        sys_inputs={"report": orjson.dumps(report).decode()},
        pdf_standards=["ua-1"],
        timestamp=datetime.fromisoformat(report.date).replace(tzinfo=UTC),
    )
