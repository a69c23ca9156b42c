"""Bars, intervals and heat maps as SVG: the same bytes every time, without fonts, for any paper.

Colours are those of Okabe and Ito (2008), which people see who confuse red and green, in an order
that differs in grey, too. What is text or axis is `currentColor`, so that a page can be dark.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from mosty.graph.analysis.network import Floats

COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#999999")
_INK = "#010203"  # becomes currentColor
_WIDTH, _ROW = 7.2, 0.3  # inches
_STYLE: Any = {
    "svg.fonttype": "path",
    "svg.hashsalt": "mosty",
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "text.color": _INK,
    "axes.edgecolor": _INK,
    "axes.labelcolor": _INK,
    "xtick.color": _INK,
    "ytick.color": _INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "legend.frameon": False,
}
Written = Callable[[float], str]


def bars(labels: Sequence[str], parts: dict[str, Floats], axis: str, written: Written) -> str:
    """Return horizontal bars, each of `parts` (one value a label) beside the one before."""

    def draw(axes: Axes) -> None:
        left = np.zeros(len(labels))
        whole = all((values == np.round(values)).all() for values in parts.values())
        for (name, values), colour in zip(parts.items(), COLOURS, strict=False):
            axes.barh(range(len(labels)), values, left=left, color=colour, label=name, height=0.7)
            left = left + values
        _ends(axes, left, [written(float(one)) for one in left])
        _rows(axes, labels)
        _axis(axes, axis, written, whole=whole)
        if len(parts) > 1:
            _legend(axes)

    return _drawn(draw, len(labels) + (2.2 if len(parts) > 1 else 1.4))


@dataclass(frozen=True, slots=True)
class Intervals:
    """Values with intervals, each (k,), and where there is no effect."""

    value: Floats
    low: Floats
    high: Floats
    nothing: float | None = None


def intervals(labels: Sequence[str], of: Intervals, axis: str, written: Written) -> str:
    """Return a point and its interval for each label; those beside `nothing` are filled."""

    def draw(axes: Axes) -> None:
        for row, (value, low, high) in enumerate(zip(of.value, of.low, of.high, strict=True)):
            sure = of.nothing is None or not low <= of.nothing <= high
            colour = COLOURS[0] if of.nothing is None or value < of.nothing else COLOURS[5]
            axes.plot([low, high], [row, row], color=colour, linewidth=2, solid_capstyle="butt")
            axes.plot(
                [value],
                [row],
                "o" if of.nothing is None or value < of.nothing else "s",
                color=colour,
                markerfacecolor=colour if sure else "none",
            )
        if of.nothing is not None:
            axes.axvline(of.nothing, color=_INK, linewidth=1, linestyle=(0, (3, 2)))
        axes.set_xlim(left=0)
        _rows(axes, labels)
        _axis(axes, axis, written)

    return _drawn(draw, len(labels) + 1.6)


def heat(
    rows: Sequence[str], columns: Sequence[str], values: Floats, cells: Sequence[Sequence[str]]
) -> str:
    """Return a table of colours, light for 0 and dark for 1, with a text in each cell.

    `values` (r, c) are from 0 to 1; NaN stays empty.
    """
    longest = max((len(one) for one in columns), default=0)
    turned = longest > 5  # noqa: PLR2004

    def draw(axes: Axes) -> None:
        shade = mpl.colormaps["cividis_r"]
        for row, line in enumerate(values):
            for column, value in enumerate(line):
                if not np.isfinite(value):
                    continue
                colour = shade(float(value))
                axes.add_patch(Rectangle((column - 0.5, row - 0.5), 0.96, 0.96, facecolor=colour))
                light = sum(
                    part * weight for part, weight in zip(colour, (0.3, 0.6, 0.1), strict=False)
                )
                ink = "#000000" if light > 0.5 else "#ffffff"  # noqa: PLR2004
                axes.text(
                    column, row, cells[row][column], ha="center", va="center", color=ink, fontsize=7
                )
        axes.set_xlim(-0.5, len(columns) - 0.5)
        _rows(axes, rows)
        axes.spines["bottom"].set_visible(False)
        axes.xaxis.tick_top()
        axes.tick_params(axis="x", length=0)
        axes.set_xticks(
            range(len(columns)),
            columns,
            rotation=40 if turned else 0,
            ha="left" if turned else "center",
        )

    return _drawn(draw, len(rows) + (1.0 + 0.33 * longest * 0.64 if turned else 1.0))


def _rows(axes: Axes, labels: Sequence[str]) -> None:
    axes.set_yticks(range(len(labels)), labels)
    axes.set_ylim(len(labels) - 0.5, -0.5)
    axes.tick_params(axis="y", length=0)


def _axis(axes: Axes, label: str, written: Written, *, whole: bool = False) -> None:
    axes.set_xlabel(label)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=whole))
    axes.xaxis.set_major_formatter(lambda value, _: written(float(value)))
    axes.grid(axis="x", color=_INK, alpha=0.15, linewidth=0.6)
    axes.set_axisbelow(True)


def _ends(axes: Axes, at: Floats, texts: Sequence[str]) -> None:
    for row, (value, text) in enumerate(zip(at, texts, strict=True)):
        axes.annotate(
            text, (value, row), xytext=(4, 0), textcoords="offset points", va="center", fontsize=8
        )
    axes.set_xlim(0, float(at.max(initial=0)) * 1.12 or 1)


def _legend(axes: Axes) -> None:
    names = len(axes.get_legend_handles_labels()[1])
    axes.legend(
        loc="lower left",
        bbox_to_anchor=(0, 1),
        ncols=min(names, 4),
        handlelength=1,
        borderaxespad=0.3,
    )


def _drawn(draw: Callable[[Axes], None], rows: float) -> str:
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(_WIDTH, max(rows, 2) * _ROW + 0.3), layout="constrained")
        FigureCanvasSVG(figure)
        draw(figure.add_subplot())
        file = StringIO()
        figure.savefig(
            file, format="svg", transparent=True, metadata={"Date": None, "Creator": None}
        )
    return _inline(file.getvalue())


def _inline(svg: str) -> str:
    """Return the picture as an element of a page: with ids of its own, in the page's ink."""
    element = svg[svg.index("<svg") :]
    element = re.sub(r"<metadata>.*?</metadata>", "", element, flags=re.DOTALL)
    own = sha256(element.encode()).hexdigest()[:8]
    element = re.sub(r'\bid="', f'id="{own}-', element)
    element = re.sub(r'href="#', f'href="#{own}-', element)
    element = element.replace("url(#", f"url(#{own}-").replace(_INK, "currentColor")
    return re.sub(r">\s+<", "><", element).strip()
