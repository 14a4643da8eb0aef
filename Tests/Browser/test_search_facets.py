"""Every kind of field that a type can declare as a facet narrows the search, in the browser as with the command."""

import json
import subprocess
from urllib.parse import urlencode

import pytest
from searching import PATIENCE, Reader

MODEL = """
types:
  test:
    folder: tests
    label: { one: test, many: tests }
    fields:
      purpose: { type: markdown, label: Doel }
      owner: { type: text, label: Eigenaar, show: [facet] }
      ages: { type: range, unit: jaar, label: Leeftijd van het kind, show: [facet] }
      minutes: { type: integer, label: Duur, show: [facet] }
      site: { type: url, label: Adres, show: [facet] }
      chapter: { type: page, label: Hoofdstuk, show: [facet] }
      from: { type: source, label: Bron, show: [facet] }
      kind: { type: choice, label: Vorm, values: [{ id: paper, label: op papier }, { id: screen, label: op een scherm }], show: [facet] }
      remote: { type: boolean, label: Op afstand, show: [facet] }
      group: { type: text, label: Ploeg, show: [facet] }
  tool:
    folder: tools
    label: { one: hulpmiddel, many: hulpmiddelen }
    fields:
      purpose: { type: markdown, label: Doel }
      owner: { type: text, label: Van wie, show: [facet] }
  unused:
    folder: unused
    label: { one: leeg, many: lege }
    fields:
      minutes: { type: integer, label: Tijd, show: [facet] }
"""
RECORDS = {
    "tests/kort.yml": "name: Korte meting\npurpose: Een meting van gedrag.\nowner: Zorg Élan\nages: { from: 4, to: 8 }\nminutes: 10\n"
    "site: https://example.org/a\nchapter: guidelines/meten\nfrom: jansen2018\nkind: paper\nremote: true\ngroup: Noord\n",
    "tests/lang.yml": "name: Lange meting\npurpose: Een meting van gedrag.\nowner: Universiteit\nages: { from: 8 }\nminutes: 45\nkind: screen\nremote: false\n",
    "tests/stil.yml": "name: Stille meting\npurpose: Een meting van gedrag.\n",
    "tests/open.yml": "name: Open meting\npurpose: Een meting van gedrag.\nages: {}\n",
    "tools/lijst.yml": "name: Lijst\npurpose: Hulp bij een meting.\nowner: Universiteit\n",
    "references.yml": "- { id: jansen2018, type: book, author: [{ family: Jansen }], issued: { date-parts: [[2018]] }, title: Meten, publisher: Uitgever }\n",
    "guidelines/meten.md": "---\ntitle: Meten\n---\nEen meting [@jansen2018].\n",
    "site.yml": "title: Meten\nlanguage: nl\n",
    "model.yml": MODEL,
}
KORT, LANG, LIJST = ("tests/kort.html", "tests/lang.html", "hulpmiddelen/lijst.html")
CHOICES = {
    "owner=Zorg_Élan": {KORT}, "owner=zorg elan": {KORT}, "owner=UNIVERSITEIT": {LANG, LIJST}, "ages=4": {KORT}, "ages=8": {KORT, LANG},
    "ages=70": {LANG}, "ages=3": set(), "ages=8.5": {LANG}, "minutes=45": {LANG}, "site=https://example.org/a": {KORT},
    "chapter=guidelines/meten": {KORT}, "from=jansen2018": {KORT}, "kind=screen": {LANG}, "remote=false": {LANG},
}


@pytest.fixture(scope="module")
def site(build, tmp_path_factory):
    content = tmp_path_factory.mktemp("facets")
    for name, text in RECORDS.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text)
    return build(content)


@pytest.mark.parametrize("choice", CHOICES)
def test_a_facet_of_each_kind_leaves_the_same_records_in_the_browser_and_with_the_command(choice, site, program, browser):
    name, _, value = choice.partition("=")
    done = subprocess.run(
        [program, "search", "meting", site.parent, "--json", "--facet", choice], capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    found = {one["url"].split("#")[0] for one in json.loads(done.stdout or "[]")}
    assert found == CHOICES[choice]
    reader = Reader(browser.new_page(), f"{site.as_uri()}/")
    reader.open("zoeken.html#" + urlencode({"q": "meting", "facet." + name: value}))
    reader.await_results()
    shown = {link.removeprefix(reader.base).split("#")[0] for link in reader.result_links()}
    reader.tab.close()
    assert shown == CHOICES[choice] and not reader.errors


def test_a_number_is_typed_and_a_chip_takes_it_away(site, browser):
    tab = browser.new_page()
    tab.goto(f"{site.as_uri()}/zoeken.html#q=meting")
    field = tab.get_by_label("Leeftijd van het kind (jaar)")
    field.wait_for(timeout=PATIENCE)
    before = tab.locator(".search-item").count()
    field.fill("5")
    field.press("Enter")
    tab.wait_for_function("() => document.querySelectorAll('.search-item').length === 1", timeout=PATIENCE)
    assert "facet.ages=5" in tab.url and field.input_value() == "5"
    assert tab.get_by_text("dat betekent niet “nee”").is_visible()
    chip = tab.locator(".search-chips a, .search-chips button")
    assert "Leeftijd van het kind (jaar): 5" in chip.first.inner_text()
    chip.first.click()
    tab.wait_for_function("(count) => document.querySelectorAll('.search-item').length === count", arg=before, timeout=PATIENCE)
    tab.close()


def test_results_stay_beside_the_filters_when_one_is_chosen(site, browser):
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(f"{site.as_uri()}/zoeken.html#q=meting&facet.kind=paper")
    tab.locator(".search-item").first.wait_for(timeout=PATIENCE)
    filters, results = tab.locator(".search-filters").bounding_box(), tab.locator(".search-results").bounding_box()
    assert filters["x"] + filters["width"] <= results["x"] and abs(filters["y"] - results["y"]) < 100
    tab.close()


def test_a_facet_of_two_types_has_the_label_of_both(site, browser):
    tab = browser.new_page()
    tab.goto(f"{site.as_uri()}/zoeken.html#q=meting")
    tab.locator(".search-filter legend").first.wait_for(timeout=PATIENCE, state="attached")
    assert "Eigenaar / Van wie" in tab.locator(".search-filter legend").all_inner_texts()
    tab.close()


def test_a_type_without_records_gives_no_facet_its_label(site, browser):
    tab = browser.new_page()
    tab.goto(f"{site.as_uri()}/zoeken.html#q=meting")
    tab.locator(".search-filter legend").first.wait_for(timeout=PATIENCE, state="attached")
    labels = tab.locator(".search-filter legend").all_inner_texts()
    assert {"Ploeg", "Vorm", "Duur"} <= set(labels), labels
    tab.close()
