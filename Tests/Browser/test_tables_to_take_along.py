"""Every table of a page can go to a spreadsheet."""

import csv

import pytest

#: Pages with tables of each kind: of records, of findings, in a text, of the program.
PAGES = [
    "werkzame-elementen/index.html", "interventies/mst.html", "richtlijnen/over-deze-site/index.html", "kwaliteit.html", "toegankelijkheid.html",
]


def file_of(tab, place=0):
    with tab.expect_download() as waiting:
        tab.get_by_role("button", name="Download voor Excel").nth(place).click()
    text = waiting.value.path().read_text("utf-8-sig")
    return waiting.value.suggested_filename, list(csv.reader(text.splitlines(), delimiter=";"))


@pytest.mark.parametrize("path", PAGES)
def test_every_table_of_a_page_has_a_way_to_a_spreadsheet(read, site, path):
    tab = read(path, site=site)
    tables = tab.locator("main table").count()
    assert tables > 0 and tab.get_by_role("button", name="Download voor Excel").count() == tables
    _, rows = file_of(tab, tables - 1)
    table = rows[:rows.index([""])]
    assert len(table) > 1 and {len(row) for row in table} == {len(table[0])}


def test_the_file_of_a_table_has_its_rows_and_where_they_come_from(read, site):
    name, rows = file_of(read("werkzame-elementen/index.html", site=site))
    assert name == "index-wat-de-hulpverlener-doet.csv"
    assert rows[0] == ["Werkzaam element", "Code", "Interventies", "Lijsten die het noemen"]
    assert rows[1][:2] == ["Situatie en verwachtingen in kaart brengen", "WE-01"]
    source = [row[0] for row in rows[rows.index([""]) + 1:]]
    assert source[0] == "Werkzame elementen. Wegwijzer voorkomen van uithuisplaatsing"
    assert source[1].startswith("Kopie van ") and source[2].removesuffix("#").endswith("/werkzame-elementen/index.html")
    assert source[3] == "Oefensite van Leidraad; niet de officiële richtlijn."


def test_the_places_where_a_source_is_cited_are_numbered(read, site):
    tab = read("interventies/mst.html", site=site)
    line = tab.locator("#bron-pagina-inzet .back-links")
    numbers = line.locator("a").all_text_contents()
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)] and len(numbers) > 1
    assert "Genoemd bij:" in line.text_content()


def test_the_file_of_the_matrix_has_every_relation_that_is_shown_with_its_basis_and_its_source(read, site):
    tab = read("matrix.html", site=site)
    name, rows = file_of(tab)
    table = rows[:rows.index([""])]
    assert name == "matrix.csv" and table[0] == ["Werkzaam element", "Code", "Interventies", "Basis", "Bronnen"]
    assert len(table) - 1 == tab.locator("table.matrix td a").count() and all(len(row) == 5 and all(row) for row in table)
    assert any("dat is geen “nee”" in row[0] for row in rows[len(table):])
    tab.locator("select[name=group]").select_option(index=1)
    _, some = file_of(tab)
    fewer = some[:some.index([""])]
    assert 1 < len(fewer) < len(table) and set(map(tuple, fewer)) < set(map(tuple, table))
    tab.locator("select[name=one]").select_option(index=1)
    assert not tab.get_by_role("button", name="Download voor Excel").is_visible()


def test_the_file_of_a_plan_has_what_was_ticked_and_what_sources_name_it_with(read, site):
    tab = read("plancheck.html", site=site)
    label = tab.locator("li[data-element] label").first
    label.click()
    _, rows = file_of(tab)
    table = rows[:rows.index([""])]
    assert table[0] == ["Lijst", "Element", "Code", "Aangevinkt", "Een bron noemt het bij", "Opmerkingen"]
    assert [row[3] for row in table[1:]].count("ja") == 1 and table[1][3] == "ja"
    assert len(table) - 1 == tab.locator("input[name=element]").count()
    assert any(row[4].endswith(" (genoemd)") for row in table) and any("; " in row[4] for row in table)
