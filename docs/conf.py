"""How Sphinx builds these pages: `make docs`."""

from importlib.metadata import version

project = "Mosty"
release = version("mosty")
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "Mosty"
exclude_patterns = ["_build"]
myst_heading_anchors = 3
suppress_warnings = ["misc.highlighting_failure"]  # Pygments' Cypher knows no $parameters
