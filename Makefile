# What one does with Cordée. `make help` lists it.

VENV := .venv
PYTHON := $(VENV)/bin/python
MANAGE := $(PYTHON) manage.py

.DEFAULT_GOAL := help
.PHONY: help setup run demo password test lint ci bench messages requirements

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 14

setup: $(VENV)/ready messages ## install everything into .venv, nothing else

$(VENV)/ready: requirements/development.txt
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Cordée needs Python 3.11 or newer.")'
	python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check uv
	$(PYTHON) -m uv pip sync --quiet --python $(PYTHON) requirements/development.txt
	@touch $@

messages: $(VENV)/ready ## compile the translations
	@$(PYTHON) -m config.messages

run: setup ## set up, load the demo, and serve site and admin on PORT (8000)
	$(MANAGE) migrate --noinput --verbosity 0
	$(MANAGE) collectstatic --noinput --verbosity 0
	$(MANAGE) load_demo
	@$(MANAGE) editor_account
	@$(MANAGE) serve

demo: setup ## load the demo destination
	$(MANAGE) migrate --noinput --verbosity 0
	$(MANAGE) load_demo

password: setup ## give the editor's account a new password
	@$(MANAGE) editor_account --new-password

# Chromium's tests have a run of their own: its driver leaves an event loop in the
# process, and Django would give the tests that fork another connection there.
# BROWSER=no leaves them out.
test: setup ## test with what this machine has; ONLY=path for a part
ifdef ONLY
	$(PYTHON) -m pytest -n 2 --dist loadgroup $(ONLY)
else
	$(PYTHON) -m pytest -n 2 --dist loadgroup -m "not browser"
ifneq ($(BROWSER),no)
	$(PYTHON) -m pytest -m browser
endif
endif

lint: setup ## formatting, style, import order, types, templates, migrations
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(VENV)/bin/lint-imports
	$(VENV)/bin/djlint --lint --quiet templates
	$(MANAGE) makemigrations --check --dry-run --settings config.settings.test

ci: ## what the server runs
	bash .ci/run

bench: setup ## measured claims; ONLY=name for one
	$(PYTHON) -m benchmarks $(ONLY)

requirements: ## pin what pyproject.toml asks for, with hashes
	for set in production development; do \
	  $(PYTHON) -m uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --no-emit-find-links \
	    --custom-compile-command 'make requirements' \
	    $$([ $$set = development ] && echo --extra dev) -o requirements/$$set.txt; \
	done
