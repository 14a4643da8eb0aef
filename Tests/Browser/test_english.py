"""A site in English, and pages that exist in two languages."""

import re
from pathlib import Path

import pytest
from html_pages import read_pages
from reader_pages import READER_CONTENT

ROOT = Path(__file__).resolve().parent.parent.parent


def words(language):
    text = (ROOT / f"Templates/languages/{language}.yml").read_text(encoding="utf-8")
    return dict(re.findall(r'^"?([\w.-]+)"?: "(.*)"$', text, re.MULTILINE))


@pytest.fixture(scope="session")
def english_site(build):
    """The same records under an English interface; the records themselves stay Dutch."""
    def translate(content):
        file = content / "site.yml"
        file.write_text(re.sub(r"language: nl", "language: en", file.read_text()))
        page = content / "guidelines/gids/lang.md"
        page.write_text(page.read_text().replace("layer:", "language: nl\nlayer:"))
        (content / "guidelines/gids/guide.md").write_text(
            "---\ntitle: A long chapter\ntranslation_of: guidelines/gids/lang\n---\n\nThe same, shortened.\n"
        )

    return build(READER_CONTENT, translate)


def test_every_word_of_the_interface_has_both_languages():
    dutch, english = words("nl"), words("en")
    assert len(dutch) > 300
    assert dutch.keys() == english.keys()


def test_no_dutch_word_of_the_interface_is_left_on_an_english_site(english_site, report):
    english = set(words("en").values())
    dutch = {text for key, text in words("nl").items() if text not in english and "{" not in text and len(text) > 7}
    # Records of this site may hold the same words as the interface.
    content = "\n".join(file.read_text() for file in (ROOT / "Tests/Browser/reader-site").rglob("*.*"))
    dutch = {text for text in dutch if text not in content}
    for page in read_pages(english_site):
        for element in page.document.walk():
            said = [piece.strip() for piece in element.texts if isinstance(piece, str)]
            said += [value for name, value in element.attributes.items() if value and name.startswith(("data-", "aria-", "placeholder"))]
            for text in said:
                if text in dutch:
                    report(page, f"line {element.line}: “{text}”")


def test_an_english_site_has_english_addresses(english_site):
    assert (english_site / "interventions/alfa.html").is_file()
    assert (english_site / "active-elements/plan.html").is_file()
    assert not (english_site / "interventies").exists()


def test_the_tools_speak_english(read, english_site):
    tab = read("interventions/index.html", "#age=14", site=english_site)
    assert tab.locator("html").get_attribute("lang") == "en"
    assert tab.locator("[data-facets] [data-status]").inner_text() == "2 interventions fit; of 1 the source says nothing about it"
    assert "; chosen 14" in tab.locator("[data-why-not]").text_content()
    tab = read("interventions/alfa.html", "?datum=2027-11-21", site=english_site)
    assert tab.locator("[data-age-text]").inner_text() == "This copy is 14 months old."


def test_a_page_and_its_translation_link_to_each_other(read):
    tab = read("richtlijnen/gids/lang.html")
    link = tab.get_by_role("link", name="English")
    assert (link.get_attribute("lang"), link.get_attribute("hreflang")) == ("en", "en")
    link.click()
    tab.wait_for_url("**/gids/guide.html")
    assert tab.locator("html").get_attribute("lang") == "en"
    back = tab.get_by_role("link", name="Nederlands")
    assert back.get_attribute("lang") == "nl"
    back.click()
    tab.wait_for_url("**/gids/lang.html")


def test_a_page_without_a_translation_offers_none(read):
    assert read("index.html").locator(".translation").count() == 0
