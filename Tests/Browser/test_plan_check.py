"""Which elements does a plan have, which are missing, and what brings those?"""

import pytest
from playwright.sync_api import expect
from reader_pages import READER_CONTENT, address, settle

PLAN = "plancheck.html"


def texts(tab, name):
    return tab.locator(f"[data-{name}] > li").all_inner_texts()


def shown(tab):
    """The suggestions that a reader sees, each by its first line."""
    return [text.split("\n")[0] for text in tab.locator("[data-bringing] > li:visible").all_inner_texts()]


def test_a_suggestion_says_for_whom_it_is_and_what_was_found(read):
    tab = read(PLAN, "#have=praten")
    facts = tab.locator("[data-suggestion=beta]").inner_text()
    for fact in ("Leeftijd: 12 tot 18 jaar", "Problemen: gedragsproblemen, opvoedproblemen", "Niveau: eerste aanwijzingen", "positief"):
        assert fact in facts, facts


def test_no_suggestion_stands_before_another_because_of_a_count(read, build):
    def name_last(content):
        file = content / "interventions/alfa.yml"
        file.write_text(file.read_text().replace("name: Alfatherapie", "name: Zetatherapie"))

    tab = read(PLAN, "#have=praten", site=build(READER_CONTENT, name_last))
    assert [text.split(" ")[0] for text in shown(tab)] == ["Bètahulp", "Zetatherapie"]


def test_what_a_source_only_names_is_not_asked_for(read, build):
    def only_named(content):
        (content / "elements/duur.yml").write_text("name: Hoe lang het duurt\nkind: programme\ndescription: De duur.\nsources: [bond2020]\n")
        (content / "element-lists/verschillen.yml").write_text("title: Verschillen\nclaim: mentioned\nscope: group\nmembers: [duur]\nsources: [bond2020]\n")

    assert read(PLAN, site=build(READER_CONTENT, only_named)).get_by_label("Hoe lang het duurt").count() == 0


def test_the_lists_that_a_plan_is_about_can_be_chosen(read):
    tab = read(PLAN)
    tab.get_by_label("Algemene elementen").check()
    tab.get_by_label("Veiligheid eerst").check()
    assert "lists=" in address(tab)
    said = tab.locator("[data-plan] [data-status]").inner_text()
    assert "Rustig praten" not in texts(tab, "missing"), said


def test_nothing_is_said_to_be_missing_before_anything_is_ticked(read):
    tab = read(PLAN)
    expect(tab.locator("[data-plan] [data-status]")).to_have_text("Vink aan welke elementen in het plan staan.")
    assert tab.locator("[data-missing-part]").is_hidden()
    assert tab.locator("[data-bringing-part]").is_hidden()


def test_what_is_not_ticked_is_missing(read):
    tab = read(PLAN)
    tab.get_by_label("Veiligheid eerst").check()
    expect(tab.locator("[data-plan] [data-status]")).to_have_text("1 van 4 elementen aangevinkt.")
    assert texts(tab, "missing") == ["Het netwerk helpt mee", "Samen een plan maken", "Rustig praten"]
    assert tab.locator("[data-missing] a").first.get_attribute("href") == "werkzame-elementen/netwerk.html"


def test_what_brings_the_missing_is_named_with_its_basis(read):
    tab = read(PLAN)
    tab.get_by_label("Rustig praten").check()
    assert shown(tab) == [
        "Alfatherapie Veiligheid eerst (genoemd), Samen een plan maken (onderzocht)",
        "Bètahulp Samen een plan maken (in de handleiding)",
    ]
    assert tab.locator("[data-bringing] > li:visible > a").first.get_attribute("href") == "interventies/alfa.html"
    assert tab.locator("[data-bringing] [data-notes]").all_inner_texts() == ["Veiligheid eerst: Genoemd in de tekst."]


def test_what_a_source_says_of_a_group_is_no_merit_of_one_intervention(read):
    tab = read(PLAN, "#have=veiligheid,plan,praten")
    assert texts(tab, "missing") == ["Het netwerk helpt mee"]
    assert tab.locator("[data-bringing-part]").is_hidden()


def test_when_all_is_there_the_page_says_so(read):
    tab = read(PLAN, "#have=veiligheid,plan,praten,netwerk")
    expect(tab.locator("[data-plan] [data-status]")).to_have_text("Alle elementen staan in het plan.")
    assert tab.locator("[data-missing-part]").is_hidden()


def test_the_plan_stands_in_the_address_and_nowhere_else(read):
    tab = read(PLAN)
    tab.get_by_label("Veiligheid eerst").check()
    tab.get_by_label("Rustig praten").check()
    assert address(tab).endswith("#have=veiligheid,praten")
    stored = "[localStorage.length, sessionStorage.length, document.cookie]"
    assert tab.evaluate(stored) == [0, 0, ""]
    again = read(PLAN, "#have=veiligheid,praten")
    assert again.get_by_label("Rustig praten").is_checked()
    assert again.evaluate("indexedDB.databases().then((all) => all.length)") == 0


def test_back_takes_the_last_tick_away(read):
    tab = read(PLAN)
    tab.get_by_label("Veiligheid eerst").check()
    tab.get_by_label("Rustig praten").check()
    tab.go_back()
    settle(tab)
    assert not tab.get_by_label("Rustig praten").is_checked()
    assert len(texts(tab, "missing")) == 3


def test_a_reset_empties_the_plan(read):
    tab = read(PLAN, "#have=veiligheid")
    tab.get_by_role("button", name="Wissen").click()
    assert not tab.get_by_label("Veiligheid eerst").is_checked()
    assert tab.locator("[data-missing-part]").is_hidden()
    assert address(tab).partition("#")[2] == ""


def test_unknown_elements_in_the_address_are_left_out(read):
    tab = read(PLAN, "#have=veiligheid,nergens,<b>")
    expect(tab.locator("[data-plan] [data-status]")).to_have_text("1 van 4 elementen aangevinkt.")
    assert address(tab).count("#") == 1


def test_each_element_says_without_a_script_which_interventions_bring_it(read):
    tab = read(PLAN, java_script_enabled=False)
    item = tab.locator("#element-plan")
    item.locator("summary").click()
    assert item.locator("ul li").all_inner_texts() == ["Alfatherapie onderzocht", "Bètahulp in de handleiding"]
    assert "Geen bron van deze site noemt een interventie" in tab.locator("#element-praten").text_content()
    assert "Algemene elementen" in tab.locator("#element-netwerk .basis-group-claim").text_content()


@pytest.mark.parametrize("width", [320, 768])
def test_on_a_small_screen_the_result_is_in_reach_while_ticking(open_page, full_pages, width):
    tab = open_page(next(page for page in full_pages if page.name == "plancheck.html"), width=width, height=700)
    tab.locator("input[name=element]").nth(20).check()
    bar = tab.locator(".plan-bar")
    said = "(bar) => { const box = bar.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"
    assert bar.evaluate(said)
    assert bar.inner_text().startswith("1 van ")
    bar.get_by_role("link", name="Niet aangevinkt").click()
    expect(tab.locator("[data-plan] [data-status]")).to_be_in_viewport()


def test_on_a_wide_screen_the_result_stands_beside_the_list(read):
    tab = read(PLAN)
    assert tab.locator(".plan-bar").is_hidden()
    form, result = tab.locator(".plan form").bounding_box(), tab.locator(".plan-result").bounding_box()
    assert result["x"] > form["x"] + form["width"]
