"""Every page opens from disk, in silence and without the network."""

import pytest
from html_pages import HTMLPage
from playwright.sync_api import expect
from reader_pages import READER_CONTENT


def test_every_page_loads_without_an_error_or_a_request_outside_the_site(opened_pages, open_page, site, report):
    current = [None]

    def listen(tab):
        tab.on("console", lambda said: said.type == "error" and report(current[0], f"console: {said.text}"))
        tab.on("pageerror", lambda error: report(current[0], f"error: {error}"))
        tab.on("requestfailed", failed)
        tab.on("request", lambda request: check(request.url))

    def failed(request):
        # The browser gives up on the icon of a page that is left before it came.
        if request.failure != "net::ERR_ABORTED":
            report(current[0], f"failed: {request.url}: {request.failure}")

    def check(address):
        if not address.startswith(site.as_uri() + "/"):
            report(current[0], f"request: {address}")

    for page in opened_pages:
        current[0] = page
        tab = open_page(page, on_open=listen)
        # Requests of the scripts after loading come within two frames.
        tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_a_page_that_has_moved_brings_its_reader_to_the_new_one(pages, open_page, report):
    for page in [page for page in pages if page.redirect is not None]:
        tab = open_page(page)
        tab.wait_for_url(lambda address: not address.endswith("/" + page.name), timeout=5_000)
        if page.redirect.rpartition("/")[2] not in tab.url:
            report(page, f"ends at {tab.url}")


@pytest.mark.parametrize("scripts", [True, False])
def test_an_old_link_to_a_heading_leads_to_that_heading_where_scripts_run(build, open_page, scripts):
    def move(content):
        page = content / "guidelines/gids/lang.md"
        page.write_text(page.read_text().replace("---\n", "---\naliases: [oud-adres/stuk]\n", 1))

    site = build(READER_CONTENT, move)
    tab = open_page(HTMLPage(site / "oud-adres/stuk.html", site), address="#deel-3", java_script_enabled=scripts)
    tab.wait_for_url("**/gids/lang.html*")
    assert tab.url.endswith("#deel-3") == scripts
    in_sight = expect(tab.locator("#deel-3"))
    in_sight.to_be_in_viewport() if scripts else in_sight.not_to_be_in_viewport()


class LateScripts:
    """Keeps every script but the two before the first paint waiting, until the page has been painted: as on a slow disk."""

    def __init__(self):
        self.waiting = []
        self.painted = False

    def listen(self, tab):
        tab.route("**/*.js", self.take)

    def take(self, route):
        if self.painted or route.request.url.endswith(("/early.js", "/copy.js")):
            route.continue_()
        else:
            self.waiting.append(route)

    def open(self, open_page, page, **settings):
        self.painted = False
        tab = open_page(page, on_open=self.listen, until="commit", **settings)
        tab.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length > 0")
        self.painted = True
        while self.waiting:
            self.waiting.pop().continue_()
        tab.wait_for_load_state("load")
        return tab


@pytest.fixture
def late_scripts():
    return LateScripts()


#: Pages of which the address makes something else than what came with the page.
CHOICES = {
    "interventies/index.html": "#problems=gedragsproblemen&sort=3", "matrix.html": "#list=op-maat&sort=name",
    "vergelijken.html": "#id=mst,mdft", "zoeken.html": "#q=mst",
}


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_moves_while_a_page_loads_and_its_scripts_come_late(typical_pages, open_page, late_scripts, width, report):
    chosen = [(page, CHOICES[page.name]) for page in typical_pages if page.name in CHOICES]
    for page, address in [*((page, "") for page in typical_pages), *chosen]:
        tab = late_scripts.open(open_page, page, width=width, address=address)
        moved = tab.evaluate(
            """() => new Promise((resolve) => {
                let sum = 0;
                new PerformanceObserver((list) => {
                    for (const entry of list.getEntries()) sum += entry.value;
                }).observe({ type: "layout-shift", buffered: true });
                setTimeout(() => resolve(sum), 150);
            })"""
        )
        if moved > 0.0005:
            report(page, f"{address} moved by {moved:.4f}")


@pytest.mark.parametrize("name, script, table", [("interventies/index.html", "facets", ".overview"), ("matrix.html", "matrix", ".matrix")])
def test_a_table_that_waits_for_its_script_in_vain_shows_all_the_same(full_pages, open_page, name, script, table):
    page = next(page for page in full_pages if page.name == name)
    tab = open_page(page, address="#age=8", on_open=lambda tab: tab.route(f"**/{script}.js", lambda route: route.abort()))
    tab.locator(table).wait_for(state="visible", timeout=4_000)


# Content is what a reader reads; controls that only work with scripts may come with the scripts.
CONTENT = """() => {
    const blocks = "p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, caption, summary, figcaption, pre, blockquote";
    const controls = "form, button, dialog, output, [role=status], [aria-live], .needs-js";
    return [...document.querySelectorAll("main :is(" + blocks + ")")]
        .filter((block) => !block.closest(controls) && !block.querySelector(controls))
        .filter((block) => block.closest("details:not([open])") || block.checkVisibility())
        .map((block) => block.textContent.replace(/\\s+/g, " ").trim())
        .filter((text) => text !== "");
}"""


def test_no_page_loses_content_without_javascript(opened_pages, open_page, report):
    for page in opened_pages:
        with_scripts = open_page(page).evaluate(CONTENT)
        without_scripts = set(open_page(page, java_script_enabled=False).evaluate(CONTENT))
        for text in with_scripts:
            if text not in without_scripts:
                report(page, f"“{text[:80]}”")


def test_every_menu_can_be_used_without_javascript(typical_pages, open_page, report):
    for page in typical_pages:
        for width in (320, 1280):
            tab = open_page(page, width=width, java_script_enabled=False)
            for summary in tab.locator("header summary").all():
                if summary.is_visible():
                    summary.click()
            links = tab.locator("header nav a")
            if not any(link.is_visible() for link in links.all()):
                report(page, f"no link of the menu shows at {width} px")
