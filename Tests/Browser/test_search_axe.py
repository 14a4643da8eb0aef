"""axe-core finds nothing with the search open, nor on the results page."""

import pytest
from searching import INPUT
from test_axe import axe, violations  # noqa: F401 — a fixture

THEMES = ["light", "dark"]
#: Colours do not follow the width: each width and each theme is looked at once.
LOOKS = [(360, "dark"), (1280, "light")]
HASHES = ["#q=gezin", "#q=gezin&type=intervention", "#q=qqxzzw", ""]


@pytest.mark.parametrize(("width", "theme"), LOOKS)
def test_axe_finds_no_violation_with_the_search_open(reader_at, site, axe, width, theme, report):  # noqa: F811
    reader = reader_at(f"{site.as_uri()}/", width=width, color_scheme=theme)
    for question in ["gezin", "veiligheit kinderen", "qqxzzw"]:
        reader.open().search(question)
        if question != "qqxzzw":
            reader.await_excerpts().press("ArrowDown")
        for violation in violations(reader.tab, axe):
            report(question, violation)


@pytest.mark.parametrize(("width", "theme"), LOOKS)
def test_axe_finds_no_violation_on_the_page_of_results(reader_at, site, axe, width, theme, report):  # noqa: F811
    for state in HASHES:
        reader = reader_at(f"{site.as_uri()}/", width=width, color_scheme=theme).open("zoeken.html" + state)
        reader.tab.locator(".search-count:not(:empty)").wait_for()
        reader.tab.wait_for_timeout(300)
        for violation in violations(reader.tab, axe):
            report(state, violation)


@pytest.mark.parametrize("theme", THEMES)
def test_the_active_option_can_be_told_apart(reader_at, site, theme):
    reader = reader_at(f"{site.as_uri()}/", color_scheme=theme).open()
    reader.search("gezin").press("ArrowDown")
    look = """() => {
        const [active, other] = document.querySelectorAll("[role=option]");
        const style = (one) => { const s = getComputedStyle(one); return s.backgroundColor + s.outlineStyle + s.outlineWidth; };
        return [style(active), style(other)];
    }"""
    active, other = reader.tab.evaluate(look)
    assert active != other
    assert reader.tab.locator(INPUT).get_attribute("aria-activedescendant")
