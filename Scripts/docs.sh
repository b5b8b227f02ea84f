#!/usr/bin/env bash
# Builds the documentation, of apiref and of the runtime, into .build/documentation; a warning is an error.
set -euo pipefail
cd "$(dirname "$0")/.."

docc=$(command -v docc || xcrun --find docc 2>/dev/null || true)
if [ -z "$docc" ]; then
    echo "docs: no docc beside swift; install the Swift toolchain from swift.org" >&2
    exit 1
fi
output=.build/documentation
symbols=$(mktemp -d)
trap 'rm -rf "$symbols"' EXIT
mkdir -p "$output"

"$docc" convert Sources/apiref/apiref.docc --fallback-display-name apiref --fallback-bundle-identifier apiref \
    --warnings-as-errors --output-path "$output/apiref.doccarchive"

${SWIFT:-swift} build --target APIRuntime \
    -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$symbols" --scratch-path .build-docs
find "$symbols" -name '*.symbols.json' ! -name 'APIRuntime*' -delete
"$docc" convert --additional-symbol-graph-dir "$symbols" --fallback-display-name APIRuntime \
    --fallback-bundle-identifier APIRuntime --warnings-as-errors --output-path "$output/APIRuntime.doccarchive"
echo "$output/apiref.doccarchive and $output/APIRuntime.doccarchive"
