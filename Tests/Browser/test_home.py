"""The home page begins with the question: one field for an age, a problem, a name or a code."""

import pytest
from playwright.sync_api import expect
from reader_pages import READER_CONTENT


@pytest.mark.parametrize(
    ("asked", "says", "leads"),
    [
        ("14 jaar gedrag", "Toon interventies bij: 14 jaar, gedragsproblemen", "interventies/index.html#age=14&problems=gedrag"),
        ("jongere van 14 met gedrag", "Toon interventies bij: 14 jaar, jongeren, gedragsproblemen", "interventies/index.html#age=14&people=youth&problems=gedrag"),
        ("gedrag", "Toon interventies bij: gedragsproblemen", "interventies/index.html#problems=gedrag"),
        ("9", "Toon interventies bij: 9 jaar", "interventies/index.html#age=9"),
        ("alf", "Ga naar Alfatherapie", "interventies/alfa.html"),
        ("we2", "Ga naar Samen een plan maken", "werkzame-elementen/plan.html"),
        ("99 jaar", "Zoek in alle teksten", "zoeken.html#q=99%20jaar"),
    ],
)
def test_the_field_says_what_it_makes_of_a_question_and_goes_there(read, asked, says, leads):
    tab = read("index.html")
    field = tab.get_by_label("Een leeftijd, een probleem, een naam of een code")
    field.fill(asked)
    expect(tab.locator("[data-says]")).to_have_text(says)
    field.press("Enter")
    tab.wait_for_url(f"**/{leads}", timeout=5_000)


def test_who_presses_enter_before_the_script_is_there_still_gets_an_answer(read):
    tab = read("index.html")
    tab.evaluate(
        """() => {
            const field = document.querySelector("[data-ask] input");
            field.value = "alf";
            field.form.requestSubmit();
        }"""
    )
    tab.wait_for_url("**/interventies/alfa.html", timeout=5_000)


def test_the_tools_stand_on_the_home_page_without_scripts(read):
    tab = read("index.html", java_script_enabled=False)
    tools = tab.get_by_role("region", name="Wat je hier kunt doen")
    assert tools.get_by_role("link").all_inner_texts() == ["Interventies vinden", "Interventies vergelijken", "Een plan nalopen", "De matrix", "Wat we niet weten"]


def test_a_site_without_records_asks_for_words_and_offers_no_tool(build, read):
    def only_pages(content):
        for path in [*content.glob("*/*.yml"), content / "vocabularies.yml", content / "references.yml"]:
            path.unlink()
        for page in content.rglob("*.md"):
            page.write_text("---\ntitle: " + page.stem.capitalize() + "\n---\n\nEen woord.\n", encoding="utf-8")
        (content / "site.yml").write_text("title: Leessite\nlanguage: nl\n", encoding="utf-8")

    site = build(READER_CONTENT, only_pages)
    tab = read("index.html", site=site)
    assert tab.locator(".tiles, .quick, .ways > li").count() == 0
    field = tab.get_by_label("Waar ben je naar op zoek?")
    field.fill("9 woord")
    field.press("Enter")
    tab.wait_for_url("**/zoeken.html#q=9%20woord", timeout=5_000)


def test_the_news_tells_since_when_a_recommendation_is_valid_unless_it_was_withdrawn_or_its_history_says_more(build, read):
    def with_dates(content):
        folder = content / "recommendations"
        for name, more in {
            "r2": "since: 2024-02-01\nstatus: withdrawn\n",
            "r3": 'since: 2025-03-01\nhistory: [{ date: 2025-03-01, change: "Nieuw, na onderzoek." }]\n',
            "r4": "checked: 2026-01-01\n",
        }.items():
            (folder / f"{name}.yml").write_text(f"code: {name.upper()}\ntext: Vraag wat al werkt.\nelements: [plan]\n{more}")

    tab = read("index.html", site=build(READER_CONTENT, with_dates))
    assert tab.get_by_role("region", name="Nieuw en gewijzigd").get_by_role("listitem").all_inner_texts() == [
        "1 maart 2025 Aanbeveling R3 Nieuw, na onderzoek.",
        "1 juni 2023 Aanbeveling R1 geldt sinds 1 juni 2023",
    ]
