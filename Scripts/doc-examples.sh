#!/bin/sh
# Compiles the Swift examples in Generated/*/Documentation against the built clients, each in a function of its own.
set -eu
cd "$(dirname "$0")/.."

modules=.build/debug/Modules
sources=$(mktemp -d)
trap 'rm -rf "$sources"' EXIT

for folder in Generated/*Client; do
    module=$(basename "$folder")
    file="$sources/$module.swift"
    awk -v module="$module" '
        BEGIN { print "import " module }
        /^```swift$/ { inside = 1; number += 1; print "func example" number "() async throws {"; next }
        /^```$/ && inside { inside = 0; print "}"; next }
        inside { print "    " $0 }
        END { if (number == 0) { print "no examples in " module > "/dev/stderr"; exit 1 } }
    ' "$folder"/Documentation/*.md >"$file"
    swiftc -typecheck -swift-version 6 -module-name Examples -I "$modules" "$file" 2>"$sources/log" || {
        cat "$sources/log" >&2
        echo "check-examples: an example of $module does not compile" >&2
        exit 1
    }
    echo "$module: $(grep -c '^func example' "$file") examples compile"
done
