#!/bin/sh
# Installs Nightdesk into a fresh virtual environment, not editable, from the lock: the
# very thing that the container image holds. The program needs no compiler and no tool.
#
# Usage: sh deploy/install.sh PREFIX [PYTHON]
set -eu

prefix=${1:?"say where to install: sh deploy/install.sh PREFIX [PYTHON]"}
python=${2:-python3}
source=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT


"$python" "$source/deploy/lock_part.py" build "$source/requirements.lock" >"$work/build.lock"
"$python" "$source/deploy/lock_part.py" runtime "$source/requirements.lock" >"$work/runtime.lock"

# The wheel is built apart, so that the build backend does not stay behind.
"$python" -m venv "$work/tools"
"$work/tools/bin/python" -m pip install --quiet --disable-pip-version-check \
    --no-deps --require-hashes -r "$work/build.lock"
"$work/tools/bin/python" -m pip wheel --quiet --disable-pip-version-check \
    --no-deps --no-build-isolation --wheel-dir "$work/dist" "$source"

"$python" -m venv "$prefix"
"$prefix/bin/python" -m pip install --quiet --disable-pip-version-check \
    --only-binary :all: --no-deps --require-hashes -r "$work/runtime.lock"
"$prefix/bin/python" -m pip install --quiet --disable-pip-version-check \
    --no-deps --no-build-isolation "$work"/dist/nightdesk-*.whl

# What the shipped documents say, and what is read of their names and rules, is kept beside them,
# as pip has kept what it compiled: the first start is as quick as the next, and those too that may
# not write there.
"$prefix/bin/python" -I -c 'from bot.app.newsroom import keep_shipped; keep_shipped()'
