# All it takes to run Evenstride and to work on it. Needs Python 3.11 or newer; `make` alone lists what there is.

PYTHON ?= python3
VENV := .venv
IN_VENV := $(VENV)/bin/python
INSTALL := $(IN_VENV) -m pip install --quiet --disable-pip-version-check --require-hashes
LOCK := $(VENV)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

.DEFAULT_GOAL := help
.PHONY: help run test check bench lock crash fuzz soak visitors clean

help: ## List these commands.
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## /make \1|/' | while IFS='|' read -r name what; do printf '%-12s %s\n' "$$name" "$$what"; done

run: $(VENV)/run-ready ## Start the dashboard on this computer and print its address (Ctrl+C stops it).
	@trap 'echo Stopped.; exit 0' INT; $(IN_VENV) -m streamlit run app.py

test: check $(VENV)/duckdb-1.5/ready ## Run every check and every test; without Chromium the browser tests are left out, and named.
	EVENSTRIDE_DUCKDB_1_5="$(CURDIR)/$(VENV)/duckdb-1.5" $(IN_VENV) -m pytest -n 2 --dist worksteal

check: $(VENV)/test-ready ## Read the code without running it: rules, layout and types.
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m ruff format --check .
	$(IN_VENV) -m mypy .

bench: $(VENV)/test-ready ## Measure speed and memory on this machine and write docs/benchmarks.md (takes minutes).
	$(IN_VENV) -m benchmarks

lock: $(VENV)/test-ready ## Choose the newest versions that pyproject.toml allows and pin them with their hashes.
	$(LOCK) pyproject.toml --output-file requirements.lock
	$(LOCK) pyproject.toml --extra dev --constraint requirements.lock --output-file requirements-dev.lock
	echo duckdb==1.5.5 | $(LOCK) - --output-file requirements-duckdb-1.5.lock

crash: $(VENV)/test-ready ## Kill a program 2,000 times while it writes the log, damage 1,500 logs, and look for loss (takes an hour).
	$(IN_VENV) -m tests.crash_campaign --kills 1000
	$(IN_VENV) -m tests.migration_campaign --kills 300
	$(IN_VENV) -m tests.kill_points_campaign --most 200
	$(IN_VENV) -m tests.damage_campaign --logs 1500

fuzz: $(VENV)/test-ready ## Damage made-up exports 100,000 times and look for what is lost or not refused (takes hours).
	$(IN_VENV) -m tests.fuzz_campaign --files 100000

soak: $(VENV)/test-ready ## Import, undo and open every page 500 times and look whether memory or the log grows (takes hours).
	$(IN_VENV) -m tests.soak_campaign --rounds 500

visitors: $(VENV)/test-ready ## Let 10, 50 and 100 people look at the dashboard at once, and compare what each is sent (takes a minute).
	$(IN_VENV) -m tests.visitors_campaign --visitors 10 50 100

clean: ## Remove the environment and everything the tools left behind; your training log is not touched.
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis evenstride.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# What follows is done once, and again when a lock file changes.

$(IN_VENV):
	@command -v $(PYTHON) > /dev/null || { echo "There is no $(PYTHON) here. Evenstride needs Python 3.11 or newer: install it, or name it as in: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Evenstride needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>&1). Install a newer one, or name it as in: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null || { echo "This Python cannot make an environment: its venv module is missing. On Debian or Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	@echo "Setting up in $(VENV): once, about a minute."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run-ready: requirements.lock | $(IN_VENV)
	@$(INSTALL) --requirement requirements.lock
	@touch $@

$(VENV)/test-ready: requirements-dev.lock | $(IN_VENV)
	@$(INSTALL) --requirement requirements-dev.lock
	@touch $@ $(VENV)/run-ready

# The oldest DuckDB we promise to share a file with, in a folder of its own beside the one we use.
$(VENV)/duckdb-1.5/ready: requirements-duckdb-1.5.lock | $(VENV)/test-ready
	@rm -rf $(VENV)/duckdb-1.5
	@$(INSTALL) --no-deps --target $(VENV)/duckdb-1.5 --requirement requirements-duckdb-1.5.lock
	@touch $@
