"""The search field in the header: a combobox that answers while the reader types."""

import re

import pytest
from searching import INPUT, OPTION, PATIENCE


def test_results_come_while_the_reader_types(reader):
    for typed in ["kra", "chtg", "ezin"]:
        reader.type(typed)
        assert reader.titles()[0] == "Krachtgezin", reader.tab.input_value(INPUT)


def test_what_is_typed_before_the_scripts_are_there_is_answered_too(reader):
    reader.tab.evaluate(
        """() => {
            const input = document.querySelector("#site-search");
            input.focus();
            input.value = "mdft";
        }"""
    )
    reader.await_answer("mdft")
    assert reader.addresses()[0].split("#")[0].endswith("/interventies/mdft.html")


def test_arrows_walk_through_the_options_and_around(reader):
    titles = reader.search("gezin").titles()
    assert len(titles) > 2
    assert reader.active() is None
    walked = []
    for _ in titles:
        walked.append(reader.press("ArrowDown").active())
    assert walked == titles
    assert reader.press("ArrowDown").active() == titles[0]
    assert reader.press("ArrowUp").active() == titles[-1]
    assert reader.selected_count() == 1


def test_up_goes_to_the_last_option_first(reader):
    titles = reader.search("gezin").titles()
    assert reader.press("ArrowUp").active() == titles[-1]


@pytest.mark.parametrize("key, caret", [("Home", 0), ("End", 5), ("ArrowLeft", 4)])
def test_keys_of_the_text_give_the_keyboard_back_to_it(reader, key, caret):
    reader.search("gezin").press("ArrowDown", key)
    assert reader.active() is None
    assert reader.selected_count() == 0
    assert reader.tab.eval_on_selector(INPUT, "(input) => input.selectionStart") == caret


def test_enter_follows_the_option_that_the_keyboard_is_on(reader):
    reader.search("krachtgezin").press("ArrowDown", "Enter")
    reader.tab.wait_for_url(re.compile(r"/interventies/krachtgezin\.html(#.*)?$"), timeout=PATIENCE)


def test_enter_without_an_option_goes_to_the_page_of_all_results(reader):
    reader.search("ouders & kind").press("Enter")
    reader.tab.wait_for_url(re.compile(r"/zoeken\.html#q="), timeout=PATIENCE)
    reader.await_results("ouders & kind")


def test_escape_closes_the_list_first_and_empties_the_field_then(reader):
    reader.search("gezin").press("Escape")
    assert not reader.is_open()
    assert reader.tab.get_attribute(INPUT, "aria-expanded") == "false"
    assert reader.tab.input_value(INPUT) == "gezin"
    reader.press("Escape")
    assert reader.tab.input_value(INPUT) == ""


def test_down_opens_the_list_again(reader):
    reader.search("gezin").press("Escape", "ArrowDown").await_answer("gezin")
    assert reader.is_open()


def test_leaving_the_field_closes_the_list(reader):
    reader.search("gezin").press("Tab")
    assert not reader.is_open()


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_a_key_brings_the_reader_to_the_field_from_anywhere(reader, keys):
    reader.tab.locator("main a").first.focus()
    reader.press(keys)
    assert reader.tab.evaluate("() => document.activeElement.id") == "site-search"
    assert reader.tab.input_value(INPUT) == ""
    reader.search("gezin").tab.locator("main a").first.focus()
    reader.press(keys)
    assert reader.tab.evaluate("() => document.activeElement.id") == "site-search"


def test_a_slash_in_the_field_is_a_letter(reader):
    reader.type("ouder/kind")
    assert reader.tab.input_value(INPUT) == "ouder/kind"


def test_the_field_says_what_it_is_and_what_it_controls(reader):
    reader.search("gezin").press("ArrowDown")
    field = reader.tab.evaluate(
        """() => {
            const input = document.querySelector("#site-search");
            const list = document.getElementById(input.getAttribute("aria-controls"));
            return {
                role: input.getAttribute("role"), complete: input.getAttribute("aria-autocomplete"),
                expanded: input.getAttribute("aria-expanded"), list: list.getAttribute("role"),
                name: list.getAttribute("aria-label"), label: input.labels[0].textContent,
                owns: list.contains(document.getElementById(input.getAttribute("aria-activedescendant"))),
            };
        }"""
    )
    assert field.pop("name") and field.pop("label")
    assert field == {"role": "combobox", "complete": "list", "expanded": "true", "list": "listbox", "owns": True}


def announced(reader):
    status = reader.tab.locator(".site-search [role=status]:not(:empty)")
    status.wait_for(state="attached", timeout=PATIENCE)
    return status.inner_text()


def test_the_number_of_results_is_announced(reader):
    reader.search("mst-can")
    assert re.fullmatch(r"\d+ resultaten|1 resultaat", announced(reader))


def test_nothing_found_is_announced_and_shown(reader):
    reader.search("qqxzzw")
    assert "qqxzzw" in reader.await_message()
    assert "qqxzzw" in announced(reader)
    assert reader.tab.get_attribute(INPUT, "aria-expanded") == "false"


def test_another_word_than_was_typed_is_said(reader):
    reader.search("veiligheit ")
    assert "veiligheid" in reader.await_message()


def test_results_stand_in_groups_with_a_heading(reader):
    reader.search("gezin")
    groups = reader.tab.evaluate(
        """() => [...document.querySelectorAll(".search-panel [role=listbox] > *")].map((group) => ({
            role: group.getAttribute("role"),
            heading: document.getElementById(group.getAttribute("aria-labelledby"))?.textContent,
            options: group.querySelectorAll("[role=option]").length,
        }))"""
    )
    assert len(groups) > 1
    assert all(group["role"] == "group" and group["heading"] and group["options"] for group in groups)
    assert len({group["heading"] for group in groups}) == len(groups)


def test_words_of_the_question_are_marked_in_every_form(reader):
    reader.search("veiligheid kinderen").await_excerpts()
    marked = {text.lower() for text in reader.tab.locator(f"{OPTION} mark").all_inner_texts()}
    assert marked
    assert all(re.search("veilig|kind", text) for text in marked), marked
    assert any("kind" in text and text != "kinderen" for text in marked), marked


def test_a_result_leads_to_its_section(reader):
    reader.search("wat ontbreekt er in de bronnen")
    with_section = [address for address in reader.addresses() if "#" in address]
    assert with_section
    reader.tab.goto(with_section[0])
    reader.tab.wait_for_function(
        """() => {
            const place = document.querySelector(":target")?.getBoundingClientRect();
            return place && place.top >= 0 && place.top < innerHeight;
        }""",
        timeout=PATIENCE,
    )


def test_a_recommendation_shows_what_it_recommends(reader):
    reader.search("R3.2")
    title = reader.titles()[0]
    assert title.startswith("R3.2: ") and len(title) > 20, title


@pytest.mark.parametrize("name", ["index.html", "interventies/mst.html", "richtlijnen/uithuisplaatsing/index.html"])
def test_results_lead_to_pages_from_every_folder(reader, site, name):
    reader.open(name).search("krachtgezin")
    assert reader.addresses()[0].split("#")[0] == f"{reader.base}interventies/krachtgezin.html"


def test_the_list_fits_on_a_phone(reader_at, base):
    reader = reader_at(base, width=360, height=640, has_touch=True, is_mobile=True).open()
    reader.search("samenwerking met het gezin").await_excerpts()
    box = reader.tab.locator(".search-panel").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    assert reader.tab.evaluate("() => document.documentElement.scrollWidth") <= 360
    option = reader.tab.locator(OPTION).first
    assert option.bounding_box()["height"] >= 24
    option.tap()
    reader.tab.wait_for_url(lambda address: "index.html" not in address.split("#")[0], timeout=PATIENCE)


def test_without_javascript_the_index_from_a_to_z_takes_its_place(reader_at, base):
    reader = reader_at(base, java_script_enabled=False).open()
    assert not reader.tab.locator(INPUT).is_visible()
    link = reader.tab.locator(".site-search a")
    link.click()
    reader.tab.wait_for_url(re.compile(r"/a-z\.html$"), timeout=PATIENCE)
