"""What is not known and what contradicts itself: pages made from the records."""

from reader_pages import READER_CONTENT


GAPS = "kennislacunes.html"


def section(tab, name):
    return [text.replace("\n", " ") for text in tab.locator(f"#{name} > ul > li").all_inner_texts()]


def test_findings_that_point_different_ways_stand_next_to_each_other(read):
    assert section(read(GAPS), "gaps-contradictions") == [
        "Alfatherapie positief Het hielp. Bron: Jansen, 2019",
        "Alfatherapie geen verschil Het maakte geen verschil. Bron: Bond, 2020",
    ]


def test_an_intervention_whose_findings_differ_says_so_without_taking_sides(read):
    note = read("interventies/alfa.html").locator("#onderzoek .note")
    assert note.inner_text().startswith("De bevindingen hieronder wijzen niet allemaal dezelfde kant op.")
    assert read("interventies/beta.html").locator("#onderzoek .note").count() == 0


def test_what_was_never_studied_is_listed(read):
    found = section(read(GAPS), "gaps-not-studied")
    assert [text.split(" geen onderzoek")[0] for text in found] == ["=1+1 Formule", "Delta", "Gammagroep"]


def test_what_has_no_rank_is_listed_with_its_status(read):
    assert section(read(GAPS), "gaps-level") == ["Delta niet vermeld", "Gammagroep niet erkend"]


def test_what_a_source_leaves_open_is_listed_for_each_intervention(read):
    found = section(read(GAPS), "gaps-not-stated")
    assert any(text.startswith("Delta ") and "leeftijd" in text.lower() and "duur" in text.lower() for text in found)


def test_no_intervention_is_listed_for_what_its_record_does_state(read):
    found = section(read(GAPS), "gaps-not-stated")
    assert not any(text.startswith("Alfatherapie ") and "leeftijd" in text.lower() for text in found)


def test_an_empty_list_says_that_nothing_was_found(read, build):
    def agree(content):
        file = content / "interventions/alfa.yml"
        file.write_text(file.read_text().replace("direction: no-difference", "direction: positive"))

    tab = read(GAPS, site=build(READER_CONTENT, agree))
    assert tab.locator("#gaps-contradictions").inner_text().endswith("Niets gevonden.")


def test_not_being_in_the_databank_is_not_called_ineffective(read):
    text = read("interventies/formule.html").locator(".summary").inner_text()
    assert "Niet in de databank staan betekent niet dat een interventie niet werkt." in text
