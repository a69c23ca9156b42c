"""The report as one page of HTML that asks nobody for anything."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from mosty.report.model import Report


def html(report: Report) -> str:
    """Return the page."""
    return _template().render(report=report, labels=report.labels)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("mosty.report", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["svg"] = Markup  # plots are ours: they hold no text of others
    return environment.get_template("page.html")
