"""What a search costs to load: nothing before it is opened, little afterwards."""

from urllib.parse import unquote, urlsplit

import pytest
from searching import INPUT

QUESTIONS = ["mst", "krachtgezin", "hoe kan ik uithuisplaatsing voorkomen?", "veiligheit", "samenwerken met het gezin thuis"]


def files(reader, site):
    """What was loaded from the site, by path, in the order in which it was asked for."""
    loaded = []
    for address in reader.requests:
        path = unquote(urlsplit(address).path)
        name = path.split(site.name + "/", 1)[-1].lstrip("/")
        loaded.append(name)
    return [name for name in loaded if name.startswith(("zoekindex/", "search/"))]


def await_quiet(reader):
    """Excerpts come a while after the titles: nothing more is coming when nothing came for half a second."""
    count = -1
    while count != len(reader.requests):
        count = len(reader.requests)
        reader.tab.wait_for_timeout(500)


def test_a_page_loads_nothing_of_the_index_before_the_search_is_opened(reader, site):
    reader.tab.wait_for_load_state("load")
    assert files(reader, site) == ["search/start.js"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_first_question_loads_little(reader, site, question):
    reader.search(question)
    await_quiet(reader)
    loaded = files(reader, site)
    assert len(loaded) == len(set(loaded)), "a file is loaded twice"
    assert len(loaded) <= 24
    assert sum((site / name).stat().st_size for name in loaded) <= 350_000


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_later_question_loads_at_most_150_kb(reader, site, question):
    reader.search("school")
    await_quiet(reader)
    earlier = files(reader, site)
    reader.search(question)
    await_quiet(reader)
    later = files(reader, site)[len(earlier) :]
    assert not set(later) & set(earlier), "a file is loaded twice"
    assert sum((site / name).stat().st_size for name in later) <= 150_000


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_first_question_waits_for_at_most_seven_loads_in_a_row(reader_at, served, question):
    reader = reader_at(served)
    turns = []

    def hold(route):
        turns[-1].append(route)

    reader.tab.route("**/zoekindex/**", hold)
    reader.tab.route("**/search/*.js", hold)
    turns.append([])
    reader.tab.goto(served + "index.html", wait_until="commit")
    steps = 0
    # On a busy machine the page asks late, and its load would wait for what nobody releases.
    while not turns[-1]:
        reader.tab.wait_for_timeout(50)
    # Everything that is asked for before anything else has come is one step.
    release(reader, turns)
    reader.tab.wait_for_load_state("load")
    reader.tab.fill(INPUT, question)
    answer = reader.tab.locator(".search-panel")
    # The answer is there, and nothing more is asked for; a busy machine may think for long between two steps.
    for _ in range(80):
        reader.tab.wait_for_timeout(250)
        if turns[-1]:
            steps += 1
            release(reader, turns)
        elif answer.is_visible():
            break
    reader.await_answer(question)
    assert 2 <= steps <= 7, steps


def release(reader, turns):
    reader.tab.wait_for_timeout(250)
    waiting, turns[-1] = turns[-1], []
    for route in waiting:
        route.continue_()


def test_the_index_of_the_sample_site_weighs_under_435_kb(site):
    assert sum(path.stat().st_size for path in (site / "zoekindex").rglob("*.js")) < 435_000
