"""The evidence as a strip: a sign a finding, its words beside it, and no more than the record says."""

import pytest
from reader_pages import READER_CONTENT

PAGE = "interventies/alfa.html"
OVERVIEW = "interventies/index.html"
LINES = ".evidence-strip li"
SIGNS = """(lines) => lines.map((line) => [...line.querySelectorAll(".direction")].map((sign) => {
    const style = getComputedStyle(sign, "::before");
    return [style.content.replace(/"/g, ""), style.borderTopStyle, parseFloat(style.borderTopWidth) > 0];
}))"""
EVIDENCE = """evidence:
  - { finding: Het hielp., sources: [jansen2019], direction: positive, outcome: rust, design: rct }
  - { finding: Het hielp weer., sources: [bond2020], direction: positive, outcome: rust }
  - { finding: Het scheelde niets., sources: [bond2020], direction: no-difference, outcome: rust }
  - { finding: Acht van tien bleven., sources: [jansen2019], outcome: rust }
  - { finding: Het hielp ook., sources: [jansen2019], direction: positive }
"""


@pytest.fixture(scope="module")
def told(build):
    def change(content):
        words = content / "vocabularies.yml"
        words.write_text(words.read_text() + "outcomes:\n  - { id: thuis, label: thuis wonen, main: true }\n  - { id: rust, label: rust }\n")
        record = content / "interventions/alfa.yml"
        text = record.read_text()
        record.write_text(text[: text.index("evidence:")] + EVIDENCE + text[text.index("elements:") :])

    return build(READER_CONTENT, change)


def test_the_strip_names_the_main_outcome_first_and_has_a_sign_for_each_finding(read, told):
    tab = read(PAGE, site=told)
    lines = tab.locator(f".summary {LINES}")
    assert [" ".join(text.split()) for text in lines.all_inner_texts()] == [
        "thuis wonen: geen bevinding genoemd",
        "rust: positief (2 bevindingen)",
        "rust: geen verschil",
        "1 bevinding niet ingedeeld",
        "positief (uitkomst niet vermeld)",
    ]
    signs = lines.evaluate_all(SIGNS)
    assert [[sign[0] for sign in line] for line in signs] == [[""], ["+", "+"], ["="], ["·"], ["+"]]
    # No finding is an empty place in dashes: neither a minus nor a no.
    assert signs[0][0][1:] == ["dashed", True]


def test_the_overview_has_the_same_strip_and_copies_it_once_in_words(read, told):
    tab = read(OVERVIEW, site=told)
    row = tab.locator("tr[data-id=alfa]")
    assert row.locator(LINES).all_inner_texts() == read(PAGE, site=told).locator(f".summary {LINES}").all_inner_texts()
    tab = read(OVERVIEW, site=told)
    cells = tab.evaluate("Leidraad.tableRows(document.querySelector('[data-table]')).find((row) => row[0].startsWith('Alfa'))")
    assert cells[-1] == (
        "thuis wonen: geen bevinding genoemd; rust: positief (2 bevindingen)"
        "; rust: geen verschil; 1 bevinding niet ingedeeld; positief (uitkomst niet vermeld)"
    )


@pytest.mark.parametrize("settings", [{"forced_colors": "active"}, {"color_scheme": "dark"}])
def test_the_signs_hold_without_colour(read, told, settings):
    for page in (PAGE, OVERVIEW):
        signs = read(page, site=told, **settings).locator(LINES).evaluate_all(SIGNS)
        assert signs and all(drawn for line in signs for *_, drawn in line), page


def test_the_strip_is_complete_without_scripts(read, told):
    tab = read(PAGE, site=told, java_script_enabled=False)
    assert tab.locator(f".summary {LINES}").count() == 5


def test_a_comparison_draws_the_level_on_its_scale_and_the_sign_of_each_finding(read, told):
    tab = read("vergelijken.html", "#id=alfa,beta", site=told)
    level = tab.locator("tr", has=tab.get_by_role("rowheader", name="Niveau", exact=False)).first.locator("td").first
    assert level.locator(".level-shape > b").count() == 3 and level.locator(".level-shape > i").count() == 0
    signs = tab.locator("td .direction").evaluate_all("(all) => all.map((sign) => [sign.textContent, getComputedStyle(sign, '::before').content])")
    assert ["rust: positief", '"+"'] in signs and ["rust: geen verschil", '"="'] in signs


def test_a_search_hit_shows_the_step_of_its_level_and_what_was_found_of_the_main_outcome(read, told):
    tab = read("zoeken.html", "#q=alfatherapie", site=told)
    facts = tab.locator(".search-results .search-facts").first
    facts.wait_for()
    assert facts.locator(".level-shape[aria-hidden=true] > .filled").count() == 3
    assert "stap 3 van 3" in facts.inner_text() and "thuis wonen: geen bevinding genoemd" in facts.inner_text()
    assert facts.locator(".direction-not-named").all_text_contents() == ["thuis wonen: geen bevinding genoemd"]


def test_the_step_of_a_level_is_no_age_that_was_asked_for(read, told):
    tab = read("zoeken.html", "#q=alfatherapie%203%20jaar", site=told)
    facts = tab.locator(".search-results .search-facts", has_text="stap 3 van 3").first
    facts.wait_for()
    assert facts.locator("mark").count() == 0


def test_a_mistake_can_be_reported_where_the_site_has_a_contact(read, build, reader_site):
    assert read(PAGE, site=reader_site).get_by_role("link", name="Meld een fout").count() == 0

    def contact(words):
        def change(content):
            site = content / "site.yml"
            site.write_text(site.read_text() + f"contact: {words}\n")

        return build(READER_CONTENT, change)

    link = read(PAGE, site=contact("redactie@voorbeeld.nl"), java_script_enabled=False).get_by_role("link", name="Meld een fout op deze pagina")
    assert link.get_attribute("href") == "mailto:redactie@voorbeeld.nl?subject=Alfatherapie%20%E2%80%93%20Leessite"
    link = read(PAGE, site=contact("https://voorbeeld.nl/melden")).get_by_role("link", name="Meld een fout op deze pagina")
    assert link.get_attribute("href") == "https://voorbeeld.nl/melden"
    assert read(PAGE, site=contact("Bel de redactie")).get_by_role("link", name="Meld een fout").count() == 0
