"""A long list of sources or terms, and a matrix of many rows, come in parts: every address leads to the part that has what it names."""

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


MATRIX_MODEL = """
types:
  techniek:
    folder: technieken
    label: { one: techniek, many: technieken }
    relations:
      dient: { to: [doel], label: dient, inverse: gediend door, basis: [study], sources: required }
  doel:
    folder: doelen
    label: { one: doel, many: doelen }
matrix: { rows: techniek, columns: doel, relation: dient }
"""


@pytest.fixture(scope="module")
def long_matrix(build):
    """A matrix of 250 rows and three columns."""

    def grow(content):
        for path in sorted(content.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        files = {"site.yml": "title: Matrixsite\nlanguage: nl\n", "index.md": "---\ntitle: Matrixsite\n---\nWelkom.\n"}
        files |= {"model.yml": MATRIX_MODEL, "references.yml": SOURCE.format(1, "A")}
        files |= {f"doelen/d{n}.yml": f"name: Doel {n}\n" for n in range(3)}
        for n in range(250):
            relation = f"{{ to: d{n % 3}, basis: study, sources: [s1] }}"
            files[f"technieken/t{n:03}.yml"] = f"name: Techniek {n:03}\ndient: [{relation}]\n"
        for path, text in files.items():
            (content / path).parent.mkdir(exist_ok=True)
            (content / path).write_text(text)

    return build(READER_CONTENT, grow)


def test_the_parts_of_a_long_matrix_have_every_row_and_relation_once(long_matrix, read):
    tab = read("matrix.html", site=long_matrix, java_script_enabled=False)
    names, relations = [], 0
    while True:
        names += tab.locator("table.matrix tbody th a").all_text_contents()
        relations += tab.locator("table.matrix td a").count()
        following = tab.get_by_role("link", name="Volgende")
        if not following.count():
            break
        with tab.expect_navigation():
            following.click()
    assert names == [f"Techniek {n:03}" for n in range(250)] and relations == 250
    pages = [page for page in read_pages(long_matrix) if "matrix-page" in (page.body.get("class") or "")]
    assert len(pages) == 3
    assert {page.name: weight(page) for page in pages if weight(page) >= MAX_BYTES_A_PAGE} == {}


def test_an_address_of_one_row_of_the_matrix_leads_to_the_part_that_has_it(long_matrix, read):
    tab = read("matrix.html", "#one=t249", site=long_matrix)
    expect(tab.locator("[data-one] h2")).to_have_text("Techniek 249")
    assert tab.locator(".page-body > p.meta").first.inner_text() == (
        "Technieken: 201 t/m 250 van 250. Kiezen en sorteren gaat over de rijen van dit deel.")


def test_axe_finds_no_violation_on_a_part_of_the_matrix(long_matrix, read, axe):
    assert list(violations(read("matrix-deel~2.html", site=long_matrix), axe)) == []


def test_a_list_that_fits_on_a_page_has_no_parts(reader_site):
    [page] = parts(reader_site)
    assert "data-places" not in page.path.read_text() and not (reader_site / "data/sources.js").exists()
