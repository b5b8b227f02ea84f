#!/bin/sh
# Validates the OpenAPI documents of the references in Specs/, and of other folders of pages given as arguments, with
# openapi-spec-validator, and checks that each of their references leads somewhere, and that their YAML and their JSON say
# the same, but for the mark of who wrote them: in YAML a comment, in JSON a key.
#
# APIREF names the executable; it is built unless given.
set -eu
cd "$(dirname "$0")/.."

if [ -z "${APIREF:-}" ]; then
    ${SWIFT:-swift} build --product apiref
    APIREF=.build/debug/apiref
fi

documents=$(mktemp -d)
trap 'rm -rf "$documents"' EXIT

number=0
for folder in Specs/*/ "$@"; do
    number=$((number + 1))
    for format in yaml json; do
        "$APIREF" openapi "$folder" --output "$documents/$number.$format" 2>"$documents/$number.errors" || {
            cat "$documents/$number.errors" >&2
            echo "conformance: no $format document of $folder" >&2
            exit 1
        }
    done
    echo "$folder" >"$documents/$number.name"
done

Scripts/python.sh - "$documents" <<'EOF'
import json, pathlib, sys
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

def message(error):
    place = "/".join(map(str, getattr(error, "absolute_path", ())))
    return f"{place or '(document)'}: {str(error).splitlines()[0]}"

def targets(value):
    """What the references in a value lead to."""
    for member in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from targets(member)
    if isinstance(value, dict) and isinstance(value.get("$ref"), str):
        yield value["$ref"]

failures = 0
names = sorted(pathlib.Path(sys.argv[1]).glob("*.name"), key=lambda path: int(path.stem))
for path in names:
    name = path.read_text().strip()
    document = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    problems = [message(error) for error in OpenAPIV31SpecValidator(document).iter_errors()]
    schemas = {f"#/components/schemas/{name}" for name in document.get("components", {}).get("schemas", {})}
    problems += [f"there is no {target}" for target in sorted(set(targets(document)) - schemas)]
    document.pop("x-generated-by", None)
    if yaml.load(path.with_suffix(".yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) != document:
        problems.append("the YAML and the JSON differ")
    for problem in problems:
        print(f"{name}: {problem}", file=sys.stderr)
    failures += bool(problems)
print(f"conformance: {len(names) - failures} of {len(names)} documents are valid OpenAPI 3.1")
sys.exit(1 if failures else 0)
EOF
