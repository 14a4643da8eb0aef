"""Writes requirements-NAME.lock beside requirements-NAME.txt: every package that is needed, its version, and the hashes of its files.

    python lock.py test bench

pip itself decides what is needed, for each version of Python that the tests run with; with `--require-hashes` it then installs only
files that were looked at here.
"""

import json
import subprocess
import sys
from pathlib import Path

VERSIONS = ["3.11", "3.12", "3.13"]
FOLDER = Path(__file__).parent


def needed(name: str, version: str) -> list[dict]:
    command = [
        sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet", "--disable-pip-version-check",
        "--report", "-", "--python-version", version, "--only-binary", ":all:", "--target", "/nonexistent",
        "-r", FOLDER / f"requirements-{name}.txt",
    ]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["install"]


def lock(name: str):
    hashes: dict[tuple[str, str], set[str]] = {}
    for version in VERSIONS:
        for item in needed(name, version):
            package = item["metadata"]["name"].lower().replace("_", "-")
            sha256 = item["download_info"]["archive_info"]["hashes"]["sha256"]
            hashes.setdefault((package, item["metadata"]["version"]), set()).add(sha256)
    lines = [f"# Made by lock.py from requirements-{name}.txt, for Python {', '.join(VERSIONS)} on Linux x86-64. Do not edit."]
    for (package, version), found in sorted(hashes.items()):
        lines.append(f"{package}=={version}" + "".join(f" \\\n    --hash=sha256:{one}" for one in sorted(found)))
    (FOLDER / f"requirements-{name}.lock").write_text("\n".join(lines) + "\n", encoding="utf-8")


for name in sys.argv[1:] or ["test", "bench"]:
    lock(name)
