#!/bin/sh
# Installs what the package needs besides Swift: libcmark and pkg-config.
set -eu

if command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libcmark; then exit 0; fi

if command -v brew >/dev/null 2>&1; then
    brew install cmark pkg-config
elif command -v apt-get >/dev/null 2>&1; then
    sudo=""
    if [ "$(id -u)" -ne 0 ]; then sudo="sudo"; fi
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq libcmark-dev pkg-config >/dev/null
else
    echo "bootstrap: install libcmark (its headers and libcmark.pc) and pkg-config, then try again" >&2
    exit 1
fi

pkg-config --exists libcmark || {
    echo "bootstrap: pkg-config still does not find libcmark" >&2
    exit 1
}
