"""From saving a file to the new page in a browser, beside `hugo server` on the same content."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench_build import hugo_program
from hugo_format import write_hugo
from leidraad_format import write_leidraad
from measure import browser_program, table
from playwright.sync_api import TimeoutError, sync_playwright
from synthetic import synthetic

TITLE = "From saving to the reloaded page"

#: How long a change may take to show before it counts as not shown, in milliseconds.
PATIENCE = 30_000

#: Notes when a page that was loaded is ready to be painted, in milliseconds of the clock that this script reads too.
CLOCK = "addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => { window.shownAt = Date.now(); }));"


def run(program: Path, pages: list[int], runs: int):
    for count in pages:
        with tempfile.TemporaryDirectory(prefix="leidraad-bench-") as name, browser() as tab:
            folder = Path(name)
            site = synthetic(count)
            write_leidraad(site, folder / "leidraad")
            write_hugo(site, folder / "hugo")
            intervention = site.interventions[0].id
            del site
            print(f"\n{count:,} pages; milliseconds from saving, median of {max(runs, 5)} (slowest)\n")
            ours = leidraad(program, folder / "leidraad", tab, max(runs, 5), intervention)
            theirs = hugo(folder / "hugo", tab, max(runs, 5))
            rows = [[kind, shown(ours.get(kind)), shown(theirs.get(kind))] for kind in ours]
            print(table(["what was changed", "Leidraad", "Hugo"], rows), flush=True)


def shown(times) -> str:
    return f"{median(times):,.0f} ({max(times):,.0f})" if times else "–"


@contextmanager
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_program(), args=["--no-sandbox"])
        tab = chromium.new_page()
        tab.set_default_timeout(PATIENCE)
        tab.add_init_script(CLOCK)
        yield tab
        chromium.close()


@contextmanager
def serving(command, cwd=None):
    process = subprocess.Popen(list(map(str, command)), cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)


def leidraad(program: Path, folder: Path, tab, runs: int, intervention: str) -> dict:
    start = time.time()
    with serving([program, "preview", folder, "--port", "0"]) as process:
        address = process.stdout.readline().strip()
        first = (time.time() - start) * 1000
        page, record = folder / "Content/guidelines/g1/p3.md", folder / f"Content/interventions/{intervention}.yml"
        address_of = {page: "richtlijnen/g1/p3.html", record: f"interventies/{intervention}.html"}
        found = {"first build": [first]}
        edits = {
            "text of a page": (page, lambda text, n: text + f"\nNieuw{n} woord.\n"),
            "heading of a page": (page, lambda text, n: text + f"\n## Nieuw{n}\n\nTekst.\n"),
            "title of a page": (page, lambda text, n: text.replace('title: "', f'title: "Nieuw{n} ', 1)),
            "goal of an intervention": (record, lambda text, n: text.replace("goal: ", f"goal: Nieuw{n} ", 1)),
            "name of an intervention": (record, lambda text, n: text.replace("name: ", f"name: Nieuw{n} ", 1)),
        }
        for kind, (file, change) in edits.items():
            show(tab, address + address_of[file])
            found[kind] = [edit(tab, file, change, number) for number in range(runs)]
        return found


def hugo(folder: Path, tab, runs: int) -> dict:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start = time.time()
    with serving([hugo_program(), "server", "--port", port, "--bind", "127.0.0.1", "--quiet"], cwd=folder):
        address = f"http://127.0.0.1:{port}/"
        wait_for(address)
        found = {"first build": [(time.time() - start) * 1000]}
        file = folder / "content/richtlijnen/g1/p3.md"
        edits = {
            "text of a page": lambda text, n: text + f"\nNieuw{n} woord.\n",
            "heading of a page": lambda text, n: text + f"\n## Nieuw{n}\n\nTekst.\n",
            "title of a page": lambda text, n: text.replace('"title": "', f'"title": "Nieuw{n} ', 1),
        }
        for kind, change in edits.items():
            show(tab, address + "richtlijnen/g1/p3.html")
            try:
                found[kind] = [edit(tab, file, change, number) for number in range(runs)]
            except TimeoutError:
                print(f"hugo server did not show a changed {kind} within {PATIENCE / 1000:.0f} seconds", flush=True)
        return found


def show(tab, address: str):
    """Opens a page; what the page before it still reloads must not come in between."""
    tab.goto("about:blank")
    tab.wait_for_timeout(1000)
    tab.goto(address)
    tab.wait_for_timeout(1000)


def wait_for(address: str):
    while True:
        try:
            return urllib.request.urlopen(address).close()
        except OSError:
            time.sleep(0.05)


def edit(tab, file: Path, change, number: int) -> float:
    """Changes a file as an editor does, by moving a new one over it; milliseconds until the page shows it."""
    before = file.read_text(encoding="utf-8")
    new = file.with_name("." + file.name + ".new")
    new.write_text(change(before, number), encoding="utf-8")
    start = time.time()
    new.rename(file)
    tab.wait_for_function("word => window.shownAt && document.body && document.body.textContent.includes(word)", arg=f"Nieuw{number}")
    taken = tab.evaluate("window.shownAt") - start * 1000
    # Back to where it was, and quiet, before the next.
    file.write_text(before, encoding="utf-8")
    try:
        gone = "word => document.body && !document.body.textContent.includes(word)"
        tab.wait_for_function(gone, arg=f"Nieuw{number}", timeout=10_000)
    except TimeoutError:
        # A server may miss a change that comes soon after another; only the first of the two is measured.
        tab.reload()
    tab.wait_for_timeout(300)
    return taken
