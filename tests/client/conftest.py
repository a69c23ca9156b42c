"""The small graph and the server of the API's own tests."""

import importlib.util
from pathlib import Path

_spec = importlib.util.spec_from_file_location(
    "api_conftest", Path(__file__).parents[1] / "graphql" / "conftest.py"
)
assert _spec
assert _spec.loader
_api = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_api)
graph, serving, site = _api.graph, _api.serving, _api.site
