"""The matrix of elements and interventions."""

import json
import re

import pytest
from playwright.sync_api import expect
from reader_pages import READER_CONTENT, address, settle

MATRIX = "matrix.html"

#: What a sighted reader sees: every relation as (element, intervention, word), by the place of its cell.
RELATIONS = """(table) => {
    const heads = [...table.tHead.rows[0].cells].filter((head) => !head.hidden).map((head) => head.textContent.trim());
    return [...table.tBodies[0].rows].filter((row) => !row.hidden).flatMap((row) => {
        let column = 0;
        return [...row.cells].flatMap((cell) => {
            const at = column;
            column += cell.colSpan;
            return cell.querySelector("a") && at > 0 ? [[row.querySelector("th a").textContent, heads[at], cell.textContent]] : [];
        });
    });
}"""

ALL = [
    ["Samen een plan maken", "ALF", "onderzocht"],
    ["Samen een plan maken", "Bètahulp", "in de handleiding"],
    ["Veiligheid eerst", "ALF", "genoemd"],
    ["Veiligheid eerst", "=1+1 Formule", "groep"],
    ["Het netwerk helpt mee", "ALF", "groep"],
    ["Het netwerk helpt mee", "=1+1 Formule", "groep"],
]


def relations(tab):
    return sorted(tab.locator("table.matrix").evaluate(RELATIONS))


@pytest.mark.parametrize("scripts", [True, False])
def test_every_relation_stands_in_its_row_and_column(read, scripts):
    assert relations(read(MATRIX, java_script_enabled=scripts)) == sorted(ALL)


def test_every_row_is_as_wide_as_the_headings(read):
    for address in ("", "#group=thuis", "#group=elders"):
        widths = read(MATRIX, address).evaluate(
            """[...document.querySelectorAll("table.matrix tr")].map(
                (row) => [...row.cells].filter((cell) => !cell.hidden).reduce((sum, cell) => sum + cell.colSpan, 0))"""
        )
        assert len(set(widths)) == 1, address


def test_a_relation_shows_its_basis_in_a_word_and_in_a_shape_of_its_own(read):
    shapes = read(MATRIX).evaluate(
        """Object.fromEntries([...document.querySelectorAll("td a")].map((link) => {
            const style = getComputedStyle(link, "::before");
            return [link.textContent, [style.borderRadius, style.rotate, style.borderTopWidth].join(" ")];
        }))"""
    )
    assert shapes.keys() == {"onderzocht", "in de handleiding", "genoemd", "groep"}
    assert len(set(shapes.values())) == 4


def test_the_source_of_a_relation_is_shown_on_demand(read):
    tab = read(MATRIX)
    panel = tab.get_by_role("dialog", name="Bron")
    assert panel.is_hidden()
    tab.locator("td a", has_text="onderzocht").click()
    assert panel.locator(".note-title").inner_text() == "Samen een plan maken × ALF"
    assert "Onderzocht (Bond, 2020)" in panel.inner_text()
    tab.keyboard.press("Escape")
    assert panel.is_hidden()
    assert tab.evaluate("document.activeElement.textContent") == "onderzocht"


def test_the_focus_goes_back_to_the_relation_that_was_asked_last(read):
    tab = read(MATRIX)
    tab.locator("td a", has_text="onderzocht").click()
    tab.locator("td a", has_text="genoemd").click()
    assert "Veiligheid eerst × ALF" in tab.get_by_role("dialog", name="Bron").inner_text()
    tab.get_by_role("button", name="Sluiten").click()
    assert tab.evaluate("document.activeElement.textContent") == "genoemd"


def test_without_a_script_a_relation_leads_to_its_source(read):
    tab = read(MATRIX, java_script_enabled=False)
    tab.locator("td a", has_text="in de handleiding").click()
    ground = tab.locator(":target")
    assert ground.inner_text() == "In de handleiding (Bond, 2020)"
    assert ground.get_by_role("link").get_attribute("href") == "bronnen.html#bron-bond2020"


@pytest.mark.parametrize("width", [360, 1280])
def test_the_headings_stay_in_sight(big_site, open_matrix, width):
    tab = open_matrix(width=width, reduced_motion="reduce")
    tab.locator(".matrix-scroll").evaluate("(region) => { region.scrollIntoView(); region.scrollTo(3000, 3000); }")
    inside = tab.evaluate(
        """() => {
            const region = document.querySelector(".matrix-scroll").getBoundingClientRect();
            const at = (x, y) => ((th) => th?.closest("thead") ? "col" : th?.scope)(document.elementFromPoint(region.left + x, region.top + y).closest("th"));
            return [at(region.width / 2 + 40, 12), at(12, Math.min(region.height, innerHeight - region.top) / 2), at(12, 12)];
        }"""
    )
    assert inside == ["col", "row", "col"]


def test_a_list_of_elements_can_be_chosen(read):
    tab = read(MATRIX)
    tab.get_by_label("Lijst van elementen").select_option(label="Algemene elementen")
    assert {element for element, _, _ in relations(tab)} == {"Veiligheid eerst", "Het netwerk helpt mee"}
    expect(tab.locator("[data-status]")).to_have_text("2 elementen en 5 interventies getoond")
    assert address(tab).endswith("#list=algemeen")


def test_a_group_of_interventions_can_be_chosen(read):
    tab = read(MATRIX)
    tab.get_by_label("Groep interventies").select_option(label="Hulp elders")
    assert relations(tab) == [["Samen een plan maken", "Bètahulp", "in de handleiding"]]
    expect(tab.locator("[data-status]")).to_have_text("4 elementen en 2 interventies getoond")
    tab.get_by_role("button", name="Wissen").click()
    # The address is read anew a moment later.
    expect(tab.locator("[data-status]")).not_to_have_text("4 elementen en 2 interventies getoond")
    assert relations(tab) == sorted(ALL)


def test_the_elements_can_be_put_in_the_order_of_their_names_and_in_none_of_counts(read):
    tab = read(MATRIX)
    order = tab.get_by_label("Volgorde")
    assert order.locator("option").evaluate_all("(options) => options.map((option) => option.value)") == ["", "name"]
    order.select_option("name")
    assert tab.locator("tbody th a").first.inner_text() == "Het netwerk helpt mee"
    assert relations(tab) == sorted(ALL)


def test_the_choice_comes_back_from_the_address_and_with_the_back_button(read):
    tab = read(MATRIX, "#list=eigen&group=elders&sort=name")
    assert relations(tab) == [["Samen een plan maken", "Bètahulp", "in de handleiding"]]
    tab.get_by_label("Groep interventies").select_option("")
    assert len(relations(tab)) == 2
    tab.go_back()
    settle(tab)
    assert len(relations(tab)) == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_one_intervention_is_a_list_on_its_own(read, width):
    tab = read(MATRIX, width=width)
    tab.get_by_label("Eén tegelijk").select_option(label="ALF")
    expect(tab.locator("[data-status]")).to_have_text(re.compile(r"^\d+ elementen en 1 interventie getoond$"))
    assert tab.locator("table.matrix").is_hidden()
    one = tab.locator("[data-one]")
    assert one.locator("li > a").all_text_contents() == ["Veiligheid eerst", "Samen een plan maken", "Het netwerk helpt mee"]
    assert one.locator("li .basis").all_text_contents() == ["genoemd", "onderzocht", "groep"]
    assert "Bond, 2020" in one.locator("li").nth(1).inner_text()
    assert one.locator(".empty").inner_text() == "1 × niet vermeld"
    assert address(tab).endswith("#one=alfa")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_one_element_counts_only_the_interventions_that_were_asked_for(read):
    tab = read(MATRIX, "#one=plan&group=thuis")
    one = tab.locator("[data-one]")
    assert one.locator("h2").inner_text() == "Samen een plan maken"
    assert one.locator("li > a").all_text_contents() == ["ALF"]
    assert one.locator(".empty").inner_text() == "1 × niet vermeld"


def test_the_cells_are_one_stop_and_the_arrows_walk_through_them(read):
    tab = read(MATRIX)
    assert tab.locator("td a[tabindex='0']").count() == 1
    tab.locator("td a", has_text="in de handleiding").focus()
    place = "(() => { const at = document.activeElement; return [at.closest('tr').querySelector('th a').textContent, at.textContent]; })()"
    for key, expected in [
        ("ArrowLeft", ["Samen een plan maken", "onderzocht"]),
        ("ArrowUp", ["Veiligheid eerst", "genoemd"]),
        ("ArrowLeft", ["Veiligheid eerst", "groep"]),
        ("ArrowLeft", ["Veiligheid eerst", "groep"]),
        ("ArrowDown", ["Het netwerk helpt mee", "groep"]),
    ]:
        tab.keyboard.press(key)
        assert tab.evaluate(place) == expected, key
    assert tab.locator("td a[tabindex='0']").count() == 1
    tab.keyboard.press("Enter")
    assert tab.get_by_role("dialog", name="Bron").is_visible()


def test_a_screen_reader_gets_a_table_with_a_caption_and_headings_on_both_sides(read):
    tab = read(MATRIX)
    table = tab.get_by_role("table", name="Werkzame elementen in de rijen, interventies in de kolommen")
    assert table.get_by_role("columnheader").count() == 6
    assert table.get_by_role("rowheader").all_text_contents() == [
        "Veiligheid eerst WE-01", "Samen een plan maken WE-02", "Rustig praten WE-03", "Het netwerk helpt mee WE-04",
    ]
    region = tab.get_by_role("region", name=re.compile("Matrix"))
    assert region.get_attribute("tabindex") == "0"


# A large one -------------------------------------------------------------------------------------


def enlarge(content):
    """100 elements, 400 interventions, ten elements for each, and a list for a quarter of them."""
    for number in range(96):
        (content / f"elements/e{number}.yml").write_text(
            f"name: Werkzaam element nummer {number}\ncode: E-{number}\nkind: practice\ndescription: Tekst {number}.\n"
        )
    for number in range(395):
        elements = "".join(
            f"  - {{ element: e{(number * 7 + step * 11) % 96}, basis: named, sources: [jansen2019] }}\n" for step in range(10)
        )
        (content / f"interventions/i{number}.yml").write_text(
            f"name: Interventie nummer {number}\nkind: intervention\ngroup: {'thuis' if number % 4 == 0 else 'elders'}\n"
            f"audience: {{ description: Gezinnen. }}\ngoal: Doel {number}.\nelements:\n{elements}"
        )


@pytest.fixture(scope="session")
def big_site(build):
    return build(READER_CONTENT, enlarge)


@pytest.fixture
def open_matrix(read, big_site):
    return lambda **settings: read(MATRIX, site=big_site, **settings)


def test_a_matrix_of_100_by_400_stays_under_1_mb(big_site):
    assert (big_site / MATRIX).stat().st_size < 1_000_000


def test_a_matrix_grows_with_the_relations_not_with_rows_times_columns(open_matrix):
    tab = open_matrix()
    cells = tab.locator("table.matrix td").count()
    filled = tab.locator("table.matrix td a").count()
    assert tab.locator("table.matrix thead th").count() == 401
    assert tab.locator("table.matrix tbody tr").count() == 100
    assert cells <= 2 * filled + 100


def test_a_large_matrix_keeps_its_relations_under_a_filter(open_matrix):
    tab = open_matrix()
    before = relations(tab)
    tab.get_by_label("Groep interventies").select_option("thuis")
    tab.get_by_label("Groep interventies").select_option("")
    assert relations(tab) == before


def test_how_smoothly_a_large_matrix_scrolls_is_reported(open_matrix, record_property):
    tab = open_matrix()
    longest = tab.evaluate(
        """() => new Promise((done) => {
            let longest = 0;
            const tasks = new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
            });
            tasks.observe({ type: "longtask" });
            const region = document.querySelector(".matrix-scroll");
            let step = 0;
            const move = () => {
                region.scrollTo(step * 120, step * 30);
                step += 1;
                if (step < 120) requestAnimationFrame(move);
                else setTimeout(() => { done(longest); }, 200);
            };
            move();
        })"""
    )
    place = tab.locator(".matrix-scroll").evaluate("(region) => [region.scrollLeft > 10000, region.scrollTop > 1000]")
    assert place == [True, True]
    record_property("longest task while scrolling, ms", longest)
    print(json.dumps({"longest task while scrolling, ms": longest}))


# Words of the headings that stand on more than one line; "Kracht-conferentie" may break after its hyphen.
BROKEN = """(table) => [...table.tHead.querySelectorAll("a")].flatMap((link) => {
    const text = link.firstChild;
    return [...text.data.matchAll(/[^\\s-]+-?/g)].filter(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1;
    }).map(([word]) => word);
})"""


@pytest.mark.parametrize("width", [360, 1280])
def test_no_name_above_the_matrix_is_broken_within_a_word(site, read, width):
    assert read(MATRIX, site=site, width=width).locator("table.matrix").evaluate(BROKEN) == []
