#!/bin/sh
# Installs the Debian packages that are missing for a purpose, and only those.
# usage: setup.sh build | lint | test | python
set -eu

missing=

need() { missing="$missing $*"; }

has_header() {
    for folder in /usr/include /usr/local/include; do
        [ -e "$folder/$1" ] && return 0
    done
    return 1
}

has_program() {
    for name in "$@"; do
        command -v "$name" >/dev/null 2>&1 && return 0
    done
    return 1
}

has_font() {
    for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-/root}/.local/share/fonts" "${HOME:-/root}/.fonts"; do
        [ -n "$(find "$folder" -name "$1" 2>/dev/null | head -n 1)" ] && return 0
    done
    return 1
}

has_venv() { python3 -c 'import venv, ensurepip' 2>/dev/null; }

for_building() {
    has_program swift || fail 'Swift 6 is needed and was not found: see https://www.swift.org/install/linux/'
    has_header cmark-gfm.h || need libcmark-gfm-dev
    has_header cmark-gfm-core-extensions.h || need libcmark-gfm-extensions-dev
    has_header yaml.h || need libyaml-dev
}

for_linting() {
    for_building
    # The types of the scripts of the site are checked by the compiler of TypeScript, which writes nothing.
    has_program tsc || need node-typescript
}

for_python() {
    has_program python3 || need python3
    has_venv || need python3-venv
}

for_testing() {
    for_building
    for_python
    [ -n "${CHROMIUM:-}" ] || has_program chromium chromium-browser || need chromium
    # The browser of the tests draws with these two families and no other: see Tests/Browser/fonts.py.
    has_font DejaVuSans.ttf || need fonts-dejavu-core
    has_font LiberationSans-Regular.ttf || need fonts-liberation
    has_program java || need default-jre-headless
    has_program node nodejs || need nodejs
    # Documents are imported through it, where it is installed.
    has_program pandoc || need pandoc
}

fail() {
    echo "leidraad: $*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

may_install() {
    has_program apt-get || return 1
    [ "$(id -u)" = 0 ] && return 0
    has_program sudo || return 1
    [ -t 0 ] || sudo -n true 2>/dev/null
}

install_missing() {
    [ -n "$missing" ] || return 0
    may_install || fail "missing, please ask your administrator for these Debian packages:$missing"
    echo "leidraad: installing$missing" >&2
    as_root apt-get update -qq || echo 'leidraad: the list of packages could not be refreshed; trying the old one' >&2
    # shellcheck disable=SC2086 # one word a package
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2 ||
        fail "could not install:$missing"
}

case "${1:-}" in
    build) for_building ;;
    lint) for_linting ;;
    test) for_testing ;;
    python) for_python ;;
    *) fail 'usage: setup.sh build | lint | test | python' ;;
esac
install_missing
