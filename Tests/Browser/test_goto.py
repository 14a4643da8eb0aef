"""Spoken codes: "ga naar" takes a code, an abbreviation or a name, as somebody hears it over the phone."""

import pytest
from playwright.sync_api import expect
from reader_pages import address


def go(tab, text):
    field = tab.get_by_label("Ga naar code of naam")
    field.fill(text)
    field.press("Enter")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("R1", "aanbevelingen.html#r1"),
        ("R1.1", "aanbevelingen.html#r1-1"),
        ("r1.1", "aanbevelingen.html#r1-1"),
        ("WE-02", "werkzame-elementen/plan.html"),
        ("we 02", "werkzame-elementen/plan.html"),
        ("we02", "werkzame-elementen/plan.html"),
        ("we2", "werkzame-elementen/plan.html"),
        ("gezinsplan", "werkzame-elementen/plan.html"),
        ("ALF", "interventies/alfa.html"),
        ("Alpha Therapy", "interventies/alfa.html"),
        ("alfatherapie", "interventies/alfa.html"),
        ("betahulp", "interventies/beta.html"),
        ("Gammagr", "interventies/gamma.html"),
        ("noodsituatie", "begrippen.html#crisis"),
        ("De gids", "richtlijnen/gids/index.html"),
        ("Overweeg Alfatherapie", "aanbevelingen.html#r1"),
    ],
)
def test_a_code_an_abbreviation_and_a_name_all_lead_to_their_place(read, text, address):
    tab = read("interventies/delta.html")
    go(tab, text)
    tab.wait_for_url(f"**/{address}", timeout=5_000)


def test_a_code_that_is_the_beginning_of_another_still_leads_to_its_own_place(read):
    tab = read("index.html")
    go(tab, "r1")
    tab.wait_for_url("**/aanbevelingen.html#r1", timeout=5_000)


def test_what_nobody_has_is_said(read):
    tab = read("index.html")
    go(tab, "Zeta 99")
    expect(tab.locator("[data-goto] [role=status]")).to_have_text("“Zeta 99” is hier geen code of naam.")
    assert address(tab).partition("#")[0].endswith("index.html")


def test_what_may_be_several_things_asks_which(read):
    tab = read("index.html")
    go(tab, "WE")
    expect(tab.locator("[data-goto] [role=status]")).to_have_text("Meer dan één mogelijkheid. Kies uit de lijst.")


def test_what_may_be_several_things_is_a_list_of_links(read):
    tab = read("index.html")
    go(tab, "WE")
    links = tab.locator("[data-goto] li a")
    expect(links.first).to_be_visible()
    assert links.count() > 1
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/werkzame-elementen/**")


def test_who_presses_enter_before_the_list_is_loaded_still_gets_there(read):
    tab = read("index.html")
    tab.evaluate(
        """() => {
            const field = document.querySelector("[data-goto] input");
            field.value = "ALF";
            field.focus();
            field.form.requestSubmit();
        }"""
    )
    tab.wait_for_url("**/interventies/alfa.html", timeout=5_000)


def test_signs_alone_lead_nowhere(read):
    tab = read("index.html")
    go(tab, "???")
    expect(tab.locator("[data-goto] [role=status]")).to_have_text("“???” is hier geen code of naam.")


def test_an_empty_field_does_nothing(read):
    tab = read("index.html")
    go(tab, "  ")
    expect(tab.locator("[data-goto] [role=status]")).to_have_text("")


def test_it_suggests_while_typing_with_the_words_of_a_recommendation(read):
    tab = read("index.html")
    tab.get_by_label("Ga naar code of naam").fill("r1")
    options = tab.locator("[data-goto] datalist option")
    expect(options).to_have_count(2)
    values = options.evaluate_all("(all) => all.map((option) => option.value)")
    assert values[0].startswith("R1 Overweeg Alfatherapie bij een crisis, ook als er al andere hulp is en het gezin")
    assert values[0].endswith("…") and len(values[0]) < 90
    assert values[1] == "R1.1 Maak eerst samen een plan."


def test_a_suggestion_leads_to_its_place(read):
    tab = read("index.html")
    go(tab, "R1.1 Maak eerst samen een plan.")
    tab.wait_for_url("**/aanbevelingen.html#r1-1", timeout=5_000)


def test_the_codes_are_in_the_margin_where_they_can_be_read_aloud(read):
    assert read("richtlijnen/gids/index.html").locator(".recommendation .code").all_text_contents() == ["R1", "R1.1"]
    assert "WE-02" in read("werkzame-elementen/plan.html").locator(".kicker").inner_text()
    assert "ALF" in read("interventies/alfa.html").locator("h1").inner_text()


def test_the_list_of_codes_is_loaded_when_the_field_is_used_and_not_before(read):
    tab = read("index.html")
    script = tab.locator("script[src$='data/codes.js']")
    expect(script).to_have_count(0)
    tab.get_by_label("Ga naar code of naam").focus()
    expect(script).to_have_count(1)
