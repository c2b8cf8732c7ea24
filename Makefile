# Two commands for a newcomer: `make demo` and `make test`. Everything installs into .venv.
PYTHON ?= python3
BIN := .venv/bin
HOME_DIR ?= .recallscope

.PHONY: demo test lint bench docs lock forget-compiled clean

demo: .venv/ready
	@$(BIN)/python bench/demo.py --home $(HOME_DIR)

test: .venv/dev lint
	$(BIN)/pytest -n auto --dist loadgroup

lint: .venv/dev
	$(BIN)/ruff check src tests bench docs
	$(BIN)/ruff format --check src tests bench docs
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/dev
	$(BIN)/python -m bench.run

docs: .venv/dev
	$(BIN)/python docs/generate.py

# The locks hold versions and hashes and no address. What a user needs is in the first, what tests need too in the second.
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
  --no-emit-index-url --no-emit-find-links -q
lock:
	$(LOCK) -o requirements.lock
	$(LOCK) --extra dev --extra photo --extra spark -c requirements.lock -o requirements-dev.lock

# numba looks only at the file of the function that it kept: after a change of one that others call, forget them all.
forget-compiled:
	find src -name '*.nb[ic]' -delete

clean: forget-compiled
	rm -rf .venv build src/*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps -e .
	$(BIN)/python -m compileall -q src
	@touch $@

.venv/dev: .venv/ready requirements-dev.lock
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
