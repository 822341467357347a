# Every command that the README names. The first call installs into .venv.
PYTHON ?= python3
# A path may hold any letter, whatever the locale says.
export PYTHONUTF8 := 1
# What was compiled is kept, whatever the environment says: the tests start hundreds of programs.
unexport PYTHONDONTWRITEBYTECODE
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# A lock is complete: pip has nothing to find out, and a newer release of what an extra is asked
# of ("coverage[toml]") would have it look beyond the pins.
INSTALL := $(PIP) --no-deps --require-hashes

.PHONY: demo test test-rules test-rest run soak bench fuzz check format lock clean

demo: $(STAMP) ## play a recorded news day through the real pipeline; SLACK=double shows it in a Slack
ifeq ($(SLACK),double)
	$(BIN)/python -m tests.slack_double.demo $(ARGS)
else
	$(BIN)/nightdesk demo $(ARGS)
endif

# The rules' branches have to be covered completely; the rest follows from promises tested.
RULES := watchlist stories alerts

# Many tests wait for real programs more than they reckon: twice as many as processors.
WORKERS := $(shell $(PYTHON) -c 'import os; print(min(16, 2 * (os.cpu_count() or 1)))')

# The rules' tests keep a processor busy, the others wait for programs and servers: together they
# take little longer than either. What the rules' tests print follows when both have ended.
RULES_LOG := $(VENV)/.rules.log

test: $(STAMP) ## run every test; ARGS go to pytest
ifdef ARGS
	$(BIN)/python -m pytest -n auto $(ARGS)
else
	@$(MAKE) --no-print-directory test-rules >$(RULES_LOG) 2>&1 & rules=$$!; \
	$(MAKE) --no-print-directory test-rest; rest=$$?; \
	wait $$rules; code=$$?; cat $(RULES_LOG); exit $$((rest ? rest : code))
endif

# Traced, a test takes twice as long. Those that play whole streams, or try out hundreds of texts,
# are marked `no_cover`: what they reach others reach too, or the coverage would not be complete.
test-rules: $(STAMP)
	$(BIN)/python -m pytest -n auto $(RULES:%=tests/%) $(RULES:%=--cov=bot.%) \
		--cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=100

test-rest: $(STAMP)
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(RULES:%=--ignore=tests/%)

run: $(STAMP) ## run the service with the configuration at hand
	$(BIN)/nightdesk run $(ARGS)

soak: $(STAMP) ## ten minutes of faults, lost replies and kills, SECONDS of them; prints its figures
	$(BIN)/python -m tests.soak --seconds $(or $(SECONDS),600) $(ARGS)

bench: $(STAMP) ## run every benchmark; benchmarks/README.md says what each shows
	$(INSTALL) -r benchmarks/requirements.lock
	$(BIN)/python -m benchmarks $(ARGS)

fuzz: $(STAMP) ## fuzz every parser of foreign bytes, SECONDS each; ARGS names some of them
	$(INSTALL) -r tests/fuzz/requirements.lock
	$(BIN)/python -m tests.fuzz --seconds $(or $(SECONDS),60) $(ARGS)

check: $(STAMP) ## lint, format, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Locks for every Python from 3.11 on; they name no index. Those of the benchmarks and of
# the fuzzing hold what these want beyond the first, in the same versions.
COMPILE = $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --quiet $(UPGRADE)
lock: $(STAMP)
	$(COMPILE) pyproject.toml --group dev -o requirements.lock
	$(COMPILE) --group bench -c requirements.lock -o benchmarks/requirements.lock
	$(COMPILE) --group fuzz -c requirements.lock -o tests/fuzz/requirements.lock

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Nightdesk needs Python 3.11 or newer; name one: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage* build dist
