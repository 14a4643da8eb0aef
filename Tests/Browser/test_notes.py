"""Notes beside the text: what a term means and what a record is about, without leaving the sentence."""

import pytest
from playwright.sync_api import expect

#: A page of the sample site: it explains terms.
PAGE = "richtlijnen/uithuisplaatsing/intensieve-thuishulp.html"
NOTE = ".margin-note:popover-open"


@pytest.mark.parametrize("width", [360, 1280])
def test_a_term_that_is_followed_is_explained_beside_the_text(read, site, width):
    tab = read(PAGE, site=site, width=width)
    before = tab.evaluate("location.href")
    term = tab.locator("main a.term").first
    term.click()
    note = tab.locator(NOTE)
    expect(note).to_contain_text("begrip")
    assert tab.evaluate("location.href") == before
    column = tab.locator(".page-body").bounding_box()
    if width == 1280:
        assert note.bounding_box()["x"] >= column["x"] + column["width"], "the note covers the text"
    tab.keyboard.press("Escape")
    expect(note).to_have_count(0)


def test_a_link_that_keeps_the_focus_shows_its_note_and_the_next_stop_is_in_it(read, site):
    tab = read(PAGE, site=site)
    tab.locator("main a.term").first.focus()
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Tab")
    expect(tab.locator(NOTE)).to_be_visible()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('.margin-note') !== null")


def test_a_record_shows_its_note_under_the_pointer_and_its_page_when_it_is_followed(read):
    tab = read("werkzame-elementen/plan.html")
    link = tab.locator(".relations a", has_text="Alfatherapie").first
    link.hover()
    expect(tab.locator(NOTE)).to_contain_text("Doel: Rust in het gezin.")
    link.click()
    tab.wait_for_url("**/interventies/alfa.html*")


def test_without_scripts_a_term_leads_to_the_glossary(read, site):
    tab = read(PAGE, site=site, java_script_enabled=False)
    tab.locator("main a.term").first.click()
    tab.wait_for_url("**/begrippen.html#*")


def test_a_page_can_be_cited_with_heading_date_and_address(read):
    tab = read("richtlijnen/gids/lang.html", "#deel-2", permissions=("clipboard-read", "clipboard-write"))
    tab.get_by_role("button", name="Kopieer verwijzing").click()
    expect(tab.locator(".page-tools [role=status]")).to_have_text("De verwijzing staat op het klembord.")
    text = tab.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Lang hoofdstuk, Deel 2. Leessite. Kopie van 21 september 2026. file://"), text
    assert text.endswith("lang.html#deel-2"), text


def test_every_heading_of_a_text_has_a_link_of_its_own(read):
    tab = read("richtlijnen/gids/lang.html")
    anchors = tab.locator(".prose h2[id] .heading-anchor")
    assert anchors.count() == tab.locator(".prose h2[id]").count() > 3
    assert anchors.nth(1).get_attribute("aria-label") == "Link naar: Deel 2"
