"""The preview in a real browser: what is saved appears, in place, and what is wrong is said."""

import re
import shutil
import signal
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = "Content/guidelines/lang.md"
LONG = "---\ntitle: Lang\n---\n\n" + "".join(f"## Kop {n}\n\n{f'Een alinea {n} om te lezen. ' * 60}\n\n" for n in range(30))


@contextmanager
def running(program, folder, *arguments):
    """The preview of a folder, and the address that it prints."""
    with subprocess.Popen(
        [program, "preview", folder, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process.stdout.readline().strip(), process
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=20)


@pytest.fixture
def folder(tmp_path):
    """The sample site, to be changed, with a long page."""
    shutil.copytree(ROOT / "Content", tmp_path / "Content")
    shutil.copytree(ROOT / "Templates", tmp_path / "Templates")
    (tmp_path / PAGE).write_text(LONG)
    return tmp_path


@pytest.fixture
def tab(browser, program, folder):
    context = browser.new_context(viewport={"width": 1000, "height": 700}, locale="nl-NL")
    tab = context.new_page()
    tab.faults = []
    tab.on("pageerror", lambda error: tab.faults.append(str(error)))
    tab.on("console", lambda message: tab.faults.append(message.text) if message.type == "error" else None)
    with running(program, folder, "--port", "0") as (address, process):
        tab.address, tab.process = address, process
        yield tab
        context.close()


def follow(tab, path):
    """Opens a page and waits until it follows the site."""
    with tab.expect_response(lambda answer: "~leidraad/warnings" in answer.url):
        tab.goto(tab.address + path)


def saved(folder, file, old, new):
    path = folder / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_a_saved_change_appears_without_losing_the_place_or_the_focus(tab, folder):
    follow(tab, "richtlijnen/lang.html")
    tab.locator("#kop-20").evaluate("heading => heading.scrollIntoView({ behavior: 'instant' })")
    tab.evaluate("document.querySelector('.site-name').focus({ preventScroll: true })")
    place = "() => document.getElementById('kop-20').getBoundingClientRect().top"
    before = tab.evaluate(place)
    saved(folder, PAGE, "## Kop 2\n\nEen alinea", "## Kop 2\n\n" + "Nieuw. " * 400 + "\n\nEen alinea")
    expect(tab.locator("main")).to_contain_text("Nieuw. Nieuw.")
    tab.wait_for_load_state("load")
    assert abs(tab.evaluate(place) - before) < 2
    assert tab.evaluate("document.activeElement.className") == "site-name"
    assert not tab.faults


def test_the_page_is_painted_only_in_its_place(tab, folder):
    follow(tab, "richtlijnen/lang.html")
    tab.evaluate("scrollTo({ top: 4000, behavior: 'instant' })")
    tab.add_init_script("""
        window.painted = [];
        const look = () => {
            if (document.body && getComputedStyle(document.body).visibility === "visible") painted.push(scrollY);
            if (painted.length < 30) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    """)
    saved(folder, PAGE, "Kop 29", "Kop negenentwintig")
    expect(tab.locator("main")).to_contain_text("Kop negenentwintig")
    tab.wait_for_function("() => window.painted && painted.length >= 10")
    assert set(tab.evaluate("painted")) == {4000}


def test_a_page_that_did_not_change_is_left_alone(tab, folder):
    follow(tab, "index.html")
    tab.evaluate("window.untouched = true")
    with tab.expect_response(lambda answer: "~leidraad/warnings" in answer.url):
        saved(folder, PAGE, "Een alinea 7 om te lezen.", "Een andere alinea.")
    assert tab.evaluate("window.untouched") is True


def test_errors_are_listed_over_the_last_good_page_and_vanish_when_mended(tab, folder):
    follow(tab, "richtlijnen/lang.html")
    saved(folder, PAGE, "## Kop 3\n", "## Kop 3\n\nZie [[msst]] en <img src=x onerror=alert(1)> [@niemand2000].\n")
    panel = tab.locator("#leidraad-preview .leidraad-errors")
    expect(panel).to_be_visible()
    expect(panel.locator("li")).to_have_count(4)
    expect(panel.locator("mark").first).to_have_text("[[msst]]")
    expect(panel.locator(".leidraad-hint").first).to_contain_text("mst")
    expect(panel.locator(".leidraad-place").first).to_have_text(re.compile(r"guidelines/lang\.md:\d+:\d+"))
    assert panel.locator("img").count() == 0
    expect(tab.locator("main")).to_contain_text("Kop 29")
    expect(tab.locator("main")).not_to_contain_text("msst")
    saved(folder, PAGE, "[[msst]]", "[[mst]]")
    expect(panel.locator("li")).to_have_count(3)
    saved(folder, PAGE, " <img src=x onerror=alert(1)> [@niemand2000]", "")
    expect(tab.locator("main")).to_contain_text("Zie ")
    expect(panel).to_have_count(0)
    assert not [fault for fault in tab.faults if "alert" in fault]


def test_a_hidden_panel_stays_away_until_it_would_say_something_else(tab, folder):
    follow(tab, "richtlijnen/lang.html")
    panel = tab.locator("#leidraad-preview")
    saved(folder, PAGE, "## Kop 3\n", "## Kop 3\n\nZie [[msst]].\n")
    expect(panel).to_contain_text("[[msst]]")
    panel.get_by_role("button", name="Verbergen").click()
    expect(panel).to_be_hidden()
    with tab.expect_response(lambda answer: "~leidraad/warnings" in answer.url):
        saved(folder, PAGE, "Een alinea 7 om te lezen.", "Een andere alinea.")
    expect(panel).to_be_hidden()
    saved(folder, PAGE, "[[msst]]", "[[msst]] en [[ashh]]")
    expect(panel).to_be_visible()
    expect(panel).to_contain_text("[[ashh]]")


def test_an_open_page_says_that_the_preview_stopped(tab):
    follow(tab, "richtlijnen/lang.html")
    tab.process.send_signal(signal.SIGINT)
    expect(tab.locator("#leidraad-preview")).to_contain_text("gestopt", timeout=15_000)


def test_what_was_saved_while_the_computer_slept_appears_once_it_is_awake(tab, folder):
    follow(tab, "richtlijnen/lang.html")
    tab.process.send_signal(signal.SIGSTOP)
    saved(folder, PAGE, "## Kop 0\n\n", "## Kop 0\n\nWakker. ")
    tab.wait_for_timeout(300)
    expect(tab.locator("main")).not_to_contain_text("Wakker.")
    tab.process.send_signal(signal.SIGCONT)
    expect(tab.locator("main")).to_contain_text("Wakker.")


def test_a_fault_in_a_template_is_said_and_mended(tab, folder):
    follow(tab, "index.html")
    saved(folder, "Templates/pages/home.mustache", "{{> page-start}}", "{{> page-start}}{{#open}}")
    panel = tab.locator("#leidraad-preview .leidraad-errors")
    expect(panel).to_contain_text("Templates/pages/home.mustache")
    saved(folder, "Templates/pages/home.mustache", "{{#open}}", "<p>Nieuw sjabloon</p>")
    expect(tab.locator("main")).to_contain_text("Nieuw sjabloon")
    expect(panel).to_have_count(0)


def test_a_style_sheet_counts_as_a_change_of_the_page(tab, folder):
    follow(tab, "index.html")
    base = folder / "Templates/styles/base.css"
    base.write_text(base.read_text() + "\nh1 { letter-spacing: 7px; }\n")
    expect(tab.locator("h1")).to_have_css("letter-spacing", "7px")


def test_warnings_of_the_open_page_stand_in_a_strip(tab, folder):
    saved(folder, PAGE, "title: Lang\n", "title: Lang\nnext_review: 2001-01-01\n")
    tab.wait_for_timeout(500)
    follow(tab, "richtlijnen/lang.html")
    strip = tab.locator("#leidraad-preview .leidraad-warnings")
    expect(strip).to_contain_text("2001")
    follow(tab, "begrippen.html")
    expect(tab.locator("h1")).to_be_visible()
    expect(tab.locator("body")).not_to_contain_text("lang.md")


def test_scripts_of_the_site_can_do_no_more_than_on_disk(tab, folder):
    follow(tab, "index.html")
    assert tab.evaluate("fetch('data/codes.js').then(() => 'read', () => 'refused')") == "refused"
    assert tab.evaluate("fetch('/index.html').then(() => 'read', () => 'refused')") == "refused"


def test_another_site_cannot_read_the_data(tab, browser, program, folder):
    """A page of another origin, here the same preview under its other name, loads nothing of it."""
    other = tab.address.replace("127.0.0.1", "localhost")
    follow(tab, "index.html")
    script = """address => new Promise(done => {
        const script = document.createElement("script");
        script.src = address + "data/codes.js";
        script.onload = () => done("read");
        script.onerror = () => done("refused");
        document.head.append(script);
    })"""
    foreign = tab.context.new_page()
    foreign.route("http://evil.example/", lambda route: route.fulfill(body="<p>evil</p>", content_type="text/html"))
    foreign.goto("http://evil.example/")
    assert foreign.evaluate(script, tab.address) == "refused"
    assert foreign.evaluate(script, other) == "refused"


def test_it_ends_on_control_c_and_leaves_nothing(program, folder):
    before = sorted(folder.rglob("*"))
    with running(program, folder, "--port", "0") as (address, process):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 130
    assert sorted(folder.rglob("*")) == before


def test_a_taken_port_gives_the_next_one_and_says_so(program, folder):
    with running(program, folder, "--port", "0") as (first, _):
        port = first.rstrip("/").rsplit(":", 1)[1]
        with running(program, folder, "--port", port) as (second, process):
            assert int(second.rstrip("/").rsplit(":", 1)[1]) > int(port)
            assert "bezet" in process.stderr.readline()


def test_nothing_of_the_preview_is_published(program, site):
    for file in site.rglob("*"):
        if file.is_file():
            assert b"~leidraad" not in file.read_bytes(), file
