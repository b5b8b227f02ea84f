#!/bin/sh
# Runs Python with the packages that the scripts need, in an environment of its own in .build/, which is made when it is
# missing: openapi-spec-validator, and the YAML parser that it brings.
set -eu
venv="$(dirname "$0")/../.build/python"
if ! "$venv/bin/python" -c "import openapi_spec_validator, yaml" 2>/dev/null; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet "openapi-spec-validator>=0.7,<1" "PyYAML>=6,<7"
fi
exec "$venv/bin/python" "$@"
