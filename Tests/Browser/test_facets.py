"""Find by situation: what fits, what is not stated, what falls out and why."""

import csv

import pytest
from playwright.sync_api import expect
from reader_pages import READER_CONTENT, address, settle

OVERVIEW = "interventies/index.html"
FITS = "[data-matches] tr:not([hidden]) th > a"
UNKNOWN = "[data-unknown]:not([hidden]) tr:not([hidden]) th > a"
OTHER = "[data-other]:not([hidden]) tr th > a"
OUT = "[data-why-not] li"
HEADS = [
    "Interventie", "Afkorting", "Soort", "Groep", "Voor wie", "Leeftijd", "Niveau", "Schaal van het niveau", "Bij het niveau",
    "In de databank", "Duur", "Wat onderzoek laat zien",
]


def names(tab, selector):
    return sorted(tab.locator(selector).all_text_contents())


def reasons(tab):
    """Why each intervention fell out, by its name."""
    items = tab.locator(OUT)
    pairs = items.evaluate_all("(items) => items.map((item) => [item.children[0].textContent, item.children[1].textContent])")
    return dict(pairs)


def status(tab):
    return tab.locator("[data-facets] [data-status]").inner_text()


def test_without_a_choice_all_interventions_stand_in_the_table(read):
    tab = read(OVERVIEW)
    assert names(tab, FITS) == ["=1+1 Formule", "Alfatherapie", "Bètahulp", "Delta", "Gammagroep"]
    assert status(tab) == "5 interventies"
    assert tab.locator("[data-why-not]").is_hidden()


def test_an_age_divides_the_interventions_in_three(read):
    tab = read(OVERVIEW)
    tab.get_by_label("Leeftijd van het kind").fill("14")
    assert names(tab, FITS) == ["Alfatherapie", "Bètahulp"]
    assert names(tab, UNKNOWN) == ["Delta"]
    assert reasons(tab) == {
        "=1+1 Formule": "Leeftijd van het kind: 4 t/m 8 jaar; gekozen 14",
        "Gammagroep": "Leeftijd van het kind: tot of t/m 12 jaar; gekozen 14",
    }


@pytest.mark.parametrize(
    ("age", "fits", "unknown"),
    [
        ("18", ["Alfatherapie"], ["Delta"]),  # t/m 18 holds 18, tot 18 does not
        ("17", ["Alfatherapie", "Bètahulp"], ["Delta"]),
        ("12", ["Alfatherapie", "Bètahulp"], ["Delta", "Gammagroep"]),  # "12" without t/m or tot: not stated
        ("0", ["Gammagroep"], ["Delta"]),
    ],
)
def test_the_last_year_of_an_age_counts_as_the_source_says(read, age, fits, unknown):
    tab = read(OVERVIEW, f"#age={age}")
    assert names(tab, FITS) == fits
    assert names(tab, UNKNOWN) == unknown


@pytest.mark.parametrize(
    ("choice", "fits", "unknown"),
    [
        ("problems=opvoeding", ["Bètahulp", "Gammagroep"], ["=1+1 Formule", "Delta"]),
        ("problems=opvoeding,gedrag", ["Alfatherapie", "Bètahulp", "Gammagroep"], ["=1+1 Formule", "Delta"]),
        ("contexts=crisis", ["Alfatherapie"], ["=1+1 Formule", "Bètahulp", "Delta", "Gammagroep"]),
        ("people=youth", ["=1+1 Formule", "Alfatherapie"], ["Delta"]),
        ("group=elders", ["Bètahulp", "Gammagroep"], ["Delta"]),
        ("kind=method,informal-support", ["Delta", "Gammagroep"], []),
        ("duration=5", ["=1+1 Formule", "Alfatherapie"], ["Delta", "Gammagroep"]),
        ("duration=26", ["=1+1 Formule", "Alfatherapie", "Bètahulp"], ["Delta", "Gammagroep"]),
    ],
)
def test_each_facet_leaves_what_it_should(read, choice, fits, unknown):
    tab = read(OVERVIEW, f"#{choice}")
    assert names(tab, FITS) == fits
    assert names(tab, UNKNOWN) == unknown


def test_a_status_without_rank_never_vanishes_under_a_minimum_level(read):
    tab = read(OVERVIEW, "#level=2")
    assert names(tab, FITS) == ["Alfatherapie", "Bètahulp"]
    assert names(tab, UNKNOWN) == ["Delta"]
    assert reasons(tab) == {"=1+1 Formule": "Niveau ten minste: goed onderbouwd; gekozen eerste aanwijzingen"}
    tab.locator("[data-other-fold]").click()
    row = tab.locator("[data-other] tr", has_text="Gammagroep")
    assert "Niveau ten minste: noemt eerste aanwijzingen niet; wel: Niet erkend" in row.inner_text()


def test_a_level_of_another_scale_is_another_answer_and_not_silence(read, build):
    def rescale(content):
        vocabularies = content / "vocabularies.yml"
        vocabularies.write_text(vocabularies.read_text().replace("groups:\n", "  - { id: grade, title: GRADE, levels: [{ id: redelijk, label: redelijk, rank: 9 }] }\ngroups:\n", 1))
        record = content / "interventions/gamma.yml"
        record.write_text(record.read_text().replace("scale: schaal, level: geen", "scale: grade, level: redelijk"))

    tab = read(OVERVIEW, "#level=2", site=build(READER_CONTENT, rescale))
    assert names(tab, FITS) == ["Alfatherapie", "Bètahulp"]
    assert names(tab, UNKNOWN) == ["Delta"]
    tab.locator("[data-other-fold]").click()
    assert "Niveau ten minste: noemt eerste aanwijzingen niet; wel: Redelijk (GRADE)" in tab.locator("[data-other] tr", has_text="Gammagroep").inner_text()


def test_what_is_not_stated_says_so_in_its_row(read):
    tab = read(OVERVIEW, "#age=14&problems=gedrag")
    row = tab.locator("[data-unknown] tr", has_text="Delta")
    assert "Leeftijd van het kind: niet vermeld · Problemen: niet vermeld" in row.inner_text()


def test_every_intervention_is_in_one_of_four_places(read):
    for choice in ("age=14", "level=3", "problems=gedrag&age=8", "duration=1&group=thuis&people=family", "kind=umbrella"):
        tab = read(OVERVIEW, f"#{choice}")
        everywhere = names(tab, FITS) + names(tab, UNKNOWN) + names(tab, OTHER) + [*reasons(tab)]
        assert sorted(everywhere) == ["=1+1 Formule", "Alfatherapie", "Bètahulp", "Delta", "Gammagroep"], choice


def test_what_names_something_else_does_not_fall_out(read):
    tab = read(OVERVIEW, "#problems=opvoeding")
    assert names(tab, OTHER) == ["Alfatherapie"] and reasons(tab) == {}
    row = tab.locator("[data-other] tr", has_text="Alfatherapie")
    assert row.is_hidden()
    tab.get_by_role("button", name="Noemt iets anders (1)").click()
    assert "Problemen: noemt opvoedproblemen niet; wel: gedragsproblemen" in row.inner_text()


def test_a_broader_term_finds_what_is_narrower(read, build):
    def narrow(content):
        file = content / "vocabularies.yml"
        file.write_text(file.read_text().replace("label: gedragsproblemen }", "label: gedragsproblemen, broader: opvoeding }"))

    tab = read(OVERVIEW, "#problems=opvoeding", site=build(READER_CONTENT, narrow))
    assert "Alfatherapie" in names(tab, FITS) and tab.locator("[data-other]").is_hidden()


def test_what_a_source_rules_out_falls_out_with_that_reason(read, build):
    def exclude(content):
        file = content / "interventions/beta.yml"
        file.write_text(file.read_text() + "excludes: { contexts: [crisis], sources: [jansen2019] }\n")

    tab = read(OVERVIEW, "#contexts=crisis", site=build(READER_CONTENT, exclude))
    assert reasons(tab) == {"Bètahulp": "Situatie: niet voor: crisis"}


def test_two_reasons_are_both_given(read):
    tab = read(OVERVIEW, "#age=3&problems=opvoeding")
    assert reasons(tab) == {
        "=1+1 Formule": "Leeftijd van het kind: 4 t/m 8 jaar; gekozen 3",
        "Alfatherapie": "Leeftijd van het kind: 10 t/m 18 jaar; gekozen 3",
        "Bètahulp": "Leeftijd van het kind: 12 tot 18 jaar; gekozen 3",
    }


def test_the_list_of_reasons_is_folded_and_counted(read):
    tab = read(OVERVIEW, "#age=14")
    fold = tab.locator("[data-why-not]")
    assert fold.locator("summary").inner_text() == "Wat past niet, en waarom? (2)"
    assert fold.get_attribute("open") is None
    fold.locator("summary").click()
    link = fold.get_by_role("link", name="Gammagroep")
    assert link.is_visible()
    assert link.get_attribute("href") == "gamma.html"


def test_a_button_beside_the_result_leads_to_the_reasons(read):
    tab = read(OVERVIEW)
    jump = tab.locator("[data-why-jump]")
    assert jump.is_hidden()
    tab.get_by_label("Leeftijd van het kind").fill("14")
    assert jump.inner_text() == "Wat past niet, en waarom? (2)"
    jump.click()
    assert tab.get_by_role("link", name="Gammagroep").last.is_visible()
    assert tab.evaluate("document.activeElement.textContent") == "Wat past niet, en waarom? (2)"
    tab.get_by_label("Leeftijd van het kind").fill("18")
    assert jump.inner_text() == "Wat past niet, en waarom? (3)"


def test_each_option_counts_what_it_would_leave(read):
    tab = read(OVERVIEW)
    counts = "(labels) => Object.fromEntries(labels.map((label) => [label.control.value, label.querySelector('[data-count]').textContent]))"
    boxes = tab.locator("[data-facet=problems] label")
    assert boxes.evaluate_all(counts) == {"gedrag": "2", "opvoeding": "2"}
    tab.get_by_label("Leeftijd van het kind").fill("18")
    assert boxes.evaluate_all(counts) == {"gedrag": "1", "opvoeding": "0"}


def test_on_the_sample_site_nothing_falls_out_but_by_age(read, site):
    ids = "(rows) => rows.map((row) => row.dataset.id)"
    tab = read(OVERVIEW, "#age=14&problems=gedragsproblemen", site=site)
    assert reasons(tab) == {}
    named = set(tab.locator("[data-other] tr[data-id], [data-matches] tr[data-id]:not([hidden])").evaluate_all(ids))
    assert {"fast", "iag", "mdft", "ash", "gezin-centraal"} <= named
    # A problem that the source names only as an aim is counted by its broader term, and called an aim where it is explained.
    assert "ash" in tab.locator("[data-matches] tr[data-id]:not([hidden])").evaluate_all(ids)
    assert "als doel van de hulp" in tab.locator("#problems-probleemgedrag-als-doel").inner_text()
    tab = read(OVERVIEW, "#age=14&contexts=dreigende-uithuisplaatsing", site=site)
    assert "ash" in tab.locator("[data-other] tr[data-id]").evaluate_all(ids)
    tab = read(OVERVIEW, "#age=4&problems=gedragsproblemen", site=site)
    out = reasons(tab)
    assert out and all(text.startswith("Leeftijd van het kind: ") and "Problemen" not in text for text in out.values()), out


@pytest.mark.parametrize("width", [768, 1280])
def test_columns_stay_where_they_are_while_a_choice_is_made(site, read, width):
    tab = read(OVERVIEW, site=site, width=width)
    heads = "(heads) => heads.map((head) => head.getBoundingClientRect().left)"
    before = tab.locator(".overview thead th").evaluate_all(heads)
    for choice in ("#problems=gedragsproblemen", "#kind=method", "#sort=-2"):
        tab.evaluate("(choice) => { location.hash = choice; }", choice)
        assert tab.locator(".overview thead th").evaluate_all(heads) == before, choice


def test_each_minimum_level_counts_what_reaches_it_for_certain(read):
    options = read(OVERVIEW).locator("[name=level] option").all_text_contents()
    assert [option.rpartition(" ")[2] for option in options[1:]] == ["(1)", "(2)", "(3)"]


def test_the_counts_stand_in_the_page_before_a_script_ran(read):
    tab = read(OVERVIEW, java_script_enabled=False)
    assert tab.locator("[data-facet=problems] [data-count]").all_text_contents() == ["2", "2"]
    assert tab.locator("thead [data-of=age]").count() == 1


def test_the_choice_stands_in_the_address_and_comes_back_from_it(read):
    tab = read(OVERVIEW)
    tab.get_by_label("Leeftijd van het kind").fill("14")
    tab.keyboard.press("Tab")
    tab.get_by_label("gedragsproblemen").check()
    assert address(tab).partition("#")[2] == "age=14&problems=gedrag"
    again = read(OVERVIEW, "#" + address(tab).partition("#")[2])
    assert again.get_by_label("Leeftijd van het kind").input_value() == "14"
    assert again.get_by_label("gedragsproblemen").is_checked()
    assert names(again, FITS) == ["Alfatherapie", "Bètahulp"]


def test_back_and_forward_walk_through_the_choices(read):
    tab = read(OVERVIEW)
    tab.get_by_label("gedragsproblemen").check()
    tab.get_by_label("opvoedproblemen").check()
    tab.go_back()
    settle(tab)
    assert names(tab, FITS) == ["Alfatherapie", "Bètahulp"]
    assert not tab.get_by_label("opvoedproblemen").is_checked()
    tab.go_back()
    settle(tab)
    assert len(names(tab, FITS)) == 5
    tab.go_forward()
    settle(tab)
    assert names(tab, FITS) == ["Alfatherapie", "Bètahulp"]


def test_back_undoes_a_new_order(read):
    tab = read(OVERVIEW)
    before = tab.locator(FITS).all_text_contents()
    tab.get_by_role("button", name="Niveau").click()
    tab.get_by_role("button", name="Niveau").click()
    assert tab.locator(FITS).all_text_contents()[0] == "Alfatherapie"
    assert tab.get_by_role("columnheader", name="Niveau").get_attribute("aria-sort") == "descending"
    tab.go_back()
    settle(tab)
    assert tab.locator(FITS).all_text_contents()[0] == "Gammagroep"
    tab.go_back()
    settle(tab)
    assert tab.locator(FITS).all_text_contents() == before
    assert tab.get_by_role("columnheader", name="Niveau").get_attribute("aria-sort") is None


def test_what_is_not_stated_comes_last_in_every_order(read):
    for order in ("sort=2", "sort=-2", "sort=3", "sort=-3"):
        assert read(OVERVIEW, f"#{order}").locator(FITS).all_text_contents()[-1] == "Delta", order


def test_who_chooses_and_resets_finds_the_order_as_it_was(read):
    tab = read(OVERVIEW)
    before = tab.locator(FITS).all_text_contents()
    tab.get_by_label("Leeftijd van het kind").fill("14")
    tab.get_by_role("button", name="Wissen").click()
    assert tab.locator(FITS).all_text_contents() == before


def test_an_order_holds_while_choices_come_and_go(read):
    tab = read(OVERVIEW, "#sort=-0")
    before = tab.locator(FITS).all_text_contents()
    assert before == ["Gammagroep", "Delta", "Bètahulp", "Alfatherapie", "=1+1 Formule"]
    tab.get_by_label("Leeftijd van het kind").fill("14")
    assert tab.locator(FITS).all_text_contents() == ["Bètahulp", "Alfatherapie"]
    tab.get_by_label("Leeftijd van het kind").fill("")
    assert tab.locator(FITS).all_text_contents() == before


def test_nonsense_in_the_address_is_left_out(read):
    tab = read(OVERVIEW, "#age=oud&problems=nietbestaand&level=99&sort=77&__proto__=1&%E0%A4=x&=&age=3")
    assert len(names(tab, FITS)) == 5
    assert status(tab) == "5 interventies"


def test_a_reset_takes_every_choice_away(read):
    tab = read(OVERVIEW, "#age=14&problems=gedrag&level=2")
    tab.get_by_role("button", name="Wissen").click()
    assert len(names(tab, FITS)) == 5
    assert tab.get_by_label("Leeftijd van het kind").input_value() == ""
    assert address(tab).partition("#")[2] == ""


def test_the_number_of_results_is_announced(read):
    tab = read(OVERVIEW)
    said = tab.get_by_role("status").filter(has_text="interventies")
    tab.get_by_label("Leeftijd van het kind").fill("14")
    expect(said).to_have_text("2 interventies passen; bij 1 zegt de bron er niets over")
    tab.get_by_label("Leeftijd van het kind").fill("25")
    expect(tab.locator("[data-facets] [role=status]")).to_have_text(
        "Geen interventie past bij deze keuze; bij 1 zegt de bron er niets over"
    )


def test_the_table_goes_to_the_clipboard_as_it_stands(read):
    tab = read(OVERVIEW, "#age=14", permissions=("clipboard-read", "clipboard-write"))
    tab.get_by_role("button", name="Kopieer de tabel").click()
    expect(tab.locator("[data-facets] [role=status]")).to_have_text("De tabel staat op het klembord.")
    lines = tab.evaluate("navigator.clipboard.readText()").split("\n")
    assert lines[0].split("\t") == [*HEADS, "Past bij de keuze", "Waarom"]
    assert [(line.split("\t")[0], *line.split("\t")[-2:]) for line in lines[1:4]] == [
        ("Alfatherapie", "ja", ""), ("Bètahulp", "ja", ""),
        ("Delta", "niet vermeld", "Leeftijd van het kind: niet vermeld"),
    ]


def test_a_browser_that_refuses_the_clipboard_still_copies(read):
    tab = read(OVERVIEW, "#kind=method", permissions=("clipboard-read", "clipboard-write"))
    tab.evaluate("Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error()) })")
    tab.get_by_role("button", name="Kopieer de tabel").click()
    expect(tab.locator("[data-facets] [role=status]")).to_have_text("De tabel staat op het klembord.")
    assert "Gammagroep" in tab.evaluate("navigator.clipboard.readText()")
    assert tab.evaluate("document.activeElement.textContent") == "Kopieer de tabel"


def csv_of(tab):
    with tab.expect_download() as waiting:
        tab.get_by_role("button", name="Download voor Excel").click()
    assert waiting.value.suggested_filename == "interventies.csv"
    return waiting.value.path().read_bytes()


def rows_of(tab):
    return list(csv.reader(csv_of(tab).decode("utf-8-sig").splitlines(), delimiter=";"))


def test_the_csv_is_what_a_dutch_excel_opens_right(read):
    data = csv_of(read(OVERVIEW))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig").startswith('"Interventie";"Afkorting";"Soort";"Groep";"Voor wie";')
    assert data.endswith(b"\r\n")


def test_each_column_of_the_csv_holds_one_thing(read):
    heads, *rows = rows_of(read(OVERVIEW))
    assert heads == HEADS
    values = {row[0]: dict(zip(heads, row)) for row in rows[:5]}
    alfa = values["Alfatherapie"]
    assert (alfa["Afkorting"], alfa["Soort"], alfa["Groep"]) == ("ALF", "Interventie", "Hulp thuis")
    assert values["Bètahulp"]["Afkorting"] == ""
    assert [row["Bij het niveau"] for row in values.values() if row["Bij het niveau"]] == ["De commissie wees haar af."]
    glued = [value for row in rows[:5] for value in row if "·" in value]
    assert glued == []


def test_below_the_table_the_csv_says_where_it_comes_from(read):
    tab = read(OVERVIEW)
    last = rows_of(tab)[6:]
    assert [len(row) for row in last] == [1] * len(last)
    said = [row[0] for row in last]
    assert said[0] == "" and said[1].startswith("Interventies. ")
    assert said[2].startswith("Kopie van ") and said[3] == address(tab)


def test_the_csv_holds_no_formula(read):
    text = csv_of(read(OVERVIEW)).decode("utf-8-sig")
    assert '"\'=1+1 Formule' in text
    assert '"\'+31 kinderen; van 4 ""t/m"" 8 jaar"' in text
    cells = [cell for line in text.splitlines() for cell in line.strip('"').split('";"')]
    assert [cell for cell in cells if cell[:1] in "=+-@" and cell] == []


def test_the_csv_holds_only_what_is_left_with_its_outcome(read):
    lines = csv_of(read(OVERVIEW, "#age=14")).decode("utf-8-sig").split("\r\n")
    assert [line.split(";")[-2] for line in lines[:4]] == ['"Past bij de keuze"', '"ja"', '"ja"', '"niet vermeld"']


def test_ticked_rows_lead_to_the_comparison(read):
    tab = read(OVERVIEW)
    link = tab.locator("[data-compare-link]")
    tab.get_by_label("vergelijk Alfatherapie").check()
    assert link.is_hidden()
    tab.get_by_label("vergelijk Delta").check()
    assert link.inner_text() == "Vergelijk 2 gekozen"
    link.click()
    tab.wait_for_url("**/vergelijken.html#id=*")
    assert tab.locator("[data-result] thead a").all_text_contents() == ["Alfatherapie (ALF)", "Delta"]


def test_a_fifth_row_cannot_be_ticked(read):
    tab = read(OVERVIEW)
    boxes = tab.locator("tbody .choose input")
    for index in range(4):
        boxes.nth(index).check()
    assert boxes.nth(4).is_disabled()
    boxes.nth(0).uncheck()
    assert boxes.nth(4).is_enabled()


def test_the_home_page_leads_to_the_overview_with_the_choice(read):
    tab = read("index.html")
    tab.locator("[data-quick] input").fill("14")
    tab.locator("[data-quick] select").select_option("gedrag")
    tab.get_by_role("button", name="Toon interventies").click()
    tab.wait_for_url("**/interventies/index.html#age=14&problems=gedrag")
    assert names(tab, FITS) == ["Alfatherapie", "Bètahulp"]
