"""Builds a site while system calls fail, and while it is killed, and looks at what stands there afterwards.

    python torture.py [--most N] [--kills N]

Each call of each kind fails once, or a part of them where there are many. What is right: the old site whole and exit 3, or the new
site whole and exit 0; after a kill the old or the new site, and the next build makes the new one. A site with a part missing, a mixed
site and another status are findings.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CALLS = ["stat", "readdir", "read", "open", "write", "rename", "unlink"]
ERRORS = {"stat": [5, 13, 116], "readdir": [5], "read": [5], "open": [5, 13, 24], "write": [28, 5], "rename": [5], "unlink": [5]}


def site(folder: Path, number: int):
    """A site of two editions: every page of one says so."""
    content = folder / "Content"
    files = {
        "site.yml": "title: T\nlanguage: nl\n", "index.md": f"---\ntitle: Editie{number}\n---\n\nZie [[mst]].\n",
        "guidelines/a/index.md": f"---\ntitle: A\n---\n\nEditie{number}\n", "guidelines/b/index.md": f"---\ntitle: B\n---\n\nEditie{number}\n",
        "interventions/mst.yml": f"name: MST\nkind: intervention\naudience: {{ description: G }}\ngoal: Editie{number}\n",
    }
    for name, text in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def build(program: str, folder: Path, env=None) -> subprocess.CompletedProcess:
    return subprocess.run([program, "build", folder], env={**os.environ, **(env or {})}, capture_output=True, text=True, timeout=120)


def compiled(scratch: Path) -> Path:
    library = scratch / "failing.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, Path(__file__).parent / "failing.c", "-ldl"], check=True)
    return library


class Torture:
    def __init__(self, program: str, scratch: Path):
        self.program, self.scratch = program, scratch
        self.folder = scratch / "site"
        site(self.folder, 1)
        assert build(program, self.folder).returncode == 0
        self.old = contents(self.folder / "Public")
        self.kept = scratch / "kept"
        shutil.copytree(self.folder, self.kept, symlinks=True)
        site(self.folder, 2)
        assert build(program, self.folder).returncode == 0
        self.new = contents(self.folder / "Public")
        self.findings = 0
        self.tried = 0

    def reset(self):
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder, symlinks=True)
        site(self.folder, 2)
        for left in self.scratch.glob("site/.Public*"):
            shutil.rmtree(left)

    def judge(self, what: str, status: int, allowed: set[int]):
        self.tried += 1
        found = contents(self.folder / "Public")
        which = "old" if found == self.old else "new" if found == self.new else "mixed"
        wrong = which == "mixed" or status not in allowed or (status == 0 and which != "new") or (status == 1)
        if wrong:
            self.findings += 1
            missing = sorted(set(self.new) - set(found))[:3]
            print(f"{what}: exit {status}, {which} site, missing {missing}", flush=True)

    def failing_calls(self, most: int):
        library = compiled(self.scratch)
        for call in CALLS:
            self.reset()
            count = self.scratch / "count"
            env = {"LD_PRELOAD": str(library), "FAIL_CALL": call, "FAIL_BELOW": str(self.folder), "FAIL_COUNT": str(count)}
            build(self.program, self.folder, env)
            calls = int(count.read_text()) if count.exists() else 0
            for error in ERRORS[call]:
                step = max(1, calls * len(ERRORS[call]) // most)
                for number in range(1, calls + 1, step):
                    self.reset()
                    done = build(self.program, self.folder, {**env, "FAIL_AT": str(number), "FAIL_WITH": str(error)})
                    self.judge(f"{call} {number} of {calls} with error {error}", done.returncode, {0, 2, 3})
            print(f"{call}: {calls} calls", flush=True)

    def kills(self, count: int):
        self.reset()
        start = time.monotonic()
        build(self.program, self.folder)
        whole = time.monotonic() - start
        for _ in range(count):
            self.reset()
            running = subprocess.Popen([self.program, "build", self.folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(random.uniform(0, whole * 1.1))
            running.send_signal(signal.SIGKILL)
            self.judge("killed", running.wait(), {-9, 0})
            done = build(self.program, self.folder)
            self.judge("built after a kill", done.returncode, {0})


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--most", type=int, default=60, help="the most failures of each kind of call")
    options.add_argument("--kills", type=int, default=30)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        torture = Torture(os.environ["LEIDRAAD"], Path(os.path.realpath(scratch)))
        torture.failing_calls(given.most)
        torture.kills(given.kills)
    print(f"{torture.tried} builds, {torture.findings} findings")
    return 1 if torture.findings else 0


if __name__ == "__main__":
    sys.exit(main())
