"""A list of many sources or terms comes in parts: every address of one leads to the part that has it."""

import pytest
from html_pages import read_pages
from playwright.sync_api import expect
from reader_pages import READER_CONTENT
from test_axe import axe, violations  # noqa: F401
from test_html_rules import MAX_BYTES_A_PAGE, weight

SOURCE = '- {{ id: s{0}, type: book, author: [{{ family: "{1}naam{0:04}", given: A. }}], issued: 2020, title: "Titel {0}" }}\n'
LETTERS = "abcdefghij"


@pytest.fixture(scope="module")
def many(build):
    """The site with 2,400 more sources, 240 for each of ten letters."""

    def grow(content):
        sources = content / "references.yml"
        sources.write_text(sources.read_text() + "".join(SOURCE.format(n, LETTERS[n % 10].upper()) for n in range(2400)))
        terms = content / "glossary.yml"
        terms.write_text(terms.read_text() + "- { term: proefwoord, definition: Een woord., sources: [s7] }\n")

    return build(READER_CONTENT, grow)


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def has_scripts(request):
    return request.param


def parts(site):
    return [page for page in read_pages(site) if page.body.get("class") == "references-page"]


def test_every_source_is_on_one_part_and_no_part_is_too_heavy(many):
    pages = parts(many)
    ids = [item.get("id") for page in pages for item in page.document.find("li") if (item.get("id") or "").startswith("bron-s")]
    assert len(pages) == 25
    assert len(ids) == len(set(ids)) == 2400
    assert {page.name: weight(page) for page in pages if weight(page) >= MAX_BYTES_A_PAGE} == {}


def test_a_citation_leads_to_its_source_in_a_part(read, many, has_scripts):
    tab = read("begrippen.html", site=many, java_script_enabled=has_scripts)
    with tab.expect_navigation():
        tab.locator("#proefwoord a", has_text="Hnaam0007").click()
    assert tab.locator("li:target p").first.inner_text().startswith("Hnaam0007, A. (2020)")
    assert tab.title().startswith("Bronnen, deel 17 van 25")


def test_a_letter_leads_from_any_part_to_the_first_source_that_begins_with_it(read, many, has_scripts):
    tab = read("bronnen.html", site=many, java_script_enabled=has_scripts)
    for letter, first in (("I", "Inaam0008"), ("B", "Bnaam0001")):
        with tab.expect_navigation():
            tab.get_by_role("navigation", name="Letters").get_by_role("link", name=letter, exact=True).click()
        assert tab.locator("li:target p").first.inner_text().startswith(first)


def test_an_address_from_before_the_list_had_parts_leads_to_the_source(read, many):
    for path in ("bronnen.html", "bronnen-deel~3.html"):
        tab = read(path, "#bron-s2399", site=many)
        expect(tab.locator("li:target p").first).to_contain_text("Jnaam2399")


def test_an_address_of_a_term_or_letter_leads_to_the_part_that_has_it(read, build):
    def grow(content):
        terms = content / "glossary.yml"
        terms.write_text(terms.read_text() + "".join(
            f"- {{ term: {letter}woord{n:03}, definition: Een woord., by: editors }}\n" for letter in LETTERS for n in range(50)))

    site = build(READER_CONTENT, grow)
    tab = read("begrippen.html", "#jwoord049", site=site)
    expect(tab.locator("dl > :target dt")).to_contain_text("jwoord049")
    tab = read("a-z.html", "#letter-j", site=site)
    expect(tab.locator("h2:target")).to_have_text("J")
    expect(tab.locator("h2:target + ul")).to_contain_text("jwoord000")


def test_an_address_of_no_source_stays_where_it_is(read, many):
    tab = read("bronnen.html", "#bron-onbekend", site=many)
    tab.wait_for_function("window.Leidraad.places")
    assert tab.url.endswith("bronnen.html#bron-onbekend")


def test_axe_finds_no_violation_on_a_part(many, read, axe):
    for theme in ("light", "dark"):
        assert list(violations(read("bronnen-deel~2.html", site=many, color_scheme=theme), axe)) == []


def test_a_list_that_fits_on_a_page_has_no_parts(reader_site):
    [page] = parts(reader_site)
    assert "data-places" not in page.path.read_text() and not (reader_site / "data/sources.js").exists()
