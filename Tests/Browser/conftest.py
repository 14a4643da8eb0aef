"""The built site as pages, and a real browser that opens them over file://."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from accessibility_record import Record
from fonts import font_settings
from html_pages import HTMLPage, one_of_each_type, read_pages
from playwright.sync_api import sync_playwright
from reader_pages import READER_CONTENT
from searching import Reader, serving

ROOT = Path(__file__).resolve().parent.parent.parent
#: A large site is sampled: this many pages, spread evenly, are opened in the browser, and the largest of each type.
MAX_PAGES_OPENED = 400

#: Features of the browser that are off. The list takes the place of Playwright's own, whose names come first. The popup of the address bar
#: starts a process with every window, which no test can see.
NOT_NEEDED = [
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch",
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup",
]


@pytest.fixture(scope="session")
def pages(site):
    """Every page of the site, redirects too."""
    found = read_pages(site)
    assert found, f"{site} holds no page"
    return found


@pytest.fixture(scope="session")
def full_pages(pages):
    """Every page but the redirects."""
    return [page for page in pages if page.redirect is None]


@pytest.fixture(scope="session")
def opened_pages(full_pages, typical_pages):
    """Pages for what takes long on each: some of all, and the largest of each type."""
    step = max(1, -(-len(full_pages) // MAX_PAGES_OPENED))
    chosen = {page.name for page in [*full_pages[::step], *typical_pages]}
    return [page for page in full_pages if page.name in chosen]


@pytest.fixture(scope="session")
def typical_pages(full_pages):
    """The largest page of each type."""
    return one_of_each_type(full_pages)


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser_with(playwright, tmp_path_factory):
    """Starts the browser with one family of fonts, and no other font of the machine; once for each family."""
    names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    path = next((found for name in names if name and (found := shutil.which(name))), None)
    assert path, "no Chromium found: run `make test`, or name it in CHROMIUM"
    started = {}

    def browser_with(family):
        if family not in started:
            settings = font_settings(family, tmp_path_factory.mktemp("fonts"))
            # Inside a container Chromium's own sandbox cannot start.
            started[family] = playwright.chromium.launch(
                executable_path=path, args=["--no-sandbox", f"--disable-features={','.join(NOT_NEEDED)}"],
                env={**os.environ, "FONTCONFIG_FILE": str(settings)},
            )
        return started[family]

    yield browser_with
    for browser in started.values():
        browser.close()


@pytest.fixture(scope="session")
def browser(browser_with):
    return browser_with("DejaVu")


@pytest.fixture(params=["DejaVu", "Liberation"])
def open_page_with_each_font(request, browser_with):
    """As `open_page`, once with wide letters and once with narrow ones."""
    yield from page_opener(browser_with(request.param))


@pytest.fixture
def open_page(browser):
    """Opens a page over file:// in a window of its own settings; one window serves all pages of a test."""
    yield from page_opener(browser)


def page_opener(browser):
    contexts = {}

    def open_page(page, width=1280, height=800, on_open=None, address="", until="load", **settings):
        key = (width, height, *sorted(settings.items()))
        if key not in contexts:
            context = browser.new_context(viewport={"width": width, "height": height}, locale="nl-NL", **settings)
            contexts[key] = context.new_page()
            if on_open:
                on_open(contexts[key])
        tab = contexts[key]
        if address:
            # Another hash alone would not load the page anew.
            tab.goto("about:blank")
        tab.goto(Path(page.path).as_uri() + address, wait_until=until)
        return tab

    yield open_page
    for tab in contexts.values():
        tab.context.close()


@pytest.fixture(scope="session")
def build(program, tmp_path_factory):
    """Builds a folder of content with the templates of this repository, on a fixed day: 21 September 2026."""

    def build(content, change=None):
        folder = tmp_path_factory.mktemp("site")
        shutil.copytree(content, folder / "Content")
        (folder / "Templates").symlink_to(ROOT / "Templates")
        if change:
            change(folder / "Content")
        command = [program, "build", folder, "--output", folder / "Public"]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1790000000"})
        assert done.returncode == 0, done.stderr
        return folder / "Public"

    return build


@pytest.fixture(scope="session")
def reader_site(build):
    """A small site of which the tests know every outcome."""
    return build(READER_CONTENT)


@pytest.fixture
def read(reader_site, open_page):
    """Opens a page of that site by its path, at an address such as "#age=8"."""

    def read(path, address="", site=reader_site, **settings):
        tab = open_page(HTMLPage(site / path, site), address=address or "#", **settings)
        return tab

    return read


class Report(list):
    """Every failure of a test that looks at many pages."""

    def __call__(self, page, what):
        self.append(f"{page}: {what}")

    def __str__(self):
        more = [f"… and {len(self) - 40} more"] if len(self) > 40 else []
        return "\n".join([f"{len(self)} found:", *self[:40], *more])


@pytest.fixture
def report():
    return Report()


def pytest_addoption(parser):
    parser.addoption(
        "--record-accessibility", action="store_true", help="run the tests of accessibility, and write down what they find"
    )


def pytest_configure(config):
    if config.getoption("--record-accessibility"):
        config.pluginmanager.register(Record(), "accessibility-record")


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem):
    """A test that reported something fails, with all that it reported."""
    record = pyfuncitem.config.pluginmanager.get_plugin("accessibility-record")
    try:
        result = yield
    except Exception:
        if record:
            record.note(pyfuncitem, max(1, len(pyfuncitem.funcargs.get("report", ()))))
        raise
    found = pyfuncitem.funcargs.get("report", ())
    if record:
        record.note(pyfuncitem, len(found))
    if found:
        pytest.fail(str(found), pytrace=False)
    return result


@pytest.fixture(scope="session")
def served(site):
    """The address of the site over http."""
    with serving(site) as address:
        yield address


@pytest.fixture(params=["file", "http"])
def base(request, site):
    """The address of the site, once on disk and once over http."""
    return f"{site.as_uri()}/" if request.param == "file" else request.getfixturevalue("served")


@pytest.fixture
def reader_at(browser):
    """Gives a reader of the site at an address, in a window of its own."""
    contexts = []

    def reader_at(base, width=1280, height=800, **settings):
        context = browser.new_context(viewport={"width": width, "height": height}, locale="nl-NL", **settings)
        contexts.append(context)
        return Reader(context.new_page(), base)

    yield reader_at
    for context in contexts:
        context.close()


@pytest.fixture
def reader(reader_at, base):
    """A reader at the search field of the home page; no test may leave an error in the page."""
    reader = reader_at(base).open()
    yield reader
    assert reader.errors == []
