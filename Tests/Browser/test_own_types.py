"""Sites with types and vocabularies of their own: facets, groups in a table, a matrix, dates."""

import pytest
from html_pages import HTMLPage

FILES = {
    "site.yml": "title: Trial\nlanguage: en\n",
    "index.md": "---\ntitle: Trial\n---\n\nWelcome.\n",
    "model.yml": """types:
  tool:
    folder: tools
    label: { one: tool, many: tools }
    code: T
    menu: true
    fields:
      place: { type: term, of: places, many: true, label: Place, show: [facet, column] }
      grades: { type: level, of: grade, many: true, label: Grades, show: [facet] }
      spans: { type: range, many: true, unit: years, label: Spans, show: [facet, column] }
      weight: { type: range, unit: grams, label: Weight, show: [facet] }
      load: { type: text, label: Load, show: [facet] }
vocabularies:
  places: { label: Place }
""",
    "vocabularies.yml": """places: [{ id: house, label: the house }, { id: kitchen, label: the kitchen, broader: house }, { id: field, label: the field }]
scales: [{ id: grade, title: Grade, levels: [{ id: low, label: low, rank: 1 }, { id: high, label: high, rank: 2 }] }]
""",
    "tools/pan.yml": "name: Pan\ncode: T-01\nplace: [kitchen]\ngrades: [low, high]\nspans: [{ from: 0, to: 5 }, { from: 60 }]\nweight: { from: 1200, to: 2500 }\nload: 10^5 units\n",
    "tools/rug.yml": "name: Rug\nplace: [house]\ngrades: [low]\nspans: [{ from: 20, to: 30 }]\nweight: {}\n",
    "tools/hoe.yml": "name: Hoe\nplace: [field]\nweight: { from: -20, to: 0.5 }\n",
    "guidelines/tools.md": "---\ntitle: Tools by place\n---\n\n```records\ntype: tool\ncolumns: [code, name, spans]\ngroup: place\n```\n",
}
FITS = "[data-matches] tr:not([hidden]) th > a"


@pytest.fixture(scope="module")
def tools(build, tmp_path_factory):
    content = tmp_path_factory.mktemp("tools") / "content"
    for name, text in FILES.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    return build(content)


def names(tab, selector=FITS):
    return sorted(tab.locator(selector).all_text_contents())


@pytest.mark.parametrize(
    "choice, fitting",
    [
        ("#place=house", ["Pan", "Rug"]),
        ("#place=kitchen", ["Pan"]),
        ("#grades=2", ["Pan"]),
        ("#spans=3", ["Pan"]),
        ("#spans=70", ["Pan"]),
        ("#spans=25", ["Rug"]),
        ("#spans=40", []),
        ("#weight=1500", ["Pan"]),
        ("#load=10^5_units", ["Pan"]),
        ("#weight=-5", ["Hoe"]),
        ("#weight=0.25", ["Hoe"]),
    ],
)
def test_a_choice_finds_what_is_narrower_and_what_any_range_or_level_holds(open_page, tools, choice, fitting):
    tab = open_page(HTMLPage(tools / "tools/index.html", tools), address=choice)
    assert names(tab) == fitting


@pytest.mark.parametrize("width", [360, 1280])
def test_two_records_are_ticked_in_the_overview_and_compared(open_page, tools, width):
    tab = open_page(HTMLPage(tools / "tools/index.html", tools), width=width, address="#")
    assert tab.locator("[data-matches] tr").first.locator("input").count() == 1
    for name in ("Pan", "Rug"):
        tab.get_by_role("checkbox", name=f"compare {name}").click()
    tab.locator("[data-compare-link]").click()
    tab.wait_for_selector(".compare-table th >> text=Rug")
    assert tab.url.endswith("tools/compare.html#id=pan,rug")


@pytest.mark.parametrize("width", [800, 1100])
def test_a_table_of_few_columns_and_the_fields_of_a_range_fit_their_place(open_page, tools, width):
    tab = open_page(HTMLPage(tools / "tools/index.html", tools), width=width, address="#")
    tab.locator(".facets input[type=number]").first.wait_for(state="attached")
    for part in (".table-scroll", ".facets > details"):
        assert tab.locator(part).first.evaluate("part => part.scrollWidth <= part.clientWidth"), part


def test_what_is_broader_is_not_named_as_the_own_value_of_a_row(open_page, tools):
    tab = open_page(HTMLPage(tools / "tools/index.html", tools), address="#place=field")
    reasons = tab.locator("[data-other] [data-why]").all_text_contents()
    assert any("the kitchen" in reason for reason in reasons), reasons
    assert not any("the house, the kitchen" in reason or "the kitchen, the house" in reason for reason in reasons)


@pytest.mark.parametrize("width", [360, 1280])
def test_groups_of_rows_have_a_heading_and_nothing_sticks_out(open_page, tools, width):
    tab = open_page(HTMLPage(tools / "guidelines/tools.html", tools), width=width, address="#")
    assert tab.locator(".group-row th[scope=rowgroup]").all_text_contents() == ["the house", "the kitchen", "the field"]
    assert tab.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    heading = tab.locator(".group-row th").first.bounding_box()
    row = tab.locator("tbody tr:not(.group-row)").first.bounding_box()
    assert heading["y"] + heading["height"] <= row["y"] + 1


def test_the_date_of_the_copy_reads_as_the_other_dates(open_page, tools):
    tab = open_page(HTMLPage(tools / "index.html", tools), address="#")
    assert tab.locator("footer [data-copy-date]").inner_text().strip() == "21 September 2026"
