"""A site in two languages: the switch from page to page, and a search in each, from a disk and with the keyboard alone."""

import pytest
from reader_pages import READER_CONTENT
from searching import PATIENCE

ENGLISH = {
    "site.yml": "title: A site to read\nlanguage: en\n",
    "index.md": "---\ntitle: A site to read\n---\n\nSee [[alfa]].\n",
    "guidelines/lantern.md": "---\ntitle: The lantern\n---\n\nOnly the English site speaks of a lantern.\n",
    "interventions/alfa.yml": (
        "name: Alpha\nkind: intervention\naudience: { description: Families with a lantern. }\ngoal: Rest.\nby: editors\n"
    ),
}


@pytest.fixture(scope="session")
def bilingual_site(build):
    def add_english(content):
        settings = content / "site.yml"
        settings.write_text(settings.read_text().replace("language: nl\n", "language: nl\nlanguages: [en]\n"))
        for name, text in ENGLISH.items():
            file = content / "en" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)

    return build(READER_CONTENT, add_english)


def follow_with_keyboard(tab, name, address):
    """Presses Tab until a link has the focus, then Enter."""
    for _ in range(20):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.textContent") == name:
            tab.keyboard.press("Enter")
            return tab.wait_for_url(address, timeout=PATIENCE)
    raise AssertionError(f"the keyboard does not come to {name}")


def test_the_switch_leads_there_and_back_with_the_keyboard(read, bilingual_site):
    tab = read("interventies/alfa.html", site=bilingual_site)
    follow_with_keyboard(tab, "English", "file://**/en/interventions/alfa.html")
    assert tab.locator("html").get_attribute("lang") == "en"
    assert tab.locator("h1").inner_text() == "Alpha"
    link = tab.get_by_role("link", name="Nederlands")
    assert (link.get_attribute("lang"), link.get_attribute("hreflang")) == ("nl", "nl")
    follow_with_keyboard(tab, "Nederlands", "file://**/Public/interventies/alfa.html")


def test_a_page_of_one_language_says_that_the_switch_leads_home(read, bilingual_site):
    tab = read("en/guidelines/lantern.html", site=bilingual_site)
    tab.get_by_role("link", name="Nederlands (startpagina)").click()
    tab.wait_for_url("file://**/Public/index.html", timeout=PATIENCE)
    assert tab.locator("html").get_attribute("lang") == "nl"


@pytest.mark.parametrize("width", [360, 768, 1280, 1920])
@pytest.mark.parametrize("path", ["interventies/alfa.html", "en/guidelines/lantern.html", "index.html"])
def test_the_switch_has_room_at_every_width(read, bilingual_site, path, width):
    tab = read(path, site=bilingual_site, width=width)
    box = tab.locator(".translation").bounding_box()
    assert box and box["height"] >= 24 and box["x"] + box["width"] <= width
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    "home, word, found", [("en/index.html", "lantern", "en/guidelines/lantern.html"), ("index.html", "lantern", None)]
)
def test_each_language_is_searched_by_itself_from_a_disk(reader_at, bilingual_site, home, word, found):
    reader = reader_at(f"file://{bilingual_site}/").open(home).search(word)
    addresses = [address.split("#")[0] for address in reader.addresses()]
    wanted = f"file://{bilingual_site}/{found}"
    assert reader.errors == []
    assert wanted in addresses if found else not any("/en/" in address for address in addresses)
