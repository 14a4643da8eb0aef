"""Two to four interventions side by side."""

import pytest
from playwright.sync_api import expect
from reader_pages import READER_CONTENT, address, settle

COMPARE = "vergelijken.html"


def rows(tab):
    """The rows that are shown: what each compares, and what it says of each intervention."""
    return dict(
        tab.locator("[data-result] tbody tr:not([hidden])").evaluate_all(
            "(rows) => rows.map((row) => [row.cells[0].textContent, [...row.cells].slice(1).map((cell) => cell.innerText.trim())])"
        )
    )


def heads(tab):
    return tab.locator("[data-result] thead a").all_text_contents()


def said(tab):
    return tab.locator("[data-compare-page] [data-status]")


def test_the_address_says_what_is_compared(read):
    tab = read(COMPARE, "#id=alfa,beta")
    assert heads(tab) == ["Alfatherapie (ALF)", "Bètahulp"]
    found = rows(tab)
    assert found["Leeftijd"] == ["10 t/m 18 jaar", "12 tot 18 jaar"]
    assert found["Werkzame elementen van deze interventie"] == [
        "Veiligheid eerst (genoemd)\nSamen een plan maken (onderzocht)", "Samen een plan maken (in de handleiding)",
    ]


def test_what_differs_is_marked_and_what_is_the_same_is_not(read):
    tab = read(COMPARE, "#id=alfa,beta")
    marked = tab.locator("[data-result] tr.differs th").all_text_contents()
    assert "Leeftijd" in marked and "Duur" in marked and "Voor wie" in marked
    assert "Soort aanbod" not in marked and "In de databank" not in marked and "Intensiteit" not in marked
    word = tab.locator("tr.differs th").first.evaluate("(head) => getComputedStyle(head, '::after').content")
    assert word == '"verschilt"'
    expect(said(tab)).to_have_text(f"2 interventies naast elkaar, {len(marked)} kenmerken verschillen.")


def test_neither_silence_nor_free_text_is_called_a_difference(read):
    tab = read(COMPARE, "#id=alfa,delta")
    age = tab.locator("[data-result] tbody tr", has=tab.get_by_role("rowheader", name="Leeftijd"))
    assert "differs" not in (age.get_attribute("class") or "")
    said = age.get_by_role("rowheader").evaluate("(head) => getComputedStyle(head, '::after').content")
    assert said == '"niet te vergelijken: niet vermeld"'
    tab = read(COMPARE, "#id=alfa,beta")
    goals = rows(tab)["Doel"]
    assert goals[0] != goals[1] and "Doel" not in tab.locator("[data-result] tr.differs th").all_text_contents()


def test_what_a_source_does_not_state_is_said(read):
    found = rows(read(COMPARE, "#id=alfa,delta"))
    assert found["Leeftijd"][1] == found["Duur"][1] == found["Onderzoek"][1] == "niet vermeld"
    assert found["Intensiteit"] == ["niet vermeld", "niet vermeld"]
    assert all(value for values in found.values() for value in values)


def test_interventions_are_added_and_removed_one_by_one_and_the_address_follows(read):
    tab = read(COMPARE)
    expect(said(tab)).to_have_text("Kies twee tot vier interventies.")
    assert tab.locator("[data-result]").is_hidden()
    for choice in ("alfa", "beta", "gamma"):
        tab.get_by_label("Voeg een interventie toe").select_option(choice)
    assert address(tab).endswith("#id=alfa,beta,gamma")
    tab.get_by_role("button", name="Verwijderen Bètahulp").click()
    assert heads(tab) == ["Alfatherapie (ALF)", "Gammagroep"]
    assert address(tab).endswith("#id=alfa,gamma")
    assert tab.evaluate("document.activeElement.name") == "id"
    tab.go_back()
    settle(tab)
    assert len(heads(tab)) == 3


def test_four_are_the_most_and_the_page_says_so(read):
    tab = read(COMPARE, "#id=alfa,beta,gamma,delta")
    assert len(heads(tab)) == 4
    assert tab.get_by_label("Voeg een interventie toe").is_disabled()
    assert "Vier interventies is het meeste" in said(tab).inner_text()


def test_what_is_in_the_comparison_cannot_be_added_again(read):
    tab = read(COMPARE, "#id=alfa,beta")
    disabled = tab.locator("select[name=id] option:disabled").evaluate_all("(all) => all.map((option) => option.value)")
    assert disabled == ["alfa", "beta"]


def test_one_intervention_asks_for_another(read):
    tab = read(COMPARE, "#id=alfa")
    assert heads(tab) == ["Alfatherapie (ALF)"]
    expect(said(tab)).to_have_text("Kies twee tot vier interventies.")
    assert tab.locator("tr.differs").count() == 0


@pytest.mark.parametrize(
    ("address", "expected", "unknown"),
    [
        ("#id=alfa,nergens,beta", ["Alfatherapie (ALF)", "Bètahulp"], "nergens"),
        ("#id=alfa,alfa,beta", ["Alfatherapie (ALF)", "Bètahulp"], None),
        ("#id=alfa,beta,gamma,delta,formule", ["Alfatherapie (ALF)", "Bètahulp", "Gammagroep", "Delta"], None),
        ("#id=<img src=x onerror=alert(1)>,beta", ["Bètahulp"], "<img src=x onerror=alert(1)>"),
        ("#id=__proto__,constructor", [], "__proto__, constructor"),
        ("#id=", [], None),
    ],
)
def test_an_address_that_is_not_right_is_read_as_far_as_it_goes(read, address, expected, unknown):
    tab = read(COMPARE, address)
    assert heads(tab) == expected
    if unknown:
        assert f"Onbekend en overgeslagen: {unknown}." in said(tab).inner_text()
    else:
        assert "Onbekend" not in said(tab).inner_text()


def test_only_differences_can_be_asked_for(read):
    tab = read(COMPARE, "#id=alfa,beta")
    tab.get_by_label("alleen verschillen").check()
    assert "Soort aanbod" not in rows(tab) and "Leeftijd" in rows(tab)
    assert address(tab).endswith("#id=alfa,beta&only=1")
    assert "Soort aanbod" not in rows(read(COMPARE, "#id=alfa,beta&only=1"))


def test_the_page_of_an_intervention_leads_to_its_comparison(read):
    tab = read("interventies/alfa.html")
    tab.get_by_role("link", name="Vergelijk met andere").click()
    tab.wait_for_url("**/vergelijken.html#id=alfa")
    assert heads(tab) == ["Alfatherapie (ALF)"]


def test_the_number_compared_is_announced(read):
    tab = read(COMPARE, "#id=alfa")
    assert said(tab).get_attribute("role") == "status"
    tab.get_by_label("Voeg een interventie toe").select_option("beta")
    expect(said(tab)).to_contain_text("2 interventies naast elkaar")


def test_on_a_phone_every_value_names_its_intervention(read):
    tab = read(COMPARE, "#id=alfa,beta", width=360)
    labels = tab.locator("[data-result] tbody tr").nth(4).locator("td").evaluate_all(
        "(cells) => cells.map((cell) => getComputedStyle(cell, '::before').content)"
    )
    assert labels == ['"ALF"', '"Bètahulp"']


def test_without_a_script_the_page_leads_to_the_overview(read):
    tab = read(COMPARE, "#id=alfa,beta", java_script_enabled=False)
    link = tab.locator("main .without-js a")
    assert link.is_visible()
    assert link.get_attribute("href") == "interventies/index.html"


def test_a_word_in_a_cell_leads_to_where_it_is_explained(read):
    tab = read(COMPARE, "#id=alfa,beta")
    links = dict(tab.locator("[data-result] td a").evaluate_all("(links) => links.map((link) => [link.textContent, link.getAttribute('href')])"))
    for word, anchor in {
        "goede aanwijzingen": "schaal-schaal-hoog", "Hulp thuis": "groups-thuis", "gedragsproblemen": "problems-gedrag",
        "crisis": "contexts-crisis", "jongeren": "people-youth", "positief": "direction-positive", "genoemd": "basis-named",
    }.items():
        assert links[word] == f"interventies/index.html#{anchor}", word
        assert read("interventies/index.html", f"#{anchor}").locator(f"[id='{anchor}']").count() == 1


def test_a_basis_without_a_source_leads_to_its_explanation_too(read, build):
    def unsource(content):
        record = content / "interventions/alfa.yml"
        record.write_text(record.read_text().replace("basis: named, sources: [jansen2019],", "basis: named,"))

    tab = read(COMPARE, "#id=alfa,beta", site=build(READER_CONTENT, unsource))
    item = tab.locator("[data-result] li", has_text="Veiligheid eerst")
    assert item.inner_text() == "Veiligheid eerst (genoemd). Er staat niet bij welke bron dit zegt."
    assert item.locator("a").get_attribute("href") == "interventies/index.html#basis-named"


def test_records_of_a_type_of_the_sites_own_are_compared(read, build):
    def add(content):
        model = content / "model.yml"
        model.write_text(
            model.read_text() + "types:\n  boom:\n    folder: bomen\n    label: { one: boom, many: bomen }\n    fields:\n"
            "      grond: { type: term, of: gronden, label: Grond, show: [compare] }\n      hoogte: { type: integer, label: Hoogte, show: [compare] }\n"
            "vocabularies:\n  gronden: { label: Grondsoort }\n"
        )
        vocabularies = content / "vocabularies.yml"
        vocabularies.write_text(vocabularies.read_text() + "gronden: [{ id: klei, label: klei }]\n")
        (content / "bomen").mkdir()
        (content / "bomen/eik.yml").write_text("name: Eik\ngrond: klei\nhoogte: 30\n")
        (content / "bomen/den.yml").write_text("name: Den\nhoogte: 20\n")

    site = build(READER_CONTENT, add)
    tab = read("bomen/vergelijken.html", "#id=eik,den", site=site)
    assert rows(tab) == {"Grond": ["klei", "niet vermeld"], "Hoogte": ["30", "20"]}
    assert tab.locator("[data-result] td a").get_attribute("href") == "../interventies/index.html#gronden-klei"


def test_what_is_compared_can_be_printed_copied_and_taken_to_a_spreadsheet(read):
    tab = read("vergelijken.html", "#id=alfa,beta")
    assert tab.get_by_role("button", name="Afdrukken").is_visible()
    tab.evaluate("() => { Leidraad.toClipboard = async (text) => { window.copied = text; return true; }; }")
    tab.get_by_role("button", name="Kopieer de tabel").click()
    tab.wait_for_function("() => window.copied")
    rows = [row.split("\t") for row in tab.evaluate("window.copied").split("\n")]
    table, source = rows[:rows.index([""])], rows[rows.index([""]) + 1:]
    assert table[0] == ["Kenmerk", "Alfatherapie (ALF)", "Bètahulp"] and {len(row) for row in table} == {3}
    assert source[0][0].startswith("Interventies vergelijken. ") and source[-1] == [address(tab)]
    assert ["Leeftijd", "10 t/m 18 jaar", "12 tot 18 jaar"] in rows
    assert tab.locator("[data-status]").inner_text() == "De tabel staat op het klembord."
    with tab.expect_download() as waiting:
        tab.get_by_role("button", name="Download voor Excel").click()
    assert waiting.value.suggested_filename == "alfa-beta.csv"


def test_where_nothing_is_chosen_there_is_nothing_to_print_or_copy(read):
    tab = read(COMPARE)
    buttons = tab.locator(".actions button")
    assert [button.is_visible() for button in buttons.all()] == [False] * 3
    tab.locator("select[name=id]").select_option("alfa")
    for button in buttons.all():
        expect(button).to_be_visible()


def test_what_can_be_compared_comes_with_the_first_choice(read):
    asked = []
    tab = read(COMPARE, on_open=lambda tab: tab.on("request", lambda request: asked.append(request.url)))
    assert [url for url in asked if url.endswith("/interventions.js")] == []
    tab.locator("select[name=id]").select_option("alfa")
    expect(tab.locator("[data-result] thead a")).to_have_text(["Alfatherapie (ALF)"])


def test_data_that_do_not_come_are_told(read):
    tab = read(COMPARE, "#id=alfa,beta", on_open=lambda tab: tab.route("**/interventions.js", lambda route: route.abort()))
    expect(said(tab)).to_have_text("De gegevens om te vergelijken laden hier niet.")
