"""axe-core finds nothing in any state of a tool: menus, search and dialogs open, choices made, results shown."""

import pytest
from html_pages import HTMLPage
from test_axe import axe, violations  # noqa: F401


def page_of(site, *names):
    """The first of these files that the site has: the language of a site decides its names."""
    return HTMLPage(next(site / name for name in names if (site / name).is_file()), site)


def home(site):
    return page_of(site, "index.html")


def overview(site):
    return page_of(site, "interventies/index.html", "interventions/index.html")


def compare(site):
    return page_of(site, "vergelijken.html", "compare.html")


def matrix(site):
    return page_of(site, "matrix.html")


def plan(site):
    return page_of(site, "plancheck.html", "plan-check.html")


def open_menu(tab):
    menu = tab.locator("header .site-menu summary")
    if menu.is_visible():
        menu.click()


def open_search(tab):
    tab.keyboard.press("/")
    tab.keyboard.type("werkzaam", delay=20)
    tab.locator("[role=option]").first.wait_for()


def search_nothing(tab):
    tab.keyboard.press("/")
    tab.keyboard.type("qqqzzz", delay=20)
    tab.wait_for_timeout(500)


def go_nowhere(tab):
    field = tab.locator("[data-goto] input").first
    if not field.is_visible():
        return
    field.fill("Zeta 99")
    field.press("Enter")
    tab.locator("[data-goto] [role=status]:not(:empty)").first.wait_for()


def go_to_several(tab):
    field = tab.locator("[data-goto] input").first
    if not field.is_visible():
        return
    field.fill("WE")
    field.press("Enter")
    tab.locator("[data-goto] li a").first.wait_for()


def choose_facets(tab):
    fold = tab.locator(".facets > details > summary")
    if fold.is_visible() and not tab.locator(".facets input[type=number]").first.is_visible():
        fold.click()
    tab.locator(".facets input[type=number]").first.fill("20")
    tab.locator(".facets input[type=checkbox]").first.check()
    tab.locator("[data-why-not] summary").click()
    tab.locator("tbody tr:not([hidden]) .choose input").first.check()
    tab.locator("thead button").nth(3).click()


def nothing_fits(tab):
    fold = tab.locator(".facets > details > summary")
    if fold.is_visible() and not tab.locator(".facets input[type=number]").first.is_visible():
        fold.click()
    for box in tab.locator(".facets fieldset[data-kind=choice]").all():
        box.locator("input").last.check()
    tab.locator(".facets input[type=number]").first.fill("20")


def fill_comparison(tab):
    for number in (1, 2, 3):
        tab.locator("select[name=id]").select_option(index=number)
    tab.locator("[data-result] thead a").nth(2).wait_for()


def fill_comparison_with_four(tab):
    fill_comparison(tab)
    tab.locator("select[name=id]").select_option(index=4)
    tab.locator("input[name=only]").check()


def tick_plan(tab):
    for number in (0, 2):
        tab.locator("input[name=element]").nth(number).check()
    for fold in tab.locator(".checklist summary").all()[:3]:
        fold.click()


def open_dialog(tab):
    tab.locator("table.matrix td a").first.click()
    tab.locator("dialog[open]").wait_for()


def one_element(tab):
    tab.locator("select[name=one]").select_option(index=1)


def one_group(tab):
    tab.locator("select[name=group]").select_option(index=1)
    tab.locator("select[name=sort]").select_option("name")


def grow_old(tab):
    tab.goto(tab.url.partition("#")[0] + "?datum=2031-01-01")
    tab.locator("[data-age-expired]:not(:empty)").wait_for()


STATES = {
    "menu open": (home, open_menu),
    "search open": (home, open_search),
    "search without result": (home, search_nothing),
    "go to: unknown": (home, go_nowhere),
    "go to: several": (home, go_to_several),
    "copy is old": (overview, grow_old),
    "facets set, why-not open": (overview, choose_facets),
    "nothing fits": (overview, nothing_fits),
    "comparison of three": (compare, fill_comparison),
    "comparison of four, differences only": (compare, fill_comparison_with_four),
    "plan ticked, parts open": (plan, tick_plan),
    "source of a relation open": (matrix, open_dialog),
    "one element of the matrix": (matrix, one_element),
    "one group of the matrix, sorted": (matrix, one_group),
}


@pytest.mark.parametrize(("width", "theme"), [(320, "dark"), (768, "light"), (1280, "dark")])
def test_axe_finds_no_violation_in_any_state_of_a_tool(site, open_page, axe, width, theme, report):  # noqa: F811
    for name, (page, change) in STATES.items():
        tab = open_page(page(site), width=width, color_scheme=theme, address="#", reduced_motion="reduce")
        change(tab)
        # An element half under the sticky header does not have its full size there.
        tab.evaluate("scrollTo(0, 0)")
        for violation in violations(tab, axe):
            report(name, violation)
