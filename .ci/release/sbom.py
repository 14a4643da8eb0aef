"""Writes what is inside a release as SPDX 2.3.

usage: sbom.py VERSION COMMIT SECONDS FILE…
"""

import hashlib
import json
import re
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

RUNTIME_EXCEPTION = "Apache-2.0 WITH Swift-exception"


def debian_version(package: str) -> str:
    done = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True, check=True)
    return done.stdout


def swift_version() -> str:
    said = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True).stdout
    return re.search(r"Swift version (\S+)", said).group(1)


def argument_parser_version() -> str:
    return re.search(r'swift-argument-parser", exact: "([^"]+)"', Path("Package.swift").read_text()).group(1)


def package(name: str, version: str, licence: str, where: str) -> dict:
    return {
        "SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name),
        "name": name,
        "versionInfo": version,
        "downloadLocation": where,
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
        "filesAnalyzed": False,
    }


def main() -> None:
    version, commit, seconds, *files = sys.argv[1:]
    own = package("leidraad", version, "MIT", "NOASSERTION")
    own["sourceInfo"] = "commit " + commit
    swift = swift_version()
    inside = [
        package("swift-argument-parser", argument_parser_version(), RUNTIME_EXCEPTION, "git+https://github.com/apple/swift-argument-parser"),
        package("swift-runtime", swift, RUNTIME_EXCEPTION, "https://www.swift.org/download/"),
        package("swift-foundation", swift, RUNTIME_EXCEPTION, "git+https://github.com/swiftlang/swift-foundation"),
        package("swift-foundation-icu", swift, "Unicode-3.0", "git+https://github.com/swiftlang/swift-foundation-icu"),
        package("swift-corelibs-libdispatch", swift, RUNTIME_EXCEPTION, "git+https://github.com/swiftlang/swift-corelibs-libdispatch"),
        package("cmark-gfm", debian_version("libcmark-gfm-dev"), "BSD-2-Clause AND MIT", "git+https://github.com/github/cmark-gfm"),
        package("libyaml", debian_version("libyaml-dev"), "MIT", "git+https://github.com/yaml/libyaml"),
        package("snowball", "NOASSERTION", "BSD-3-Clause", "https://snowballstem.org/"),
    ]
    artefacts = []
    for path in map(Path, files):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        artefacts.append(
            {
                "SPDXID": "SPDXRef-File-" + re.sub(r"[^A-Za-z0-9.-]", "-", path.name),
                "fileName": "./" + path.name,
                "checksums": [
                    {"algorithm": "SHA1", "checksumValue": hashlib.sha1(path.read_bytes()).hexdigest()},
                    {"algorithm": "SHA256", "checksumValue": digest},
                ],
                "licenseConcluded": "NOASSERTION",
                "copyrightText": "NOASSERTION",
            }
        )
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", own["SPDXID"])]
    relations += [(own["SPDXID"], "CONTAINS", item["SPDXID"]) for item in inside]
    relations += [(item["SPDXID"], "GENERATED_FROM", own["SPDXID"]) for item in artefacts]
    identity = hashlib.sha256("".join(a["checksums"][1]["checksumValue"] for a in artefacts).encode()).hexdigest()[:32]
    document = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"leidraad-{version}",
        "documentNamespace": f"https://leidraad.invalid/spdx/{version}-{identity}",
        "creationInfo": {
            "created": datetime.fromtimestamp(int(seconds), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: .ci/release/sbom.py"],
        },
        "packages": [own, *inside],
        "files": artefacts,
        "relationships": [{"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b} for a, kind, b in relations],
    }
    print(json.dumps(document, indent=2, sort_keys=True))


main()
