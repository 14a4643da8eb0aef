"""Whether `check` and `build` end with the same status, over sites made at random.

    python agreement.py [--seconds N] [--seed N] [--keep FOLDER]

A site on which they differ, on which one of them dies or takes over a minute, or that gives a page twice the same id is kept, and
the program ends with 1. A finding is made small by leaving out what it does not need.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from grammar import Grammar

ID = re.compile(r'\sid="([^"]*)"')


def write(files: dict[str, str], folder: Path):
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files.items():
        path = folder / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def status(program: str, *arguments) -> int | str:
    try:
        return subprocess.run([program, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60).returncode
    except subprocess.TimeoutExpired:
        return "time-out"


def repeated_id(site: Path) -> str | None:
    for page in sorted((site / "Public").rglob("*.html")):
        # An alias may make a folder of such a name.
        if not page.is_file():
            continue
        ids = ID.findall(page.read_text(encoding="utf-8"))
        for one in set(ids):
            if ids.count(one) > 1:
                return f"{page.name}: id {one}"
    return None


def fault(program: str, files: dict[str, str], folder: Path) -> str | None:
    """What is wrong with what the program makes of a site; nothing where all is well."""
    write(files, folder)
    checked, built = status(program, "check", folder, "--quiet"), status(program, "build", folder, "--quiet")
    if checked not in (0, 1) or checked != built:
        return f"check ends with {checked}, build with {built}"
    return repeated_id(folder) if built == 0 else None


def smallest(program: str, files: dict[str, str], folder: Path) -> dict[str, str]:
    """The same fault from fewer files and lines."""
    for name in sorted(files):
        fewer = {path: text for path, text in files.items() if path != name}
        if "site.yml" in fewer and fault(program, fewer, folder):
            files = fewer
    for name in sorted(files):
        blocks = files[name].split("\n\n")
        for index in reversed(range(len(blocks))):
            fewer = dict(files, **{name: "\n\n".join(blocks[:index] + blocks[index + 1:])})
            if fault(program, fewer, folder):
                files, blocks = fewer, blocks[:index] + blocks[index + 1:]
    return files


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--seed", type=int, default=int(time.time()))
    options.add_argument("--keep", type=Path, default=Path("fuzz-findings"))
    given = options.parse_args()
    program = os.environ["LEIDRAAD"]
    end, seed, built, findings = time.monotonic() + given.seconds, given.seed, 0, 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "site"
        while time.monotonic() < end:
            files = Grammar(seed).files
            if wrong := fault(program, files, folder):
                findings += 1
                write(smallest(program, files, folder), given.keep / str(seed))
                print(f"seed {seed}: {wrong}; kept in {given.keep / str(seed)}", flush=True)
            built += 1
            seed += 1
    print(f"{built} sites from seed {given.seed}, {findings} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
