#!/bin/sh
# Makes what is published of a version, in .build/release-VERSION/: an archive and a package that need no Swift, with checksums and a
# list of what is in them. The same commit gives the same files, but for the program itself, which depends on the compiler.
# usage: .ci/release/make.sh
set -eu
cd "$(dirname "$0")/../.."

version=$(sed -n 's/^public let leidraadVersion = "\(.*\)"$/\1/p' Sources/LeidraadCore/Report/ReportFormat.swift)
commit=$(git rev-parse --short=12 HEAD)
[ -z "$(git status --porcelain)" ] || commit=$commit-changed
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
machine=$(uname -m)
architecture=$(dpkg --print-architecture)
out=.build/release-$version
name=leidraad-$version-linux-$machine
scratch=.build/portable

# The C libraries go into the program: their descriptions name a folder in which the linker finds their archives and nothing else.
archives=$scratch-archives
rm -rf "$out" "$archives"
mkdir -p "$out" "$archives"
libraries=$(dirname "$(find /usr/lib /usr/local/lib -name libyaml.a | head -n 1)")
for library in cmark-gfm cmark-gfm-extensions yaml; do
    [ -e "$libraries/lib$library.a" ] || { echo "release: $libraries/lib$library.a is missing; run: make program" >&2; exit 1; }
    ln -s "$libraries/lib$library.a" "$archives/"
done
for description in libcmark-gfm yaml-0.1; do
    sed "s|^libdir=.*|libdir=$PWD/$archives|" "$libraries/pkgconfig/$description.pc" > "$archives/$description.pc"
done
PKG_CONFIG_PATH=$PWD/$archives swift build -c release --scratch-path "$scratch" --product leidraad --static-swift-stdlib \
    -Xswiftc -DPORTABLE -Xcc "-DLEIDRAAD_COMMIT=\"$commit\"" -Xswiftc -use-ld=lld -Xlinker -s
program=$scratch/release/leidraad
for library in cmark yaml swift Foundation dispatch; do
    if ldd "$program" | grep -q "lib$library"; then
        echo "release: the program still loads lib$library" >&2
        exit 1
    fi
done

# The folders are those of /usr, so that the archive and the package hold the same.
tree=$out/$name
mkdir -p "$tree/bin" "$tree/share/leidraad" "$tree/share/man/man1" "$tree/share/man/nl/man1" \
    "$tree/share/bash-completion/completions" "$tree/share/zsh/site-functions" "$tree/share/fish/vendor_completions.d" \
    "$tree/share/doc/leidraad/licences"
cp "$program" "$tree/bin/leidraad"
cp -R Templates "$tree/share/leidraad/Templates"
tool=$PWD/$tree/bin/leidraad
# In a folder that is no site, the language is the one that is asked for.
(
    cd "$out"
    "$tool" --language en manual | gzip -9n > "$name/share/man/man1/leidraad.1.gz"
    "$tool" --language nl manual | gzip -9n > "$name/share/man/nl/man1/leidraad.1.gz"
    "$tool" --generate-completion-script bash > "$name/share/bash-completion/completions/leidraad"
    "$tool" --generate-completion-script zsh > "$name/share/zsh/site-functions/_leidraad"
    "$tool" --generate-completion-script fish > "$name/share/fish/vendor_completions.d/leidraad.fish"
)
documents=$tree/share/doc/leidraad
cp LICENSE "$documents/copyright"
cp NOTICE CHANGELOG.md "$documents/"
cp docs/installing.md "$documents/README.md"
cp "$scratch/checkouts/swift-argument-parser/LICENSE.txt" "$documents/licences/swift-argument-parser.txt"
cp "$(dirname "$(dirname "$(command -v swift)")")/share/swift/LICENSE.txt" "$documents/licences/swift.txt"
cp /usr/share/doc/libcmark-gfm-dev/copyright "$documents/licences/cmark-gfm.txt"
cp /usr/share/doc/libyaml-dev/copyright "$documents/licences/libyaml.txt"
# Both manuals, as sites that open from a folder. The chapters in Dutch are a part of the sample site.
manual=$out/manual-nl
mkdir -p "$manual/Content/guidelines" "$manual/Content/assets"
cp .ci/release/manual-nl/* "$manual/Content/"
cp -R Content/guidelines/voor-redacteuren "$manual/Content/guidelines/"
cp -R Content/assets/redacteuren "$manual/Content/assets/"
"$tool" build "$manual" --output "$documents/manual/nl" --quiet
"$tool" build docs/manual-en --output "$documents/manual/en" --quiet
rm -rf "$manual"
find "$tree" -type d -exec chmod 755 {} +
find "$tree" -type f -exec chmod 644 {} +
chmod 755 "$tree/bin/leidraad"
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

# Who unpacks the archive sees first how to begin; below /usr that has no place.
cp -p "$documents/README.md" "$tree/README.md"
tar -C "$out" --sort=name --owner=0 --group=0 --numeric-owner -cf - "$name" | gzip -9n > "$out/$name.tar.gz"

# A package of Debian: what the program needs of the C library is the highest version that it names.
package=leidraad_${version}_$architecture
mkdir -p "$out/$package/DEBIAN"
rm "$tree/README.md"
cp -a "$tree" "$out/$package/usr"
needs=$(objdump -T "$program" | sed -n 's/.*(\{0,1\}GLIBC_\([0-9.]*\).*/\1/p' | sort -V | tail -n 1)
cat > "$out/$package/DEBIAN/control" <<CONTROL
Package: leidraad
Version: $version
Architecture: $architecture
Maintainer: Leidraad contributors <contributors@leidraad.invalid>
Installed-Size: $(du -sk "$tree" | cut -f 1)
Depends: libc6 (>= $needs), libgcc-s1, libstdc++6
Section: text
Priority: optional
Description: static site generator for guidelines and records
 Turns Markdown guidelines and structured records into a searchable,
 cross-linked, static site that works without a server.
CONTROL
find "$out/$package" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$out/$package" "$out/$package.deb" > /dev/null

sed "s/@PACKAGE@/$package.deb/" .ci/release/Containerfile > "$out/Containerfile"
python3 -B .ci/release/sbom.py "$version" "$commit" "$SOURCE_DATE_EPOCH" "$out/$name.tar.gz" "$out/$package.deb" > "$out/leidraad-$version.spdx.json"
rm -rf "${out:?}/$package" "$tree" "$archives"
(cd "$out" && sha256sum -- * > SHA256SUMS)
echo "$out"
