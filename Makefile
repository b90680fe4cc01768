# Two commands do everything: `make site` builds the archive, `make test` passes the tests. `make help` lists the others.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARTICLES ?= articles
COVERAGE ?= 95
export ARTICLES
export NO_MKDOCS_2_WARNING := 1

# The day a site was built is that of its commit, so that one commit gives one site, to the byte.
ifeq ($(origin SOURCE_DATE_EPOCH),undefined)
COMMITTED := $(shell git log -1 --format=%ct 2>/dev/null)
ifneq ($(COMMITTED),)
export SOURCE_DATE_EPOCH := $(COMMITTED)
endif
endif

.PHONY: help evaluate fingerprints site install install-dev example example-check serve record test test-clients test-fast test-site test-slow coverage lint check schema bench bench-growth bench-search \
	bench-search-scale names fuzz kills workflows audit sbom release format lock clean

site: $(VENV)/site.stamp ## build site/ strictly; ARTICLES=DIR builds from another folder of records
	$(BIN)/mkdocs build --quiet --strict
	@echo "site/ stands. Open site/index.html in a browser, or: $(BIN)/python scripts/serve_site.py site"

install: $(VENV)/site.stamp ## the set-up alone: what building and checking need

install-dev: $(VENV)/test.stamp ## the set-up of who changes code: the tests' and linters' packages too

example: $(VENV)/site.stamp ## build the second archive (examples/bridge) into .cache/bridge/site
	$(BIN)/python scripts/assemble_project.py examples/bridge .cache/bridge
	$(BIN)/mkdocs build --quiet --strict -f $(CURDIR)/.cache/bridge/mkdocs.yml
	@echo "Open .cache/bridge/site/index.html in a browser."

serve: $(VENV)/site.stamp ## preview, rebuilt when an article or an entry changes
	$(BIN)/mkdocs serve

record: $(VENV)/record.stamp ## record an article in the browser: FILE=text or saved page, URL=address, or ID=existing record
	$(BIN)/python scripts/record.py $(if $(FILE),"$(FILE)") $(if $(URL),--url "$(URL)") $(if $(ID),--id "$(ID)")

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-20s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

PYTEST = $(BIN)/pytest --numprocesses auto --dist worksteal

test: $(VENV)/test.stamp ## every test but the slow proofs; those in a browser need Chromium and say so where there is none
	$(PYTEST) -m "not slow and not clients"

test-fast: $(VENV)/test.stamp ## what can be said within a minute: no browser, no built site, no slow proof
	$(PYTEST) -m "not slow and not site"

test-site: $(VENV)/test.stamp ## the tests of the built site alone, in a browser
	$(PYTEST) -m "site and not slow and not clients"

test-clients: $(VENV)/test.stamp ## every kind of page and every feature in Firefox ESR and WebKitGTK, a worker for each
	$(BIN)/pytest --numprocesses 2 --dist loadgroup -m clients

test-slow: $(VENV)/test.stamp ## the slow proofs alone: builds that are killed, steps that grow with a text, fuzz, two builds to the byte
	$(PYTEST) -m slow

coverage: $(VENV)/test.stamp ## the tests of test-fast, and how much of hooks/isnad they run: less than COVERAGE percent is a failure
	$(PYTEST) -m "not slow and not site" --cov isnad --cov-branch --cov-report term:skip-covered --cov-fail-under $(COVERAGE)

lint: $(VENV)/test.stamp ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint ## the same, the archive's own check, the form of its records, and every test but the slow proofs
	$(BIN)/python scripts/check_archive.py --articles $(ARTICLES)
	$(BIN)/python scripts/format_records.py --articles $(ARTICLES) --check
	$(PYTEST) -m "not slow and not clients"

example-check: $(VENV)/site.stamp ## check the second archive, its originals at hand
	$(BIN)/python scripts/check_archive.py --root examples/bridge --originals examples/bridge/originals

schema: $(VENV)/site.stamp ## the JSON Schemas of front matter, from the models
	$(BIN)/python scripts/write_schema.py

fingerprints: $(VENV)/site.stamp ## articles/*.fingerprint anew from their originals: ORIGINALS=folder
	$(BIN)/python scripts/make_fingerprints.py $(or $(ORIGINALS),originals)

evaluate: $(VENV)/site.stamp ## how well the importer reads (FOLDER=..., by default the invented articles) and proposes (ORIGINALS=...)
	$(BIN)/python scripts/evaluate_importer.py $(FOLDER)
	$(BIN)/python scripts/evaluate_proposals.py $(ORIGINALS)

bench: $(VENV)/bench.stamp ## how fast names and quotations are found, beside other tools
	$(BIN)/python scripts/bench_find.py

bench-search: $(VENV)/bench.stamp $(VENV)/test.stamp ## our search beside others', by queries that readers type: FILE=tuned or FILE=held_out
	$(BIN)/python scripts/bench_search.py $(or $(FILE),tuned)

bench-search-scale: $(VENV)/test.stamp ## what a search costs a phone in a large invented archive: ARCHIVE_SIZE=5000
	$(BIN)/python scripts/bench_search_scale.py $(or $(ARCHIVE_SIZE),5000)

bench-growth: $(VENV)/site.stamp ## how much longer four times as much of anything takes to read and to write
	$(BIN)/python scripts/bench_growth.py

names: $(VENV)/bench.stamp ## names of entries that are also common words
	$(BIN)/python scripts/lint_names.py

fuzz: $(VENV)/test.stamp ## a million cases a target, then every property with far more examples: make fuzz RUNS=1000 EXAMPLES=100
	$(BIN)/python scripts/fuzz_archive.py --runs $(or $(RUNS),1000000)
	EXAMPLES=$(or $(EXAMPLES),20000) $(BIN)/pytest -m hypothesis tests

kills: $(VENV)/test.stamp ## kill the build at 200 moments and see that the last site stands each time
	KILLS=$(or $(KILLS),200) $(BIN)/pytest tests/site/test_publish.py -k killed

workflows: $(VENV)/tools.stamp ## what GitHub would not understand in a workflow, and what an attacker could do with it
	$(BIN)/actionlint
	$(BIN)/zizmor --offline --persona pedantic .github

audit: $(VENV)/tools.stamp ## is any package that is pinned here known to be broken? Asks a service on the network
	for list in requirements/*.txt; do $(BIN)/pip-audit --strict --require-hashes --disable-pip -r $$list || exit 1; done

sbom: $(VENV)/tools.stamp ## dist/sbom.json: every package that the site is built with (CycloneDX)
	@mkdir -p dist
	$(BIN)/cyclonedx-py requirements --output-reproducible --pyproject pyproject.toml -o dist/sbom.json requirements/site.txt

release: site sbom ## dist/: the site as a zip, the SBOM, the manifest, and their SHA-256 sums
	$(BIN)/python scripts/pack_site.py site dist/isnad-site.zip
	cp site/manifest.json dist/
	cd dist && sha256sum isnad-site.zip manifest.json sbom.json > SHA256SUMS

format: $(VENV)/test.stamp ## put code and records into their form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/python scripts/format_records.py . examples/bridge tests/khasham

lock: $(VENV)/test.stamp ## pin every dependency anew, with hashes
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header pyproject.toml requirements/build.in -o requirements/site.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header -c requirements/site.txt requirements/bench.in -o requirements/bench.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --extra record -c requirements/site.txt pyproject.toml requirements/build.in -o requirements/record.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --extra release -c requirements/site.txt pyproject.toml requirements/build.in -o requirements/release.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --extra test --extra record --extra release -c requirements/site.txt pyproject.toml requirements/build.in requirements/lock.in -o requirements/test.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header -c requirements/test.txt requirements/tools.in -o requirements/tools.txt

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# The lists hold every package that is needed, so pip works out nothing itself (its own reading of extras is out of date).
$(VENV)/site.stamp: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/site.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/site.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/record.stamp: requirements/record.txt $(VENV)/site.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/record.txt
	@touch $@

$(VENV)/bench.stamp: requirements/bench.txt $(VENV)/site.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/bench.txt
	@touch $@

$(VENV)/tools.stamp: requirements/tools.txt $(VENV)/site.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/tools.txt
	@touch $@

clean: ## away with all that was made here, .venv too
	rm -rf $(VENV) dist site .site.next .site.last .site.lock
