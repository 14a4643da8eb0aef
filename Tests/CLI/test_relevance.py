"""The page that a reader means is among the first results: two sets of questions on the sample site."""

import json
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

SETS = Path(__file__).resolve().parent.parent / "LeidraadSearchTests/Relevance"
#: Share of the questions of a kind that must be answered among the first five results.
LEAST = {"all": 0.95, "name": 1, "abbreviation": 1}


def questions(name):
    for line in (SETS / name).read_text(encoding="utf-8").splitlines():
        kind, text, pages = line.split("\t")
        yield kind, text, pages.split()


def results(program, site, text):
    command = [program, "search", text, site.parent, "--output", site, "--json", "--limit", "5"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [result["url"] for result in json.loads(done.stdout)]


@pytest.mark.parametrize("name", ["queries.tsv", "fresh.tsv"])
def test_the_page_that_is_meant_is_among_the_first_five(program, site, name):
    found = defaultdict(list)
    missed = []
    for kind, text, pages in questions(name):
        addresses = results(program, site, text)
        is_found = any(one == page or one.startswith(page + "#") for one in addresses for page in pages)
        found[kind].append(is_found)
        found["all"].append(is_found)
        if not is_found:
            missed.append(f"{kind}: {text}: {addresses[:2]}")
    for kind, least in LEAST.items():
        assert sum(found[kind]) >= least * len(found[kind]), f"{kind}: {missed}"
