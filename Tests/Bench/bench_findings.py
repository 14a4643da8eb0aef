"""What a reader of a large site finds and sees: phrases, excerpts, and the same answer whatever was loaded before.

The content is that of the bench of search. Each figure says how many failed of how many were tried.
"""

import json
import random
import re
import subprocess
import tempfile
from pathlib import Path
from statistics import median
from urllib.parse import quote, unquote, urlsplit

from bench_search import chromium, files_of, questions_of
from leidraad_format import write_leidraad
from measure import measure, table
from search_engines import serving
from searching import INPUT
from synthetic import synthetic

TITLE = "What is found and shown"
PAGES = [300, 5_000, 20_000]
PHRASES = 200
QUESTIONS = 20
#: Results of a page before "more".
SHOWN = 20
#: Milliseconds between two keys of a reader who types fast.
KEY = 150


def run(program: Path, pages: list[int], runs: int):
    rows = []
    for count in pages:
        with tempfile.TemporaryDirectory(prefix="leidraad-bench-") as name:
            rows.append([f"{count:,}", *figures(program, count, Path(name) / "site")])
    headings = ["pages", "phrases lost", "results without an excerpt", "pages with too few results",
                "answers that depend on what was loaded", "kB typed, median", "at most"]  # fmt: skip
    print(table(headings, rows), flush=True)


def figures(program: Path, count: int, folder: Path) -> list[str]:
    site = synthetic(count)
    questions = questions_of(site)[:QUESTIONS]
    phrases = phrases_of(site)
    write_leidraad(site, folder)
    del site
    measure([program, "build", folder], folder)
    public = folder / "Public"
    lost = [words for page, words in phrases if not is_found(program, folder, page, words)]
    with serving(public) as address, chromium() as browser:
        fresh = [shown(browser, address, question) for question in questions]
        later = shown_in_turn(browser, address, questions)
        weights = [typed(browser, address, public, question) for question in questions]
    for words in lost:
        print(f"- lost: {words}")
    results = [one for answer in fresh for one in answer["excerpts"]]
    few = sum(len(answer["links"]) < min(SHOWN, answer["total"]) for answer in fresh)
    differing = sum(one["links"] != other["links"] for one, other in zip(fresh, later))
    return [
        f"{len(lost)} of {len(phrases)}",
        f"{results.count(False)} of {len(results)}",
        f"{few} of {len(fresh)}",
        f"{differing} of {len(fresh)}",
        f"{median(weights):,.0f}",
        f"{max(weights):,.0f}",
    ]


def phrases_of(site) -> list[tuple[str, str]]:
    """Three words that stand side by side in a text, and the page of that text."""
    chance = random.Random(3)
    found = []
    while len(found) < PHRASES:
        page = chance.choice(site.pages)
        _, paragraphs = chance.choice(page.sections)
        text = chance.choice([piece for piece in chance.choice(paragraphs) if isinstance(piece, str)])
        words = re.findall(r"\w+", chance.choice(text.split(".")))
        if len(words) >= 3:
            start = chance.randrange(len(words) - 2)
            found.append((f"richtlijnen/{page.id}.html", " ".join(words[start : start + 3])))
    return found


def is_found(program: Path, folder: Path, page: str, words: str) -> bool:
    command = [program, "search", "--json", "--limit", "100000", "--", f'"{words}"', folder]
    done = subprocess.run(command, capture_output=True, text=True)
    return any(one["url"].partition("#")[0] == page for one in json.loads(done.stdout or "[]"))


def shown(browser, address: str, question: str) -> dict:
    """The results page of a question in a fresh browser."""
    context = browser.new_context(locale="nl-NL")
    answer = results_of(context.new_page(), address, question)
    context.close()
    return answer


def shown_in_turn(browser, address: str, questions: list[str]) -> list[dict]:
    """The same in one tab that has answered every question before."""
    context = browser.new_context(locale="nl-NL")
    tab = context.new_page()
    tab.goto(address + "zoeken.html")
    for question in reversed(questions):
        results_of(tab, address, question)
    answers = [results_of(tab, address, question) for question in questions]
    context.close()
    return answers


#: The results are shown at once with their excerpts: the list waits for those, but for a second at most.
ANSWERED = """(question) => {
    const asked = new URLSearchParams(location.hash.slice(1)).get("q");
    return asked === question && document.querySelector(".search-link") && !document.querySelector(".search-results.is-waiting");
}"""
SEEN = """() => ({
    links: [...document.querySelectorAll(".search-link")].map((link) => link.getAttribute("href")),
    excerpts: [...document.querySelectorAll(".search-item")].map((item) => item.querySelector(".search-excerpt") !== null),
    total: Number(document.querySelector(".search-count").textContent.match(/[\\d.]+/)?.[0].replaceAll(".", "") ?? 0),
})"""


def results_of(tab, address: str, question: str) -> dict:
    tab.goto(f"{address}zoeken.html#q={quote(question)}")
    tab.wait_for_function(ANSWERED, arg=question, timeout=60_000)
    quiet(tab)
    return tab.evaluate(SEEN)


def quiet(tab):
    """Nothing more is coming when nothing came for half a second."""
    tab.wait_for_timeout(100)
    tab.wait_for_load_state("networkidle")


def typed(browser, address: str, public: Path, question: str) -> float:
    """The kB of the files that a question loads, typed key by key, after another question."""
    context = browser.new_context(locale="nl-NL")
    tab = context.new_page()
    requests = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(address + "index.html")
    tab.focus(INPUT)
    tab.keyboard.type("school", delay=KEY)
    quiet(tab)
    tab.fill(INPUT, "")
    before = len(requests)
    tab.keyboard.type(question, delay=KEY)
    tab.wait_for_timeout(1500)
    context.close()
    return files_of(requests[before:], public)[1] / 1000
