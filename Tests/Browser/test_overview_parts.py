"""An overview of many records comes in parts: each is complete, and a choice is made from all of them."""

import csv

import pytest
from html_pages import read_pages
from playwright.sync_api import expect
from reader_pages import READER_CONTENT
from test_html_rules import MAX_BYTES_A_PAGE, weight

OVERVIEW = "interventies/index.html"
ROWS = "[data-facets] tbody tr:not([hidden]):not(.group-row)"
STATUS = "[data-facets] [data-status]"
OMITTED = ("abbreviation:", "aliases:", "related:")


@pytest.fixture(scope="module")
def three_hundred(build):
    """The same site with three hundred interventions."""

    def many(content):
        for record in list((content / "interventions").glob("*.yml")):
            _, _, rest = record.read_text().partition("\n")
            rest = "\n".join(line for line in rest.split("\n") if not line.startswith(OMITTED))
            for number in range(59):
                name = f"name: Methode {record.stem} {number}\n"
                (content / f"interventions/{record.stem}-{number}.yml").write_text(name + rest)

    return build(READER_CONTENT, many)


@pytest.fixture
def part(read, three_hundred):
    """Opens a part of the overview of that site."""
    return lambda number, address="", **settings: read(
        OVERVIEW if number == 1 else f"interventies/deel~{number}.html", address, site=three_hundred, **settings)


def test_without_scripts_the_parts_lead_through_every_record_once(read, three_hundred):
    tab = read(OVERVIEW, site=three_hundred, java_script_enabled=False)
    names, said = [], []
    while True:
        names += tab.locator(f"{ROWS} th > a").all_text_contents()
        said.append(tab.locator(STATUS).inner_text())
        following = tab.get_by_role("link", name="Volgende")
        if not following.count():
            break
        with tab.expect_navigation():
            following.click()
    assert len(names) == len(set(names)) == 300
    assert said[0] == "1 t/m 20 van 300 interventies" and said[-1] == "281 t/m 300 van 300 interventies" and len(said) == 15


def test_each_part_says_which_it_is_and_leads_to_those_near_it(part):
    tab = part(7)
    assert tab.title().startswith("Interventies, deel 7 van 15 – ")
    links = tab.locator("[data-parts] a")
    assert links.all_text_contents() == ["Vorige", "1", "5", "6", "7", "8", "9", "15", "Volgende"]
    assert tab.locator("[data-parts] [aria-current=page]").get_attribute("aria-label") == "Deel 7 van 15"
    assert tab.locator("nav.breadcrumbs li").all_inner_texts()[-2:] == ["Interventies", "deel 7 van 15"]


def test_a_choice_on_any_part_is_made_from_all_records(part):
    tab = part(9)
    before = tab.locator("label:has(> input[value=gedrag]) [data-count]").inner_text()
    tab.get_by_label("Leeftijd van het kind").fill("14")
    expect(tab.locator(STATUS)).to_have_text("120 interventies passen; bij 60 zegt de bron er niets over")
    expect(tab.locator(ROWS)).to_have_count(180)
    assert tab.locator("[data-why-not] li").count() == 120
    assert before == "120"
    assert tab.locator("[data-parts]").count() == 0, "no part is left to turn to"


def test_a_choice_in_the_address_of_the_overview_is_made_from_all_records(part):
    tab = part(1, "#age=14&sort=-0")
    expect(tab.locator(STATUS)).to_have_text("120 interventies passen; bij 60 zegt de bron er niets over")
    assert tab.locator(f"{ROWS} th > a").first.inner_text() == "Methode beta 58"


def test_all_rows_can_be_shown_on_one_page_and_keep_their_ticks(part):
    tab = part(3)
    ticked = tab.locator("tbody tr").first.get_attribute("data-id")
    tab.locator(f"tr[data-id='{ticked}'] input").check()
    tab.get_by_role("button", name="Toon alle 300").click()
    expect(tab.locator(ROWS)).to_have_count(300)
    assert tab.locator(STATUS).inner_text() == "300 interventies"
    assert tab.locator(f"tr[data-id='{ticked}'] input").is_checked()


def test_ticks_stay_when_a_reader_turns_to_another_part(part):
    tab = part(1)
    first = tab.locator("tbody tr").first.get_attribute("data-id")
    tab.locator(f"tr[data-id='{first}'] input").check()
    with tab.expect_navigation():
        tab.get_by_role("link", name="Volgende").click()
    second = tab.locator("tbody tr").first.get_attribute("data-id")
    tab.locator(f"tr[data-id='{second}'] input").check()
    assert tab.locator("[data-compare-link]").get_attribute("href").endswith(f"#id={first},{second}")
    with tab.expect_navigation():
        tab.get_by_role("link", name="Vorige").click()
    assert tab.locator(f"tr[data-id='{first}'] input").is_checked()
    assert tab.locator("[data-compare-link]").is_visible()


def test_a_part_exports_the_records_of_all_parts(part):
    tab = part(2)
    with tab.expect_download() as waiting:
        tab.get_by_role("button", name="Download voor Excel").click()
    rows = list(csv.reader(waiting.value.path().read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert len({row[0] for row in rows[1:301]}) == 300 and rows[301] == [""]


def test_rows_that_come_back_a_part_at_a_time_are_all_there_in_their_order(part):
    tab = part(1)
    age = tab.get_by_label("Leeftijd van het kind")
    age.fill("99")
    age.fill("")
    expect(tab.locator(ROWS)).to_have_count(300)
    names = tab.locator(f"{ROWS} th > a").all_text_contents()
    first = part(1, java_script_enabled=False).locator(f"{ROWS} th > a").all_text_contents()
    last = part(15, java_script_enabled=False).locator(f"{ROWS} th > a").all_text_contents()
    assert names[:20] == first and names[-20:] == last


def test_a_part_whose_other_parts_do_not_come_says_so(part):
    tab = part(2, on_open=lambda tab: tab.route("**/rows-intervention.js", lambda route: route.abort()))
    tab.get_by_label("Leeftijd van het kind").fill("14")
    expect(tab.locator(STATUS)).to_contain_text("De andere delen laden hier niet.")
    assert tab.locator(ROWS).count() == 20


def test_no_page_weighs_100_kb_at_three_hundred_records(three_hundred):
    pages = read_pages(three_hundred)
    kinds = [page.body.get("class") for page in pages]
    for kind, count in {"interventions-page": 15, "gaps-page": 19, "quality-page": 6, "plan-page": 1, "matrix-page": 1}.items():
        assert kinds.count(kind) == count, kind
    assert {page.name: weight(page) for page in pages if weight(page) >= MAX_BYTES_A_PAGE} == {}


@pytest.mark.parametrize("kind, id, tag", [("gaps-page", "gaps-not-stated", "li"), ("quality-page", "research", "dt")])
def test_a_long_list_begins_on_the_first_part_and_has_every_entry_once(three_hundred, kind, id, tag):
    pages = [page for page in read_pages(three_hundred) if page.body.get("class") == kind]
    lists = [section for page in pages for section in page.document.find("section") if section.get("id") == id]
    names = [entry.find("a")[0].get("href") for section in lists for entry in section.find(tag) if entry.find("a")]
    assert len(lists) > 2, "the list goes on in other parts"
    assert len(names) == len(set(names)) == 300


def test_the_parts_of_a_page_of_an_element_have_every_intervention_once(read, three_hundred):
    names = []
    for page, place in (("plan.html", "1 t/m 60 van 120"), ("plan-deel~2.html", "61 t/m 120 van 120")):
        tab = read(f"werkzame-elementen/{page}", site=three_hundred, java_script_enabled=False)
        names += tab.locator("#interventies .relations > li > a:first-child").all_text_contents()
        assert tab.locator("#interventies > p.meta").first.inner_text() == place
    assert len(names) == len(set(names)) == 120


def test_many_suggestions_of_the_plan_check_come_from_a_file_and_say_the_same(read, three_hundred):
    tab = read("plancheck.html", "#have=praten", site=three_hundred)
    expect(tab.locator("[data-bringing-count]")).to_have_text("120")
    expect(tab.locator("[data-bringing] > li:visible")).to_have_count(120)
    assert "Leeftijd: 12 tot 18 jaar" in tab.locator("[data-suggestion=beta-7]").inner_text()


def test_a_plan_check_whose_suggestions_do_not_come_says_so(read, three_hundred):
    tab = read("plancheck.html", site=three_hundred, on_open=lambda tab: tab.route("**/suggestions.js", lambda route: route.abort()))
    tab.get_by_label("Rustig praten").check()
    expect(tab.locator("[data-plan] [data-status]")).to_contain_text("laden hier niet")
