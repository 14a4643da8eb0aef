"""Runs every bench that stands beside this file: each `bench_NAME.py` has a TITLE and run(program, pages, runs)."""

import argparse
import importlib
import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def main():
    names = sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("benches", nargs="*", help=f"which to run: {', '.join(names)} (all)")
    parser.add_argument("--pages", type=int, nargs="+", help="sizes of site (each bench has its own)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each program (3)")
    arguments = parser.parse_args()
    if unknown := set(arguments.benches) - set(names):
        parser.error(f"no bench named {', '.join(sorted(unknown))}")
    program = Path(os.environ.get("LEIDRAAD", ROOT / ".build/release/leidraad")).resolve()
    if not program.is_file():
        parser.error(f"{program} is missing: run `make program`")
    for name in arguments.benches or names:
        bench = importlib.import_module(f"bench_{name}")
        print(f"\n## {bench.TITLE}", flush=True)
        bench.run(program, arguments.pages or getattr(bench, "PAGES", [1_000, 10_000]), arguments.runs)


if __name__ == "__main__":
    main()
