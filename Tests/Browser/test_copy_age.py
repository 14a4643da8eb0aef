"""The copy knows its age: without a network it compares today with the dates in it. The site is of 21 September 2026."""

import pytest
from playwright.sync_api import expect
from reader_pages import READER_CONTENT, address


def strip(tab):
    return tab.locator("[data-age]")


def test_a_fresh_copy_says_nothing(read):
    assert strip(read("index.html", "?datum=2026-10-20")).is_hidden()
    assert strip(read("index.html", "?datum=2026-09-01")).is_hidden()


@pytest.mark.parametrize(
    ("day", "age"),
    [
        ("2026-10-21", "Deze kopie is een maand oud."),
        ("2027-11-20", "Deze kopie is 13 maanden oud."),
        ("2027-11-21", "Deze kopie is 14 maanden oud."),
        ("2028-09-21", "Deze kopie is 2 jaar oud."),
        ("2036-01-01", "Deze kopie is 9 jaar oud."),
    ],
)
def test_an_older_copy_says_how_old_it_is(read, day, age):
    tab = read("begrippen.html", f"?datum={day}")
    expect(strip(tab).locator("[data-age-text]")).to_have_text(age)


def test_a_young_copy_speaks_up_when_something_in_it_has_ended(read, build):
    def end_soon(content):
        file = content / "interventions/gamma.yml"
        file.write_text(file.read_text().replace("expires: 2027-06-01", "expires: 2026-09-30"))

    site = build(READER_CONTENT, end_soon)
    assert strip(read("begrippen.html", "?datum=2026-09-30", site=site)).is_hidden()
    tab = read("begrippen.html", "?datum=2026-10-01", site=site)
    expect(strip(tab).locator("[data-age-text]")).to_have_text("Deze kopie is nog geen maand oud.")
    expect(strip(tab).locator("[data-age-expired]")).to_contain_text("Sindsdien is 1 einddatum verstreken.")


@pytest.mark.parametrize(
    ("day", "site"),
    [
        ("2027-01-15", "Sindsdien is geen einddatum verstreken."),
        ("2027-01-16", "Sindsdien is 1 einddatum verstreken."),
        ("2027-03-02", "Sindsdien zijn 2 einddatums verstreken."),
        ("2027-06-02", "Sindsdien zijn 3 einddatums verstreken."),
    ],
)
def test_it_counts_what_has_expired_in_the_whole_site(read, day, site):
    tab = read("begrippen.html", f"?datum={day}")
    expect(strip(tab).locator("[data-age-expired]")).to_contain_text(site)
    assert "Op deze pagina" not in strip(tab).inner_text()


@pytest.mark.parametrize(
    ("page", "day", "here"),
    [
        ("interventies/alfa.html", "2027-03-02", "Op deze pagina: Niveau Alfatherapie (1 maart 2027)."),
        ("interventies/gamma.html", "2027-06-02", "Op deze pagina: Gammagroep (1 juni 2027)."),
        ("richtlijnen/gids/index.html", "2027-01-16", "Op deze pagina: De gids (15 januari 2027)."),
    ],
)
def test_it_names_what_has_expired_on_this_page(read, page, day, here):
    expect(strip(read(page, f"?datum={day}")).locator("[data-age-expired]")).to_contain_text(here)


def test_what_ends_later_is_not_named_yet(read):
    tab = read("interventies/alfa.html", "?datum=2027-03-01")
    expect(strip(tab).locator("[data-age-expired]")).to_contain_text("Sindsdien is 1")
    assert "Op deze pagina" not in strip(tab).inner_text()


def test_it_says_when_records_were_held_against_their_sources_and_how_new_those_are(read):
    said = strip(read("index.html", "?datum=2027-06-02")).locator("[data-age-expired]")
    expect(said).to_contain_text("Laatst nagekeken: 1 september 2026.")
    expect(said).to_contain_text("Nieuwste bron: 2020.")


def test_it_leads_to_the_list_of_dates(read):
    tab = read("interventies/alfa.html", "?datum=2027-06-02")
    strip(tab).get_by_role("link", name="Wat is er verlopen?").click()
    tab.wait_for_url("**/kennislacunes.html#einddatums")
    dates = tab.locator("#einddatums li")
    texts = [text.replace("\n", " ") for text in dates.all_inner_texts()]
    assert texts[:3] == [
        "De gids Volgende herziening: 15 januari 2027",
        "Alfatherapie Niveau: 1 maart 2027",
        "Gammagroep beschrijving: 1 juni 2027",
    ]
    assert all("Niveau: datum niet vermeld" in text for text in texts[3:])


def test_the_fixed_day_may_stand_in_the_hash_and_survives_a_choice(read):
    tab = read("interventies/index.html", "#datum=2027-06-02")
    expect(strip(tab).locator("[data-age-text]")).to_have_text("Deze kopie is 8 maanden oud.")
    tab.get_by_label("gedragsproblemen").check()
    assert "datum=2027-06-02" in address(tab) and "problems=gedrag" in address(tab)


def test_a_day_that_is_no_day_is_left_out(read):
    today = read("index.html").evaluate("document.documentElement.dataset.today")
    assert read("index.html", "?datum=overmorgen").evaluate("document.documentElement.dataset.today") == today


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_it_is_announced_and_moves_nothing(read, width):
    tab = read("interventies/alfa.html", "?datum=2027-06-02", width=width)
    assert strip(tab).locator("[data-age-expired]").get_attribute("role") == "status"
    expect(strip(tab).locator("[data-age-expired]")).to_contain_text("3 einddatums")
    moved = tab.evaluate(
        """() => new Promise((done) => {
            let sum = 0;
            new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
                .observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(sum), 200);
        })"""
    )
    assert moved < 0.0005


def test_records_checked_on_several_days_are_named_by_the_first_and_the_last(read, build):
    def check_one_earlier(content):
        file = content / "interventions/beta.yml"
        file.write_text(file.read_text().replace("checked: 2026-09-01", "checked: 2024-02-28"))

    tab = read("index.html", "?datum=2028-01-01", site=build(READER_CONTENT, check_one_earlier))
    expect(strip(tab)).to_contain_text("Nagekeken tussen 28 februari 2024 en 1 september 2026.")


def test_a_copy_without_any_date_claims_nothing(read, build):
    def forget_dates(content):
        for file in [*content.glob("interventions/*.yml"), *content.rglob("*.md")]:
            lines = file.read_text().splitlines(keepends=True)
            file.write_text("".join(
                line.replace(", assessed: 2022-03-01", "") for line in lines
                if not line.startswith(("checked:", "expires:", "next_review:"))
            ))

    tab = read("index.html", "?datum=2028-01-01", site=build(READER_CONTENT, forget_dates))
    expect(strip(tab).locator("[data-age-expired]")).to_have_text(
        "Deze kopie vermeldt geen einddatums. Nieuwste bron: 2020."
    )
