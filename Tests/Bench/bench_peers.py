"""A whole build with search, beside Hugo without, Pagefind on top, and what reading, parsing and writing alone take.

In turn, so that what else the machine does weighs on all alike; the ratios hold where seconds do not. The picture of growth
goes to the file that LEIDRAAD_BENCH_PICTURE names.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from bench_build import hugo_program, weight
from growth_picture import growth_picture
from measure import Run, measure, table, typical
from plain_corpus import Corpus, write_for_hugo, write_for_leidraad

TITLE = "A whole build beside its peers"
PAGES = [2_000, 10_000, 100_000]
#: Pagefind takes minutes beyond, and Hugo more memory than most machines have.
MAX_PAGEFIND = 10_000
MAX_HUGO = 30_000
#: Beyond this one run of each must do.
MAX_REPEATED = 20_000
SIBLINGS = 2_000
FLOOR = Path(__file__).with_name("floor.c")


def run(program: Path, pages: list[int], runs: int):
    found = {}
    for count in pages:
        with tempfile.TemporaryDirectory(prefix="leidraad-bench-") as folder:
            found[count] = compare(program, count, runs, Path(folder))
    with tempfile.TemporaryDirectory(prefix="leidraad-bench-") as folder:
        print_siblings(program, Path(folder))
    if picture := os.environ.get("LEIDRAAD_BENCH_PICTURE"):
        Path(picture).write_text(growth_picture(found), encoding="utf-8")


def compare(program: Path, count: int, runs: int, folder: Path) -> dict[str, Run]:
    ours, theirs = folder / "leidraad", folder / "hugo"
    write_for_leidraad(Corpus(count), ours)
    commands = {"Leidraad": ([program, "build", ours, "--timings"], ours / "Public")}
    if count <= MAX_HUGO:
        write_for_hugo(Corpus(count), theirs)
        commands["Hugo, no search"] = ([hugo_program(), "build", "--quiet"], theirs / "public")
    measured: dict[str, list[Run]] = {}
    for _ in range(runs if count <= MAX_REPEATED else 1):
        for name, (command, output) in commands.items():
            shutil.rmtree(output, ignore_errors=True)
            measured.setdefault(name, []).append(measure(command, output.parent))
        measured.setdefault("Leidraad again, nothing changed", []).append(measure(commands["Leidraad"][0], ours))
        measured.setdefault("Floor", []).append(floor(ours, folder))
    weights = {name: weight(output) for name, (_, output) in commands.items()}
    if count <= MAX_PAGEFIND and find_spec("pagefind"):
        measured["Pagefind on top"] = [
            measure([sys.executable, "-m", "pagefind", "--site", theirs / "public"], folder)
        ]
    result = {name: typical(found) for name, found in measured.items()}
    print_table(count, runs, result, weights)
    return result


def floor(site: Path, folder: Path) -> Run:
    """Reading the content, parsing its Markdown and writing our bytes, in as many processes as there are cores."""
    program, copy = folder / "floor", folder / "copy"
    if not program.exists():
        flags = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "libcmark-gfm"], check=True, capture_output=True, text=True
        ).stdout.split()
        subprocess.run(["cc", "-O2", "-o", program, FLOOR, *flags, "-lcmark-gfm-extensions"], check=True)
    shutil.rmtree(copy, ignore_errors=True)
    return measure([program, site / "Content", site / "Public", copy, str(os.cpu_count())], folder)


def print_table(count: int, runs: int, result: dict[str, Run], weights: dict):
    ours = result["Leidraad"]
    rows = []
    for name, run in result.items():
        cpu = run.user + run.system
        size = f"{weights[name][1]:,.0f}" if name in weights else ""
        rows.append(
            [name, run.wall, cpu, f"{run.peak:,.0f}", size, ours.wall / run.wall, (ours.user + ours.system) / cpu]
        )
    print(f"\n{count:,} pages, {count // 2:,} interventions, {count // 50:,} elements; median of {runs}, in turn\n")
    print(table(["", "seconds", "CPU", "memory, MiB", "MiB out", "our seconds ×", "our CPU ×"], rows))
    stages = [[name, seconds, f"{seconds / ours.wall:.0%}"] for name, seconds in ours.stages.items()]
    print("\nOurs by stage; render and index run side by side\n")
    print(table(["stage", "seconds", "of all"], stages), flush=True)


def print_siblings(program: Path, folder: Path):
    """How many bytes a page has beyond its own text, in a folder of many."""
    rows = []
    for count in (SIBLINGS // 8, SIBLINGS // 2, SIBLINGS):
        site = folder / str(count)
        (site / "Content/guidelines/gids").mkdir(parents=True)
        (site / "Content/site.yml").write_text("title: Proef\nlanguage: nl\n")
        (site / "Content/index.md").write_text("---\ntitle: Proef\n---\nWelkom.\n")
        (site / "Content/guidelines/gids/index.md").write_text("---\ntitle: Gids\n---\nWelkom.\n")
        for number in range(count):
            text = f"---\ntitle: Hoofdstuk {number}\norder: {number + 1}\n---\nEen zin van hoofdstuk {number}.\n"
            (site / f"Content/guidelines/gids/p{number}.md").write_text(text)
        run = measure([program, "build", site], site)
        pages = [path.stat().st_size for path in (site / "Public").rglob("p*.html")]
        rows.append([f"{count:,} siblings", run.wall, f"{run.peak:,.0f}", f"{sum(pages) / len(pages) / 1000:,.1f}"])
    print("\nOne folder of pages of one sentence\n")
    print(table(["", "seconds", "memory, MiB", "kB a page"], rows), flush=True)
