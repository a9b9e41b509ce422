#!/usr/bin/env bash
# Everything that is checked, on a machine that has Python 3.11 and nothing else: lint, format, types, tests, browser tests.
set -euo pipefail
cd "$(dirname "$0")/.."

python="${PYTHON:-python3}"
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.lock

if ! command -v chromium >/dev/null && command -v apt-get >/dev/null; then
  sudo="$([ "$(id -u)" = 0 ] || echo sudo)"
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-thai-tlwg >/dev/null
fi

.venv/bin/ruff check .
.venv/bin/ruff format --check .
.venv/bin/mypy
.venv/bin/python -m pytest "$@"
