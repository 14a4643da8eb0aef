"""Runs a command and says what it took."""

import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median


@dataclass
class Run:
    wall: float  # seconds
    user: float  # seconds of all cores, in the program itself
    system: float  # seconds of all cores, in the kernel
    peak: float  # MiB
    stages: dict = field(default_factory=dict)  # seconds by stage, in order


def measure(command, folder: Path) -> Run:
    """Runs a command to its end, which must be a good one."""
    with tempfile.TemporaryFile("w+") as said:
        start = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], cwd=folder, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read()
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {process.returncode}:\n{text[-2000:]}")
    return Run(wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss / 1024, stages(text))


def stages(text: str) -> dict:
    """The lines of `--timings`: a name, a tab, seconds."""
    found = {}
    for line in text.splitlines():
        name, tab, seconds = line.partition("\t")
        if tab and seconds.replace(".", "", 1).isdigit():
            found[name] = float(seconds)
    return found


def browser_program() -> str:
    """The Chromium of this machine, or the one that CHROMIUM names."""
    names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    return next(found for name in names if name and (found := shutil.which(name)))


def typical(runs: list[Run]) -> Run:
    """The median of each figure."""
    values = {name: median(getattr(run, name) for run in runs) for name in ("wall", "user", "system", "peak")}
    names = runs[0].stages
    return Run(**values, stages={name: median(run.stages.get(name, 0) for run in runs) for name in names})


def table(headings: list[str], rows: list[list]) -> str:
    """A Markdown table; all but the first column to the right."""
    cells = [headings] + [[cell if isinstance(cell, str) else f"{cell:,.2f}" for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(headings))]

    def line(row):
        first = row[0].ljust(widths[0])
        return "| " + " | ".join([first] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]) + " |"

    rule = "| " + " | ".join(["-" * widths[0]] + ["-" * (width - 1) + ":" for width in widths[1:]]) + " |"
    return "\n".join([line(cells[0]), rule] + [line(row) for row in cells[1:]])
