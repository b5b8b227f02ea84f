#!/usr/bin/env bash
# Builds the documentation, of apiref and of the runtime, into .build/documentation; a warning is an error. That of a
# generated client is built to see that its functions have pages of their names.
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

${SWIFT:-swift} build --target FinbourneClient \
    -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$symbols" --scratch-path .build-docs
mkdir "$symbols/client"
mv "$symbols"/FinbourneClient*.symbols.json "$symbols/client"
find "$symbols" -maxdepth 1 -name '*.symbols.json' ! -name 'APIRuntime*' -delete
"$docc" convert --additional-symbol-graph-dir "$symbols/client" --fallback-display-name FinbourneClient \
    --fallback-bundle-identifier FinbourneClient --output-path "$symbols/client.doccarchive" >/dev/null 2>&1
pages="$symbols/client.doccarchive/data/documentation/finbourneclient/usersapi"
if [ ! -e "$pages/getuser(id:includeroles:).json" ] || ls "$pages" | grep -q -- '-swift\.'; then
    echo "docs: the functions of FinbourneClient have no pages of their names" >&2
    ls "$pages" >&2
    exit 1
fi
rm -rf "$symbols/client"
"$docc" convert --additional-symbol-graph-dir "$symbols" --fallback-display-name APIRuntime \
    --fallback-bundle-identifier APIRuntime --warnings-as-errors --output-path "$output/APIRuntime.doccarchive"
echo "$output/apiref.doccarchive and $output/APIRuntime.doccarchive"
