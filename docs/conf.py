"""How Sphinx builds these pages: `make docs`."""

from importlib import metadata

project = "Mosty"
release = metadata.version("mosty")  # a name `version` would be taken for a setting
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "Mosty"
exclude_patterns = ["_build"]
myst_heading_anchors = 3
suppress_warnings = ["misc.highlighting_failure"]  # Pygments' Cypher knows no $parameters
