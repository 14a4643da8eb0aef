"""The search: how fast it is indexed, and how fast it answers in a browser, beside Pagefind and lunr on the same site.

Sites of up to 20,000 pages are built whole. Of larger ones only the index is made, by itself: there Pagefind, which
wants a page for each result, is left out.
"""

import json
import random
import shutil
import subprocess
import tempfile
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import unquote, urlsplit

from leidraad_format import write_leidraad
from measure import browser_program, measure, table
from playwright.sync_api import sync_playwright
from search_engines import LEIDRAAD, LUNR, PAGEFIND, add_lunr, add_pagefind, exported_sections, serving
from synthetic import Words, synthetic

TITLE = "Indexing and searching"
PAGES = [300, 5_000, 20_000]
MAX_WHOLE = 20_000
#: lunr indexes in the browser; beyond this its first answer takes a minute.
MAX_LUNR = 5_000
#: Keys of the questions that are timed once an engine is warm, spread evenly over all.
WARM_KEYS = 200
#: How many times slower the processor is made for a second measurement, as that of a cheap phone is. A worker of an engine keeps
#: its speed: Chromium slows the page itself.
SLOWED = 4


def run(program: Path, pages: list[int], runs: int):
    for count in pages:
        with tempfile.TemporaryDirectory(prefix="leidraad-bench-") as name:
            folder = Path(name)
            print(f"\n{count:,} pages\n", flush=True)
            print_indexing(program, count, folder)
            if count <= MAX_WHOLE:
                print_whole(program, count, runs, folder)
            else:
                print_index_only(program, count, runs, folder)


def documents(count: int):
    """Pages as a synthetic site has them, one after the other, so that no size needs memory here."""
    chance = random.Random(1)
    words = Words(chance, 1000 + 50 * int(count**0.5))
    for number in range(count):
        sections = []
        for section in range(4):
            text = " ".join(words.sentence() + " " + words.phrase(10).capitalize() + "." for _ in range(6))
            sections.append({"anchor": f"s{section}", "heading": words.phrase(3).capitalize(), "text": text})
        title = f"{words.phrase(4).capitalize()} {number // 50 + 1}.{number % 50}"
        yield {
            "url": f"richtlijnen/p{number}.html", "type": "page", "title": title, "names": [], "codes": [],
            "sections": sections,
        }  # fmt: skip


def print_indexing(program: Path, count: int, folder: Path):
    """The index by itself, on one core: the program that stands beside this file."""
    indexer = program.parent / "search-indexing"
    command = [str(indexer), str(count), str(folder / "alone")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        for document in documents(count):
            process.stdin.write(json.dumps(document) + "\n")
        said, _ = process.communicate()
    if process.returncode != 0:
        raise SystemExit(f"{indexer} ended with {process.returncode}")
    _, files, size, seconds, peak = said.split("\t")
    rows = [
        ["pages a second, one core", f"{count / float(seconds):,.0f}"],
        ["seconds", float(seconds)],
        ["peak memory, MiB", f"{int(peak):,}"],
        ["files", f"{int(files):,}"],
        ["MiB", int(size) / 2**20],
    ]
    print(table(["index by itself", ""], rows), flush=True)


def print_whole(program: Path, count: int, runs: int, folder: Path):
    site = synthetic(count)
    questions = questions_of(site)
    write_leidraad(site, folder / "site")
    del site
    built = measure([program, "build", folder / "site", "--timings"], folder)
    public = folder / "site/Public"
    own = sum(1 for _ in public.rglob("*.html"))
    rows = [["Leidraad, stage index", built.stages["index"], "", weight(public / "zoekindex"), files(public / "zoekindex")]]
    theirs = measure(add_pagefind(public), folder)
    rows.append(["Pagefind", theirs.wall, theirs.peak, weight(public / "pagefind"), files(public / "pagefind")])
    has_lunr = count <= MAX_LUNR and add_lunr(public, exported_sections(program, folder / "site"))
    print(f"\nIndexing the built site of {own:,} pages\n")
    print(table(["", "seconds", "peak MiB", "MiB out", "files"], rows), flush=True)
    fresh = max(runs, 3) * 3
    with serving(public) as address, chromium() as browser:
        disk = public.as_uri() + "/"
        for slowed in (1, SLOWED):
            ask = partial(answers, browser, public, questions=questions, slowed=slowed)
            print_answers(
                {
                    "Leidraad, file://": ask(disk + "index.html", LEIDRAAD, firsts_wanted=fresh),
                    "Leidraad, http": ask(address + "index.html", LEIDRAAD, firsts_wanted=fresh),
                    "Pagefind, http": ask(address + "leeg.html", PAGEFIND, firsts_wanted=fresh),
                    "lunr, http": ask(address + "leeg.html", LUNR, firsts_wanted=2) if has_lunr else None,
                },
                slowed,
            )


def print_index_only(program: Path, count: int, runs: int, folder: Path):
    """The browser on the index that `print_indexing` left, with the pages of a site of one page."""
    write_leidraad(synthetic(2), folder / "site")
    measure([program, "build", folder / "site"], folder)
    public = folder / "site/Public"
    shutil.rmtree(public / "zoekindex")
    (folder / "alone/zoekindex").rename(public / "zoekindex")
    chosen = list(islice(documents(count), 100))
    chance = random.Random(2)
    questions = [document["title"] for document in chance.sample(chosen, 8)]
    questions += [" ".join(document["sections"][0]["text"].split()[2:5]) for document in chance.sample(chosen, 10)]
    questions += [drop_letter(max(document["title"].split(), key=len), chance) for document in chance.sample(chosen, 7)]
    with chromium() as browser:
        home = public.as_uri() + "/index.html"
        for slowed in (1, SLOWED):
            found = answers(browser, public, home, LEIDRAAD, questions, max(runs, 3) * 3, slowed)
            print_answers({"Leidraad, file://": found}, slowed)


def questions_of(site) -> list[str]:
    """Names, abbreviations, words of the text, typing errors and frequent words."""
    chance = random.Random(2)
    pick = lambda items: items[chance.randrange(len(items))]  # noqa: E731
    questions = [pick(site.interventions).name for _ in range(6)]
    questions += [pick(site.interventions).abbreviation for _ in range(3)]
    questions += [drop_letter(pick(site.interventions).name, chance) for _ in range(4)]
    questions += [pick(site.elements).name for _ in range(3)]
    for _ in range(5):
        text = " ".join(piece for piece in pick(pick(site.pages).sections)[1][0] if isinstance(piece, str)).split()
        start = chance.randrange(len(text) - 4)
        questions.append(" ".join(text[start : start + 3]))
    return questions + ["gezin", "hulp voor ouders", "problemen van kinderen op school", "behandeling"]


def drop_letter(text: str, chance) -> str:
    place = chance.randrange(1, len(text) - 1)
    return text[:place] + text[place + 1 :]


def answers(browser, public, address: str, engine: str, questions: list[str], firsts_wanted: int, slowed: int) -> dict:
    """Milliseconds until an answer is painted: the first question of a fresh browser, and each key when warm."""
    firsts, loads = [], []
    for question in questions[:firsts_wanted]:
        with page(browser, address, engine, slowed) as (tab, requests):
            start = len(requests)
            firsts.append(timed(tab, question))
            loads.append(files_of(requests[start:], public))
    with page(browser, address, engine, slowed) as (tab, _):
        for question in questions:
            timed(tab, question)
        keys = [question[:length] for question in questions for length in range(2, len(question) + 1)]
        warm = [timed(tab, text) for text in keys[:: max(1, len(keys) // WARM_KEYS)]]
    return {"first": firsts, "warm": warm, "loads": loads}


class page:
    """A tab of its own with an engine in it, and what it asks for."""

    def __init__(self, browser, address, engine, slowed=1):
        self.browser, self.address, self.engine, self.slowed = browser, address, engine, slowed

    def __enter__(self):
        self.context = self.browser.new_context(locale="nl-NL")
        tab = self.context.new_page()
        tab.set_default_timeout(300_000)
        requests = []
        tab.on("request", lambda request: requests.append(request.url))
        tab.goto(self.address)
        # Inside a function: the browser would call one that is the last value of a script.
        tab.evaluate("() => {" + self.engine + "}")
        if self.slowed > 1:
            self.context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": self.slowed})
        return tab, requests

    def __exit__(self, *_):
        self.context.close()


TIMED = """async (text) => {
    const start = performance.now();
    await window.ask(text);
    return performance.now() - start;
}"""


def timed(tab, text: str) -> float:
    return tab.evaluate(TIMED, text)


def files_of(requests, public: Path) -> tuple[int, int]:
    """Files and bytes of the site that a question loaded, but for the icon, which a browser asks for in its own time."""
    names = {unquote(urlsplit(address).path).removeprefix(str(public)).lstrip("/") for address in requests}
    paths = [public / name for name in names if not name.endswith(".svg")]
    sizes = [path.stat().st_size for path in paths if path.is_file()]
    return len(sizes), sum(sizes)


def print_answers(engines: dict, slowed: int):
    rows = []
    for name, times in engines.items():
        if times is None:
            rows.append([name, "not installed, or too large a site", "", "", "", "", "", ""])
            continue
        first, warm = times["first"], times["warm"]
        most = [max(figures) for figures in zip(*times["loads"])]
        loads = [f"{most[0]}", f"{most[1] / 1000:,.0f}"]
        rows.append([name, middle(first), late(first), *loads, middle(warm), late(warm), f"{len(warm):,}"])
    speed = "" if slowed == 1 else f" with the processor {slowed} times slower"
    print(f"\nMilliseconds from key to painted answer{speed}; files and kB that a first question loaded at most\n")
    headings = ["", "first, median", "p95", "files", "kB", "warm, median", "p95", "keys"]
    print(table(headings, rows), flush=True)


def middle(times) -> str:
    return f"{median(times):,.0f}"


def late(times) -> str:
    return f"{quantiles(times, n=20, method='inclusive')[-1]:,.0f}"


def weight(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20


def files(folder: Path) -> str:
    return f"{sum(1 for path in folder.rglob('*') if path.is_file()):,}"


class chromium:
    """A browser for the time of a bench."""

    def __enter__(self):
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=browser_program(), args=["--no-sandbox"])
        return self.browser

    def __exit__(self, *_):
        self.browser.close()
        self.playwright.stop()
