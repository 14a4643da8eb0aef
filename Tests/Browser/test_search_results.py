"""The results page: its whole state stands in the address."""

import re

from searching import INPUT, PATIENCE

RECENT = "() => JSON.stringify(localStorage)"


def at(reader, question):
    reader.open("zoeken.html" + question)
    reader.await_results()
    return reader


def chosen(reader):
    return reader.tab.evaluate(
        """() => [...document.querySelectorAll(".search-filter input:checked")].map((one) => one.closest("label").innerText)"""
    )


def count(reader):
    return int(re.search(r"\d+", reader.tab.inner_text(".search-count"))[0])


def choose(reader, label):
    reader.tab.locator(".search-choice", has_text=label).first.locator("input").check()
    reader.await_results()


def test_an_address_shows_its_results(reader):
    at(reader, "#q=multisysteem+therapie")
    assert reader.result_links()[0].split("#")[0].endswith("/interventies/mst.html")
    assert reader.tab.input_value(INPUT) == "multisysteem therapie"


def test_an_age_finds_what_is_for_it_and_no_excerpt_lists_the_ages(reader):
    at(reader, "#q=17+jaar")
    assert any(link.split("#")[0].endswith("/interventies/mst.html") for link in reader.result_links())
    assert not re.search(r"1[0-9],? 1[0-9],? 1[0-9]", reader.tab.inner_text(".search-results"))


def test_results_stand_below_a_heading_of_their_kind(reader):
    at(reader, "#q=gezin")
    headings = reader.tab.locator(".search-results h2").all_inner_texts()
    assert len(headings) > 2 and len(set(headings)) == len(headings)
    assert reader.tab.locator(".search-results mark").count() > 0


def test_a_question_that_was_sent_before_the_scripts_came_is_answered(reader):
    at(reader, "?q=krachtgezin")
    assert reader.result_links()[0].split("#")[0].endswith("/interventies/krachtgezin.html")


def test_more_results_come_when_asked_for_and_stand_in_the_address(reader):
    at(reader, "#q=gezin")
    before = len(reader.result_links())
    reader.tab.locator(".search-results .search-more").click()
    reader.tab.wait_for_function("(n) => document.querySelectorAll('.search-link').length > n", arg=before, timeout=PATIENCE)
    assert "n=" in reader.tab.url


def test_filters_are_folded_on_a_phone_and_say_how_many_are_chosen(reader_at, base):
    reader = at(reader_at(base, width=360, height=640), "#q=gezin&type=intervention")
    assert not reader.tab.locator(".search-choice").first.is_visible()
    fold = reader.tab.locator(".search-fold summary")
    assert "1 gekozen" in fold.inner_text()
    fold.click()
    choose(reader, "Interventies")
    reader.tab.locator(".search-choice input").first.uncheck()
    reader.await_results()
    assert reader.tab.locator(".search-choice").first.is_visible()


def test_a_kind_can_be_chosen_and_its_count_is_what_shows(reader):
    at(reader, "#q=gezin")
    label = reader.tab.locator(".search-filter").first.locator(".search-choice").first.inner_text()
    number = int(re.search(r"\((\d+)\)", label)[1])
    total = count(reader)
    choose(reader, label.split("(")[0].strip())
    assert count(reader) == number < total
    assert "type=" in reader.tab.url


def test_a_facet_can_be_chosen_and_its_count_is_what_shows(reader):
    at(reader, "#q=gezin&type=intervention")
    facets = reader.tab.locator(".search-filter")
    assert facets.count() > 2
    label = facets.nth(1).locator(".search-choice").first.inner_text()
    number = int(re.search(r"\((\d+)\)", label)[1])
    silence = reader.tab.get_by_text("Wat zij niet vermeldt, staat er niet bij; dat betekent niet “nee”.")
    assert silence.is_hidden()
    choose(reader, label.split("(")[0].strip())
    assert count(reader) == number
    assert "facet." in reader.tab.url
    assert silence.is_visible()


def test_no_filter_shows_an_id_in_place_of_a_label(reader):
    at(reader, "#q=gezin")
    for text in reader.tab.locator(".search-filter legend").all_inner_texts():
        assert text[0].isupper() and "." not in text, text


def test_the_focus_stays_on_the_filter_that_was_changed(reader):
    at(reader, "#q=gezin")
    first = reader.tab.locator(".search-choice input").first
    name = first.get_attribute("id")
    first.focus()
    reader.press("Space").await_results()
    assert reader.tab.evaluate("() => document.activeElement.id") == name


def test_skipping_the_header_keeps_the_question_in_the_address(reader):
    at(reader, "#q=gezin")
    address = reader.tab.url
    reader.tab.focus(".skip-link")
    reader.press("Enter").press("Tab")
    assert reader.tab.url == address
    assert reader.tab.evaluate("() => document.activeElement.closest('main') !== null")


def test_an_anchor_and_the_way_back_leave_results_and_focus_as_they_are(reader):
    at(reader, "#q=gezin")
    link = reader.tab.locator(".search-link").first
    link.focus()
    changed = "() => new Promise((done) => addEventListener('hashchange', () => setTimeout(done, 300), { once: true }))"
    for step in ("location.hash = 'q'", "history.back()"):
        reader.tab.evaluate(f"() => {{ const done = ({changed})(); {step}; return done; }}")
        assert link.evaluate("(link) => link === document.activeElement"), step
    assert reader.tab.input_value(INPUT) == "gezin"


def test_back_and_forward_bring_each_state_again(reader):
    at(reader, "#q=gezin")
    all_results = count(reader)
    choose(reader, "Interventies")
    some = count(reader)
    reader.tab.fill(INPUT, "mdft")
    reader.press("Enter").await_results("mdft")
    reader.tab.go_back()
    reader.await_results("gezin")
    assert (count(reader), len(chosen(reader))) == (some, 1)
    reader.tab.go_back()
    reader.await_results("gezin")
    assert (count(reader), chosen(reader)) == (all_results, [])
    reader.tab.go_forward()
    reader.await_results("gezin")
    assert count(reader) == some


def test_a_bookmark_brings_question_and_filters(reader, reader_at):
    at(reader, "#q=gezin")
    choose(reader, "Interventies")
    again = reader_at(reader.base)
    again.tab.goto(reader.tab.url)
    again.await_results()
    assert count(again) == count(reader)
    assert chosen(again) == chosen(reader)


def test_nothing_found_says_what_the_reader_can_do(reader):
    at(reader, "#q=qqxzzw")
    assert "qqxzzw" in reader.tab.inner_text(".search-count")
    assert reader.tab.locator(".search-hints li").count() >= 3
    assert reader.tab.locator(".search-hints a[href='a-z.html']").count() == 1


def test_filters_that_leave_nothing_can_be_taken_off(reader):
    at(reader, "#q=mdft&facet.group=bestaat-niet")
    reader.tab.locator(".search-hints a", has_text="zonder filters").click()
    reader.tab.wait_for_function("() => document.querySelectorAll('.search-link').length > 0", timeout=PATIENCE)
    assert "facet" not in reader.tab.url


def test_a_phrase_counts_only_pages_that_have_it_however_many_they_are(reader):
    at(reader, "#q=%22het%20gezin%22")
    total = count(reader)
    kinds = [int(number.strip("()")) for number in reader.tab.locator("[id^=search-type-] ~ .search-number").all_inner_texts()]
    assert total > 40 and sum(kinds) == total


def test_a_phrase_of_words_that_are_everywhere_is_answered_with_advice(reader):
    at(reader, "#q=%22van%20de%22")
    assert "een woord bij dat meer zegt" in reader.tab.inner_text(".search-count")


def test_two_letters_keep_their_results_when_enter_is_pressed(reader):
    reader.search("ms")
    assert reader.addresses()[0].split("#")[0].endswith("/interventies/mst.html")
    reader.tab.keyboard.press("Enter")
    reader.await_results()
    assert reader.result_links()[0].split("#")[0].endswith("/interventies/mst.html")


def test_without_a_question_the_page_says_how_to_ask(reader):
    reader.open("zoeken.html")
    reader.tab.wait_for_function("() => document.querySelector('.search-count')?.textContent", timeout=PATIENCE)
    assert "Typ" in reader.tab.inner_text(".search-count")


def test_questions_are_kept_only_for_a_reader_who_wants_it(reader):
    at(reader, "#q=gezin")
    reader.tab.fill(INPUT, "veiligheid")
    reader.press("Enter").await_results("veiligheid")
    assert "veiligheid" not in reader.tab.evaluate(RECENT)

    reader.open("zoeken.html")
    choice = reader.tab.locator(".search-recent-choice input")
    choice.wait_for(timeout=PATIENCE)
    assert not choice.is_checked()
    choice.check()
    reader.tab.fill(INPUT, "veiligheid")
    reader.press("Enter").await_results("veiligheid")
    assert "veiligheid" in reader.tab.evaluate(RECENT)

    reader.open("zoeken.html")
    link = reader.tab.locator(".search-recent a", has_text="veiligheid")
    link.wait_for(timeout=PATIENCE)
    reader.tab.locator(".search-recent-choice input").uncheck()
    assert reader.tab.locator(".search-recent").count() == 0
    assert "veiligheid" not in reader.tab.evaluate(RECENT)


def test_the_page_fits_on_a_phone(reader_at, base):
    reader = at(reader_at(base, width=360, height=640), "#q=gezinsbehandeling")
    assert reader.tab.evaluate("() => document.documentElement.scrollWidth") <= 360
    top = reader.tab.locator(".search-link").first.bounding_box()["y"]
    assert top < 640, f"the first result starts at {top} px"


def test_without_javascript_the_page_leads_to_the_index_from_a_to_z(reader_at, base):
    reader = reader_at(base, java_script_enabled=False).open("zoeken.html")
    reader.tab.locator("main a", has_text="A").first.click()
    reader.tab.wait_for_url(re.compile(r"/a-z\.html$"), timeout=PATIENCE)
