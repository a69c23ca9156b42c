# What each target needs it sets up itself; all are safe to repeat.
.DEFAULT_GOAL := help
COMPANIES ?= 5000
JOBS ?= 2
MOSTY := .venv/bin/mosty
PYTEST := .venv/bin/python -m pytest

.PHONY: help setup dev demo stop test faults fuzz fuzz-graphql clients soak spark check docs bench bench-analysis bench-explorer bench-graphql bench-partners bench-short explorer clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: ## make .venv with the mosty command
	@scripts/setup

dev:
	@scripts/setup --dev

demo: setup ## build, load and serve the demo region (COMPANIES=50000, DETACH=1)
	@$(MOSTY) demo --companies $(COMPANIES) $(if $(DETACH),--detach)

stop: ## end a demo that was left running
	@$(MOSTY) stop

test: dev ## the whole suite, on a real Neo4j and a real Chromium (JOBS=2 of each)
	@$(PYTEST) -q -n $(JOBS) --dist loadfile

fuzz: dev ## feed broken files to every reader (FUZZ_SECONDS=600, FUZZ_SEED=1); keeps what falls over
	@FUZZ_SECONDS=$(or $(FUZZ_SECONDS),600) FUZZ_SEED=$(or $(FUZZ_SEED),$(shell date +%s)) \
	$(PYTEST) -q --timeout 0 tests/ingest/test_fuzz.py

faults: dev ## clients that stall, Neo4j killed under load, full disks: what takes minutes
	@$(PYTEST) -q -m slow

soak: dev ## half an hour at 80 % of what the server can do: memory stays flat (SOAK_SECONDS=300)
	@export MOSTY_HOME=$$(mktemp -d) && trap 'rm -rf "$$MOSTY_HOME"' EXIT && .venv/bin/python bench/soak.py

fuzz-graphql: dev ## ask the endpoint strange things (FUZZ_REQUESTS=100000, FUZZ_SEED=1); keeps what goes wrong
	@scripts/fuzz-graphql

clients: dev ## Apollo, urql and gql page through CLIENT_ACTORS=50000 while another client writes
	@CLIENT_ACTORS=$(or $(CLIENT_ACTORS),50000) $(PYTEST) -q -s --timeout 0 tests/graphql/test_clients.py

spark: dev ## the model and the measures on Spark, shown equal (needs Java 17; fetches 450 MB once)
	@scripts/spark

check: dev ## formatting, lint, types
	@.venv/bin/ruff format --check . && .venv/bin/ruff check . && .venv/bin/mypy && .venv/bin/pyright && scripts/build-explorer --check

docs: dev ## regenerate docs/reference and build docs/_build
	@.venv/bin/python docs/generate.py && .venv/bin/sphinx-build -q -W docs docs/_build

bench: dev ## measure against peers; tables, and bench/results/*.json
	@export MOSTY_HOME=$$(mktemp -d) && trap 'rm -rf "$$MOSTY_HOME"' EXIT && \
	for name in startup load ingest bulk_import; do .venv/bin/python bench/$$name.py || exit 1; done && \
	.venv/bin/mosty bench resolve

bench-analysis: dev ## each network measure beside networkx, igraph, rustworkx, NetworKit
	@export MOSTY_HOME=$$(mktemp -d) && trap 'rm -rf "$$MOSTY_HOME"' EXIT && \
	.venv/bin/python -m pip install --quiet --group peers && \
	.venv/bin/python bench/snapshot.py && .venv/bin/python -W ignore bench/analysis.py && \
	.venv/bin/python bench/full_run.py --size 50000 1000000

bench-graphql: dev ## the GraphQL endpoint beside @neo4j/graphql and Apollo Server (needs Node 20)
	@export MOSTY_HOME=$$(mktemp -d) MOSTY_NEO4J_HEAP=2g && trap 'rm -rf "$$MOSTY_HOME"' EXIT && \
	.venv/bin/python bench/graphql_speed.py

bench-partners: dev ## hidden ties found again, beside SEAL's published figures
	@.venv/bin/python bench/linkpred.py

bench-explorer: dev explorer ## the explorer in Chromium beside vis-network, sigma and Gephi Lite's stack
	@export MOSTY_HOME=$$(mktemp -d) && trap 'rm -rf "$$MOSTY_HOME"' EXIT && \
	.venv/bin/python bench/explorer.py

bench-short: dev ## the same programs, small: that they run, not what they measure
	@export MOSTY_HOME=$$(mktemp -d) && trap 'rm -rf "$$MOSTY_HOME"' EXIT && \
	.venv/bin/python bench/startup.py && \
	.venv/bin/python bench/load.py --companies 500 --rounds 1 && \
	.venv/bin/python bench/bulk_import.py --companies 2000 --rounds 1 && \
	.venv/bin/python bench/snapshot.py --companies 1000 --rounds 1 && \
	.venv/bin/python -m pip install --quiet --group peers && \
	.venv/bin/python -W ignore bench/analysis.py --size 1000 --rounds 1 && \
	.venv/bin/python bench/full_run.py --size 1000 && \
	MOSTY_HOME=$$(mktemp -d -p "$$MOSTY_HOME") .venv/bin/python bench/graphql_speed.py --short && \
	MOSTY_HOME=$$(mktemp -d -p "$$MOSTY_HOME") .venv/bin/python bench/explorer.py --rounds 1 --seconds 1 --nodes 400 --companies 300 && \
	.venv/bin/mosty bench resolve --labels tests/resolve/scores/sample/er --no-peers

explorer: setup ## build the web explorer

clean: ## remove what can be made again
	rm -rf .venv .spark .fuzz .types artefacts docs/_build viz/explorer/dist viz/explorer/node_modules
