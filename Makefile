# Every target installs what it needs and is missing, and only that; a second run installs nothing.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

SITE ?= .
CONFIGURATION := release
LEIDRAAD ?= $(CURDIR)/.build/$(CONFIGURATION)/leidraad
PYTHON := .venv/bin/python
PYTEST := $(PYTHON) -B -m pytest -p no:cacheprovider
SETUP := Tests/Tools/setup.sh
export LEIDRAAD

# The program and its tests share one release build, so that nothing is compiled twice. `@testable` needs the flag;
# a build with it is as fast as one without (within 2%).
# Each target names every target that it imports: else one could be compiled against an older form of another.
SWIFT_BUILD := swift build -c $(CONFIGURATION) -Xswiftc -enable-testing --explicit-target-dependency-import-check error
SWIFT_TEST := swift test -c $(CONFIGURATION) --skip-build

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: site
site: program ## Render Content/ into Public/ (SITE=folder for another site)
	$(LEIDRAAD) build $(SITE)

.PHONY: program
program: setup-build ## Build the program, .build/release/leidraad
	$(SWIFT_BUILD) --product leidraad

.PHONY: test
test: lint test-swift test-python ## Run all tests, those in a real browser too

.PHONY: test-build
test-build: setup-build
	$(SWIFT_BUILD) --build-tests

.PHONY: test-swift
test-swift: setup-test test-build ## Run the Swift tests only
	$(SWIFT_TEST)

# Processes take the files of tests in turn, and each builds the sample site once. A browser keeps a core busy, so there are as many as cores.
PROCESSES ?= 2
.PHONY: test-python
test-python: setup-test .venv/test.stamp test-build ## Run the tests of the program and of the built site only
	$(PYTEST) -n $(PROCESSES) --dist loadfile --no-loadscope-reorder Tests/CLI Tests/Browser

.PHONY: fuzz
fuzz: program ## Look for sites on which check and build differ (FUZZ="--seconds 600 --seed 1")
	python3 -B Tests/Fuzz/agreement.py $(FUZZ)

.PHONY: torture
torture: program ## Build while system calls fail and while the build is killed (TORTURE="--most 200")
	python3 -B Tests/Fuzz/torture.py $(TORTURE)

.PHONY: accessibility
accessibility: setup-test .venv/test.stamp program ## Run the tests of accessibility, and record their outcome for the statement
	$(PYTEST) Tests/Browser --record-accessibility

.PHONY: bench
bench: program .venv/bench.stamp ## Measure building, beside Hugo on the same content (BENCH="--pages 1000")
	$(SWIFT_BUILD) --product search-indexing
	$(PYTHON) -B Tests/Bench/run.py $(BENCH)

.PHONY: picture
picture: setup-test .venv/test.stamp program ## Make the picture of the README from the sample site
	$(PYTHON) -B Tests/Tools/picture.py .github/leidraad.png

.PHONY: manual-pictures
manual-pictures: setup-test .venv/test.stamp program ## Make the pictures of the editors' manuals
	$(PYTHON) -B Tests/Tools/manual_pictures.py nl Content/assets/redacteuren
	$(PYTHON) -B Tests/Tools/manual_pictures.py en docs/manual-en/Content/assets/editors

.PHONY: schemas
schemas: program ## Bring Content/.schemas/ up to date with Content/ (SITE=folder for another site)
	$(LEIDRAAD) schema --site $(SITE)

.PHONY: reference
reference: program ## Bring the chapters of reference in the editors' manuals up to date
	$(LEIDRAAD) reference . --output Content/guidelines/voor-redacteuren
	$(LEIDRAAD) reference docs/manual-en --output docs/manual-en/Content/guidelines/for-editors

.PHONY: man
man: program ## Make the man page and the completions, in .build/man and .build/completions
	mkdir -p .build/man .build/completions
	$(LEIDRAAD) manual > .build/man/leidraad.1
	$(LEIDRAAD) --generate-completion-script bash > .build/completions/leidraad.bash
	$(LEIDRAAD) --generate-completion-script zsh > .build/completions/_leidraad
	$(LEIDRAAD) --generate-completion-script fish > .build/completions/leidraad.fish

# The version and commit are in the program, and nothing of this machine is needed to run it.
.PHONY: release
release: setup-build ## Make what is published: an archive and a package without Swift, checksums, a list of contents
	.ci/release/make.sh

.PHONY: test-release
test-release: program ## Try what `make release` made (ROOTS="folders of unpacked systems")
	.ci/release/test.sh .build/release-* $(ROOTS)

.PHONY: lock
lock: .venv/bin/python ## Write down the packages of the tests anew, with their hashes
	$(PYTHON) -B Tests/Tools/lock.py

.PHONY: lint
lint: setup-lint ## Check the style of the Swift code and the types of the scripts
	swift format lint --strict -r Sources Tests Package.swift
	tsc -p Tests/Tools/scripts

.PHONY: clean
clean: ## Remove what was built and installed here
	rm -rf .build .venv

.PHONY: setup-build
setup-build:
	@$(SETUP) build

.PHONY: setup-lint
setup-lint:
	@$(SETUP) lint

.PHONY: setup-test
setup-test:
	@$(SETUP) test

.venv/bin/python:
	@$(SETUP) python
	python3 -m venv --clear .venv

# Only files with a hash that was written down are installed; `make lock` writes them down anew.
.venv/%.stamp: Tests/Tools/requirements-%.lock | .venv/bin/python
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@
