"""How often the page that a reader means is found: the questions of the relevance test, on the sample site.

Pagefind and lunr answer the same questions over the same pages. They find pages and not places on a page, so for them any
place on the right page counts.
"""

import json
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bench_search import chromium, page
from measure import measure, table
from search_engines import LUNR, PAGEFIND, add_lunr, add_pagefind, exported_sections, serving

TITLE = "Relevance of search results"
PAGES = [0]
ROOT = Path(__file__).resolve().parent.parent.parent
QUERIES = ROOT / "Tests/LeidraadSearchTests/Relevance"


def run(program: Path, pages: list[int], runs: int):
    with tempfile.TemporaryDirectory(prefix="leidraad-bench-") as name:
        public = Path(name) / "site"
        measure([program, "build", ROOT, "--output", public], ROOT)
        for file in sorted(QUERIES.glob("*.tsv")):
            queries = read(file)
            ranks = {"Leidraad": [ours(program, public, query) for query in queries]}
            ranks |= others(program, public, queries)
            print(f"\n{file.name}: {len(queries)} questions\n")
            print_ranks(queries, ranks)
            print_misses(queries, ranks["Leidraad"])


def read(file: Path) -> list[dict]:
    """A kind, a question and the pages that answer it, with a tab between."""
    lines = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return [{"kind": kind, "text": text, "pages": pages.split()} for kind, text, pages in lines]


def rank(found: list[str], wanted: list[str]) -> int | None:
    """The place, from 1, of the first result that was wanted; one on a section of a wanted page counts."""
    for place, address in enumerate(found, 1):
        if any(address == page or address.startswith(page + "#") for page in wanted):
            return place
    return None


def ours(program: Path, public: Path, query: dict) -> int | None:
    command = [program, "search", query["text"], ROOT, "--output", public, "--json", "--limit", "10"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return rank([result["url"] for result in json.loads(done.stdout)], query["pages"])


def others(program: Path, public: Path, queries: list[dict]) -> dict:
    measure(add_pagefind(public), public)
    engines = {"Pagefind": PAGEFIND}
    if add_lunr(public, exported_sections(program, ROOT)):
        engines["lunr"] = LUNR
    with serving(public) as address, chromium() as browser:
        return {name: asked(browser, address, engine, queries) for name, engine in engines.items()}


def asked(browser, address: str, engine: str, queries: list[dict]) -> list[int | None]:
    with page(browser, address + "leeg.html", engine) as (tab, _):
        ranks = []
        for query in queries:
            found = [unquote(urlsplit(one).path).lstrip("/") for one in tab.evaluate("(text) => ask(text)", query["text"])]
            ranks.append(rank(found, [wanted.partition("#")[0] for wanted in query["pages"]]))
        return ranks


def print_ranks(queries: list[dict], ranks: dict):
    kinds = list(dict.fromkeys(query["kind"] for query in queries))
    rows = []
    for kind in [*kinds, "all"]:
        chosen = [number for number, query in enumerate(queries) if kind in (query["kind"], "all")]
        rows.append([kind, f"{len(chosen)}"])
        for places in ranks.values():
            rows[-1] += figures([places[number] for number in chosen])
    headings = ["kind", "questions"]
    for name in ranks:
        headings += [f"{name} at 1", "at 5", "MRR"]
    print(table(headings, rows), flush=True)


def figures(places: list) -> list[str]:
    """Success at 1 and at 5, in percent, and the mean reciprocal rank."""

    def share(most):
        return f"{100 * sum(place is not None and place <= most for place in places) / len(places):.0f}%"

    reciprocal = sum(1 / place for place in places if place) / len(places)
    return [share(1), share(5), f"{reciprocal:.2f}"]


def print_misses(queries: list[dict], places: list):
    for query, place in zip(queries, places):
        if place is None or place > 5:
            print(f"- not among the first five: {query['kind']}: {query['text']}")
