# Every task of the project; `make` alone lists them.

SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
INSTALL := $(PIP) install --no-deps --require-hashes --only-binary :all:
PYTEST := $(BIN)/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

# Pins: diagrams declares pre-commit, which it never imports; it and what it alone brings are left out (DECISIONS.md).
UNUSED := pre-commit cfgv identify nodeenv virtualenv distlib filelock python-discovery
COMPILE := CUSTOM_COMPILE_COMMAND="make pins" $(BIN)/pip-compile --quiet --generate-hashes --strip-extras \
  --no-emit-options --pip-args "--only-binary :all:" --constraint requirements/limits.txt \
  $(foreach name,$(UNUSED),--unsafe-package $(name))

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

.PHONY: help site serve bundle test test-full check measure look pictures expected views template docs pins clean system-site system-browser

help: ## list the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: .venv/.site ## build the handbook of this folder into build/
	@$(BIN)/handbook build

serve: .venv/.site ## show the handbook in a browser and rebuild it on each change
	@$(BIN)/handbook serve

bundle: .venv/.site ## write one archive into dist/ that installs without a network
	@.ci/make-bundle

test: .venv/.test | system-browser ## run the tests, quick set
	@$(PYTEST)

test-full: .venv/.test | system-browser ## run the tests, many examples, and the slow ones
	@$(PYTEST) --full

check: .venv/.test ## look at the code without running it: layout, lint, types, contracts, house rules
	@$(BIN)/ruff format --quiet --check || { echo 'run: $(BIN)/ruff format'; exit 1; }
	@$(BIN)/ruff check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m pytest tests/house --ignore tests/house/test_wheel.py --ignore tests/house/test_bundle.py

measure: site .venv/.test | system-browser ## measure all bound documents: smallest type, links that lead nowhere, blank sheets
	@$(BIN)/python -m tests.look.measure_books

look: site .venv/.test | system-browser ## take pictures of all that is built: contact sheets in build/look/
	@$(BIN)/python -m tests.look.take_pictures

pictures: site .venv/.test | system-browser ## take the pictures of the READMEs anew: docs/images/
	@$(BIN)/python -m tests.look.take_document_pictures

expected: .venv/.test | system-browser ## write the expected trees anew; read the difference before committing it
	@$(BIN)/python -m pytest --refresh-expected -m expected

views: .venv/.site ## write the types of the views anew from the field declarations
	@$(BIN)/python -m generator.engines.view_classes

template: .venv/.site ## write the template of Word forms anew
	@$(BIN)/python -m generator.engines.form_template

docs: .venv/.test ## write anew what the documents take from declarations and shipped registers
	@$(BIN)/python -m tests.documents.write_documents

pins: .venv/.test ## look for newer versions of all dependencies and pin them with their hashes
	@$(COMPILE) --upgrade --build-deps-for editable --output-file requirements/site.txt pyproject.toml
	@$(COMPILE) --upgrade --extra dev --constraint requirements/site.txt --output-file requirements/test.txt \
	  $$(sed -n 's/^\([A-Za-z0-9._-]*\)==.*/--unsafe-package \1/p' requirements/site.txt) pyproject.toml
	@sed -i -e '/^# WARNING/,$$d' -e '/^$$/d' requirements/site.txt requirements/test.txt

clean: ## remove what was built and the environment
	@rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

system-site:
	@.ci/install-system-packages site

system-browser:
	@.ci/install-system-packages site browser

.venv/.made: | system-site
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv .venv
	@touch $@

# The last line but one fails with a readable reason where a system library is missing.
.venv/.site: requirements/site.txt pyproject.toml .venv/.made | system-site
	@echo "Installing into .venv: requirements/site.txt"
	@$(INSTALL) --requirement requirements/site.txt
	@$(PIP) install --no-deps --no-index --no-build-isolation --editable .
	@$(BIN)/python -c 'import weasyprint, pygraphviz'
	@touch $@

.venv/.test: requirements/test.txt .venv/.site
	@echo "Installing into .venv: requirements/test.txt"
	@$(INSTALL) --requirement requirements/test.txt
	@touch $@
