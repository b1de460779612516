# The two commands are `make demo` and `make test`; `make help` lists the rest.
# Needed beforehand: Python 3.11 or newer with venv, and make. Nothing else is installed by hand.
# Packages come by way of the machine's own pip configuration; nothing here names an index.

PYTHON ?= python3
JOBS ?= auto

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
LIUQUAN := $(BIN)/liuquan

DEMO := changzhi-gongshang
DEMO_POWER := QL-001
# The day on which the examples stand.
DEMO_DAY := --today 2026-11-30
UV_VERSION := 0.13.9

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test seen lint format types imports docs docs-check pictures wheel-check check bench \
	bench-publish lock clean

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*  ## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

# --- the environment; a changed lock or pyproject installs again, an unchanged one costs nothing

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "需要 Python 3.11 或更新的版本；可指定：make PYTHON=python3.11 …"; exit 1; }
	@echo "== 建立 $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: requirements/build.txt requirements/run.txt pyproject.toml | $(VENV)/.made
	@echo "== 按 requirements/run.txt 安装（核对哈希）"
	@$(PIP) install --quiet --require-hashes -r requirements/build.txt -r requirements/run.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(VENV)/.made
	@echo "== 按 requirements/dev.txt 安装（核对哈希）"
	@$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.browser: requirements/browser.txt pyproject.toml | $(VENV)/.made
	@echo "== 按 requirements/browser.txt 安装（核对哈希）"
	@$(PIP) install --quiet --require-hashes -r requirements/browser.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# Apart from .venv, so that tools measured against us never touch what we run and test.
build/bench-venv/.made: requirements/bench.txt requirements/build.txt pyproject.toml
	@echo "== 按 requirements/bench.txt 安装（核对哈希）"
	@$(PYTHON) -m venv --clear build/bench-venv
	@build/bench-venv/bin/python -m pip --disable-pip-version-check install --quiet \
		--require-hashes -r requirements/build.txt -r requirements/bench.txt
	@build/bench-venv/bin/python -m pip --disable-pip-version-check install --quiet \
		--no-deps --no-build-isolation --editable .
	@touch $@

# --- the two commands

demo: $(VENV)/.run  ## install, review the three examples, draw a flow chart, publish a site
	@for unit in examples/*/; do \
		echo "== 审查 $$unit"; $(LIUQUAN) validate "$$unit" $(DEMO_DAY) || exit 1; done
	@rm -rf demo && mkdir -p demo
	@echo "== 出图 $(DEMO_POWER)"
	@$(LIUQUAN) render examples/$(DEMO) $(DEMO_DAY) --power $(DEMO_POWER) --out demo/$(DEMO_POWER).svg
	@echo "== 公开 examples/$(DEMO)"
	@$(LIUQUAN) publish examples/$(DEMO) $(DEMO_DAY) --out demo/site
	@echo
	@echo "流程图 chart：$(CURDIR)/demo/$(DEMO_POWER).svg"
	@echo "用浏览器打开 open：$(CURDIR)/demo/site/index.html"

test: $(VENV)/.dev  ## the whole test suite, in parallel
	@$(BIN)/python -m pytest -n $(JOBS) --ignore tests/browser

seen: $(VENV)/.browser  ## look at the published sites in Chromium: axe, keyboard, search, print, BPMN
	@bash .ci/setup
	@$(BIN)/python -m pytest -n $(JOBS) tests/browser

# --- what CI asks besides

lint: $(VENV)/.dev  ## ruff: lint and layout
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: $(VENV)/.dev  ## ruff: mend what it can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: $(VENV)/.dev  ## mypy, strict, on the package
	@$(BIN)/mypy

imports: $(VENV)/.dev  ## imports point one way (import-linter)
	@$(BIN)/lint-imports --no-logo

docs: $(VENV)/.dev  ## write the generated documents anew
	@$(BIN)/python docs/generate.py
	@$(BIN)/python docs/translate.py

docs-check: $(VENV)/.dev  ## the generated documents are what the schemas and rules say now
	@$(BIN)/python docs/generate.py --check
	@$(BIN)/python docs/translate.py --check

pictures: $(VENV)/.browser  ## make the pictures of README and handbook anew (Chromium, LibreOffice)
	@$(BIN)/python docs/pictures.py

wheel-check: $(VENV)/.dev  ## sdist and wheel, built and run from a clean environment
	@PYTHON=$(PYTHON) bash .ci/wheel-check

check: test seen lint types imports docs-check wheel-check  ## all of the above

bench: build/bench-venv/.made  ## measure against bare parse and other checkers
	@build/bench-venv/bin/python bench/run.py

bench-publish: build/bench-venv/.made  ## measure publishing by size, and against site generators
	@build/bench-venv/bin/python bench/publishing.py

lock:  ## write requirements/*.txt anew (UPGRADE=1: newest versions)
	@$(PYTHON) -m venv --clear build/lock-venv
	@build/lock-venv/bin/python -m pip --disable-pip-version-check install --quiet uv==$(UV_VERSION)
	@UV=$(CURDIR)/build/lock-venv/bin/uv bash requirements/lock.sh $(if $(UPGRADE),--upgrade)

clean:  ## remove everything that was made here
	rm -rf $(VENV) build dist demo out .pytest_cache .mypy_cache .ruff_cache .hypothesis
	rm -rf .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
