"""The site is used with the keyboard alone."""

import posixpath
from urllib.parse import unquote, urlsplit

import pytest
from reader_pages import address, settle

MAX_STOPS = 400

FOCUSED = """() => {
    const at = document.activeElement;
    const link = at.closest("a[href]");
    const folded = at.localName === "summary" && !at.parentElement.open;
    return { tag: at.localName, id: at.id, inMain: !!at.closest("main"), href: link ? link.href : "", folded };
}"""

HAS_STOP_IN_MAIN = """() => {
    const stops = document.querySelectorAll("main :is(a[href], button, input, select, summary, [tabindex='0'])");
    return [...stops].some((stop) => stop.checkVisibility());
}"""


def name_on_site(address, site):
    return unquote(urlsplit(address).path).removeprefix(f"{site}/")


def walk_to(tab, wanted, unfold=False):
    """Presses Tab until the focus is where it is wanted; says whether it came there."""
    for _ in range(MAX_STOPS):
        tab.keyboard.press("Tab")
        at = tab.evaluate(FOCUSED)
        if wanted(at):
            return True
        if unfold and at["folded"] and at["inMain"]:
            tab.keyboard.press("Enter")
    return False


def follow(tab, site, wanted):
    """Follows by keyboard the first link whose file is wanted, and says which it was."""
    found = walk_to(tab, lambda at: at["href"] and wanted(name_on_site(at["href"], site)), unfold=True)
    assert found, f"no such link on {address(tab)}"
    name = name_on_site(tab.evaluate(FOCUSED)["href"], site)
    tab.keyboard.press("Enter")
    tab.wait_for_url(lambda address: name_on_site(address, site) == name, timeout=5_000)
    return name


def targets(page):
    folder = posixpath.dirname(page.name)
    return {posixpath.normpath(posixpath.join(folder, urlsplit(address).path)) for _, _, address in page.links()}


@pytest.fixture(scope="module")
def pairs(full_pages):
    """Elements, each with the interventions that it links to and that link back."""
    elements = [page for page in full_pages if page.type.endswith("/element-page")]
    interventions = {page.name: targets(page) for page in full_pages if page.type.endswith("/intervention-page")}
    pairs = {}
    for element in elements:
        if both := {name for name in targets(element) if element.name in interventions.get(name, ())}:
            pairs[element.name] = both
    assert pairs, f"no element and intervention link to each other; types: {sorted({p.type for p in full_pages})}"
    return pairs


def test_from_home_to_an_element_to_an_intervention_and_back(full_pages, open_page, site, pairs):
    home = next(page for page in full_pages if page.name == "index.html")
    tab = open_page(home)
    if not targets(home) & pairs.keys():
        overview = posixpath.join(posixpath.dirname(min(pairs)), "index.html")
        follow(tab, site, lambda name: name == overview)
    element = follow(tab, site, lambda name: name in pairs)
    follow(tab, site, lambda name: name in pairs[element])
    follow(tab, site, lambda name: name == element)
    follow(tab, site, lambda name: name == "index.html")


def test_back_and_forward_keep_the_place_of_the_reader(typical_pages, open_page, site):
    longest = max(typical_pages, key=lambda page: page.size)
    tab = open_page(longest)
    tab.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    before = tab.evaluate("scrollY")
    assert before > 0, f"{longest} does not scroll"
    open_page(next(page for page in typical_pages if page.name == "index.html"))
    tab.go_back()
    settle(tab)
    tab.wait_for_function("(before) => Math.abs(scrollY - before) < 2", arg=before, timeout=5_000)


def test_the_first_stop_skips_the_header(typical_pages, open_page, report):
    for page in typical_pages:
        tab = open_page(page)
        tab.keyboard.press("Tab")
        tab.keyboard.press("Enter")
        # Looked up before the key is pressed: a search page may draw its stops while this test runs.
        has_stop = tab.evaluate(HAS_STOP_IN_MAIN)
        tab.keyboard.press("Tab")
        at = tab.evaluate(FOCUSED)
        if has_stop and not at["inMain"]:
            report(page, f"the focus is at <{at['tag']}> {at['href']}")


HELD = """() => {
    const at = document.activeElement;
    const held = at !== document.body && at === window.lastFocus;
    window.lastFocus = at;
    return held ? at.outerHTML.slice(0, 120) : "";
}"""


def test_no_stop_holds_the_focus_for_ever(typical_pages, open_page, report):
    for page in typical_pages:
        tab = open_page(page)
        stops = tab.evaluate("document.querySelectorAll('a[href], button, input, select, summary, [tabindex]').length")
        # A page with more stops than this is walked in part: a trap would be in what the pages share.
        for _ in range(min(stops + 2, 70)):
            tab.keyboard.press("Tab")
            if held := tab.evaluate(HELD):
                report(page, f"held at {held}")
                break


def reach(tab, selector):
    """Walks by Tab to what the selector names."""
    wanted = f"document.activeElement.matches({selector!r})"
    for _ in range(MAX_STOPS):
        tab.keyboard.press("Tab")
        if tab.evaluate(wanted):
            return
    raise AssertionError(f"{selector} cannot be reached on {tab.url}")


def test_every_tool_can_be_used_with_the_keyboard_alone(full_pages, open_page):
    tools = {name: next(page for page in full_pages if f" {name}" in page.path.read_text(encoding="utf-8")) for name in
             ("data-facets", "data-compare-page", "data-plan", "data-matrix", "data-goto")}

    tab = open_page(tools["data-facets"], address="#")
    reach(tab, ".facets input[type=number]")
    tab.keyboard.type("20")
    reach(tab, ".facets input[type=checkbox]")
    tab.keyboard.press("Space")
    assert "age=20&" in address(tab)
    reach(tab, "[data-copy]")
    reach(tab, "thead button")
    tab.keyboard.press("Enter")
    assert tab.locator("th[aria-sort]").count() == 1
    reach(tab, "[data-why-not] summary")
    tab.keyboard.press("Enter")
    assert tab.locator("[data-why-not] li").first.is_visible()

    tab = open_page(tools["data-compare-page"], address="#")
    for _ in range(2):
        tab.locator("body").evaluate("() => document.activeElement.blur()")
        reach(tab, "select[name=id]")
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("Tab")
    assert tab.locator("[data-result] thead a").count() == 2
    reach(tab, "[data-result] thead button")
    tab.keyboard.press("Enter")
    assert tab.locator("[data-result] thead a").count() == 1

    tab = open_page(tools["data-plan"], address="#")
    reach(tab, "input[name=element]")
    tab.keyboard.press("Space")
    assert "have=" in address(tab)
    reach(tab, ".checklist summary")
    tab.keyboard.press("Enter")
    assert tab.locator(".checklist details[open]").count() == 1

    tab = open_page(tools["data-matrix"], address="#")
    reach(tab, "table.matrix td a")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    assert tab.locator("dialog[open]").count() == 1
    tab.keyboard.press("Escape")
    assert tab.evaluate("document.activeElement.matches('table.matrix td a')")

    tab = open_page(tools["data-goto"], address="#")
    reach(tab, "[data-goto] input")
    tab.keyboard.type("Zeta 99")
    tab.keyboard.press("Enter")
    tab.locator("[data-goto] [role=status]:not(:empty)").wait_for()
