#!/usr/bin/env bash
# Write the locks from pyproject.toml: every platform, every file hash, no address.
# Run as `make lock`; UV names the generator. Arguments go to it (--upgrade).
set -euo pipefail
cd "$(dirname "$0")"

lock() { # output, then inputs and options
  local output=$1
  shift
  "${UV:-uv}" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-annotate --no-header --output-file "$output" "$@"
}

lock build.txt build.in "$@"
lock run.txt ../pyproject.toml -c build.txt "$@"
lock dev.txt ../pyproject.toml --extra dev -c build.txt -c run.txt "$@"
lock browser.txt ../pyproject.toml --extra dev --extra browser -c build.txt -c dev.txt "$@"
lock bench.txt ../pyproject.toml --extra bench -c build.txt -c run.txt "$@"
