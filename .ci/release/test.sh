#!/bin/sh
# Tries what `make release` made, and not the tree that it was made from: in an empty environment, and in each root that is named.
# usage: .ci/release/test.sh FOLDER [ROOT…]    a ROOT is an unpacked system, such as debootstrap makes; needs the rights for chroot
set -eu
cd "$(dirname "$0")/../.."
release=$(cd "$1" && pwd)
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$release" && sha256sum --quiet -c SHA256SUMS)

# The sample site, as the program of this tree makes it: the release has to make the same bytes.
export SOURCE_DATE_EPOCH=1795392000
"${LEIDRAAD:-.build/release/leidraad}" build . --output "$work/expected" --quiet
mkdir "$work/sample"
cp -R Content "$work/sample/"

# What is done in each place: a new site, checked and built, the sample site, a table of it as a workbook and back, and its package. No path
# leads to this tree.
cat > "$work/try.sh" <<'TRY'
set -eu
cd "$2"
"$1" --version
"$1" init guide --language en > /dev/null
"$1" check guide --strict
"$1" build guide
"$1" build sample --output site
"$1" export xlsx interventions sample > interventions.xlsx
test "$("$1" import interventions.xlsx sample --update)" = ""
"$1" package sample --output sample.zip
TRY

tar -C "$work" -xzf "$release"/leidraad-*-linux-*.tar.gz
program=$(echo "$work"/leidraad-*/bin/leidraad)
mkdir "$work/empty"
cp -R "$work/sample" "$work/empty/"
env -i SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH PATH=/nowhere HOME=/nowhere /bin/sh "$work/try.sh" "$program" "$work/empty"
diff -r "$work/expected" "$work/empty/site"
mkdir "$work/stick"
python3 -m zipfile -e "$work/empty/sample.zip" "$work/stick"
diff -r "$work/expected" "$work/stick"
for language in nl en; do
    grep -q "<html lang=\"$language\"" "$work"/leidraad-*/share/doc/leidraad/manual/$language/index.html
done
echo "release: the archive works in an empty environment, and makes the same sample site"

for root in "$@"; do
    folder=$root/tmp/leidraad-release
    rm -rf "$folder"
    mkdir -p "$folder"
    cp -R "$work/sample" "$work/try.sh" "$release"/leidraad_*.deb "$folder/"
    chroot "$root" /bin/sh -c 'dpkg -i /tmp/leidraad-release/leidraad_*.deb'
    # A program learns its arguments and its own place from /proc, which a bare root lacks.
    mount -t proc proc "$root/proc"
    trap 'umount "$root/proc"; rm -rf "$work"' EXIT
    chroot "$root" /usr/bin/env -i SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH PATH=/usr/bin:/bin HOME=/nowhere \
        /bin/sh /tmp/leidraad-release/try.sh /usr/bin/leidraad /tmp/leidraad-release
    umount "$root/proc"
    trap 'rm -rf "$work"' EXIT
    diff -r "$work/expected" "$folder/site"
    echo "release: the package works in $root ($(sed -n 's/^PRETTY_NAME=//p' "$root/etc/os-release")), and makes the same sample site"
    rm -rf "$folder"
done
