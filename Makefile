# Two commands do everything: `make site` builds the archive, `make test` passes the tests. `make help` lists the others.
# What each does stands in run.py, which needs no make: `python run.py site` is the same, on Windows too.

PYTHON ?= python3
.DEFAULT_GOAL := site
.PHONY: always
always:
Makefile: ;

%: always
	@$(PYTHON) run.py $@
