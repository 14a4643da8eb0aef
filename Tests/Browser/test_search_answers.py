"""What the results say of themselves: facts, what was searched for instead, the way back, and where Enter leads."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from searching import PATIENCE, serving

ROOT = Path(__file__).resolve().parent.parent.parent


def at(reader, question):
    reader.open("zoeken.html" + question)
    reader.await_results()
    return reader


def test_a_result_has_an_excerpt_or_facts_and_twenty_are_shown(reader):
    at(reader, "#q=gezin")
    reader.tab.locator(".search-excerpt").first.wait_for(timeout=PATIENCE)
    items = reader.tab.locator(".search-item")
    assert items.count() == 20
    assert reader.tab.locator(".search-item:has(.search-excerpt)").count() >= 19


@pytest.mark.parametrize("question", ["draagkracht draaglast", "gedrag aantoonbaar blijvend", "toerusten nieuwe problemen zelf aankunnen"])
def test_an_aim_stands_under_its_label_in_every_result(reader, question):
    at(reader, "#q=" + question.replace(" ", "+"))
    reader.tab.locator(".search-excerpt").first.wait_for(timeout=PATIENCE)
    item = reader.tab.locator(".search-item:has(a.search-link[href*='interventies/']:not([href*='index.html']))").first
    assert item.locator(".search-section").inner_text() == "Doel", item.inner_text()


def test_what_stands_before_a_colon_stays_before_it(reader):
    at(reader, "#q=gezin+centraal+goed+onderbouwd")
    reader.tab.locator(".search-excerpt").first.wait_for(timeout=PATIENCE)
    found = [text for text in reader.tab.locator(".search-excerpt").all_inner_texts() if text.endswith("goed onderbouwd")]
    assert all("Niveau: goed onderbouwd" in text for text in found), found


def test_a_record_shows_its_facts_and_marks_the_age_that_was_asked_for(reader):
    at(reader, "#q=jongere+14+jaar")
    assert reader.tab.locator(".search-facts mark", has_text=re.compile(r"\d+ t/m \d+ jaar|\d+ tot \d+ jaar")).count() > 0


def test_another_word_is_said_and_there_is_a_way_back(reader):
    at(reader, "#q=veiligheit")
    assert "veiligheid" in reader.tab.inner_text(".search-count")
    reader.tab.locator(".search-back a").click()
    reader.await_results('"veiligheit"')
    assert "Niets gevonden" in reader.tab.inner_text(".search-count")


@pytest.mark.parametrize("word, said", [("puber", "ermee te maken hebben"), ("uitkiezen", "hetzelfde betekenen")])
def test_a_word_of_the_vocabulary_is_said_and_only_the_same_is_called_the_same(reader, word, said):
    at(reader, "#q=" + word)
    assert said in reader.tab.inner_text(".search-count")
    assert len(reader.result_links()) > 0


def test_enter_on_an_exact_name_or_code_goes_straight_there(reader):
    for typed, page in [("MDFT", "interventies/mdft.html"), ("we-08", "werkzame-elementen/leefomgeving.html")]:
        reader.open().search(typed).press("Enter")
        reader.tab.wait_for_url(re.compile(re.escape(page)), timeout=PATIENCE)


def test_a_question_about_a_status_leads_to_who_has_it(reader):
    at(reader, "#q=welke+interventies+zijn+niet+erkend")
    assert any(link.endswith("kennislacunes.html#gaps-level") for link in reader.result_links()[:3])


@pytest.mark.parametrize("question, page", [("interventies vergelijken", "vergelijken.html"), ("begrippenlijst", "begrippen.html")])
def test_a_generated_page_is_found_by_what_readers_call_it(reader, question, page):
    at(reader, "#q=" + question.replace(" ", "+"))
    assert any(link.endswith("/" + page) for link in reader.result_links()[:3])


def test_the_title_names_the_question_and_more_results_keep_the_focus(reader):
    at(reader, "#q=gezin")
    assert reader.tab.title().startswith("gezin")
    shown = len(reader.result_links())
    more = reader.tab.locator(".search-results .search-more")
    more.focus()
    reader.press("Enter")
    reader.tab.wait_for_function("(n) => document.querySelectorAll('.search-link').length > n", arg=shown, timeout=PATIENCE)
    assert reader.tab.evaluate("() => document.activeElement.classList.contains('search-link')")


def test_a_choice_keeps_its_alternatives_and_can_be_let_go_by_its_chip(reader):
    at(reader, "#q=gezin&type=intervention&facet.group=trauma")
    groups = reader.tab.locator("[id^='search-facet-group-']")
    assert groups.count() > 1
    chips = reader.tab.locator(".search-chip")
    assert chips.count() == 2
    chips.first.click()
    reader.tab.wait_for_function("() => document.querySelectorAll('.search-chip').length === 1", timeout=PATIENCE)


def test_the_words_of_the_question_are_marked_on_the_page_that_was_reached(reader):
    at(reader, "#q=multisysteem")
    reader.tab.locator(".search-excerpt mark").first.wait_for(timeout=PATIENCE)
    reader.tab.locator(".search-link").first.click()
    reader.tab.wait_for_url(re.compile(r"interventies/"), timeout=PATIENCE)
    assert reader.tab.locator("main mark.found-word").count() > 0


def test_an_excluded_word_is_left_out_and_said(reader):
    at(reader, "#q=therapie+-multisysteem")
    assert "multisysteem" in reader.tab.inner_text(".search-count")
    assert not any("/mst.html" in link for link in reader.result_links())


@pytest.mark.parametrize("headers", [{}, {"Cache-Control": "max-age=3600"}])
def test_an_open_page_goes_on_after_the_site_was_published_anew(reader_at, program, site, tmp_path, headers):
    published = shutil.copytree(site, tmp_path / "published")
    content = shutil.copytree(ROOT / "Content", tmp_path / "site/Content")
    page = content / "guidelines/passende-hulp/nieuw.md"
    page.write_text("---\ntitle: Over de kwispeldebuik\n---\n\nEen kwispeldebuik is nieuw.\n", encoding="utf-8")
    with serving(published, headers) as address:
        reader = reader_at(address).open()
        assert reader.search("krachtgezin").titles()
        subprocess.run([program, "build", tmp_path / "site", "--output", published], check=True, capture_output=True)
        assert "Over de kwispeldebuik" in reader.search("kwispeldebuik").titles()
        reader.open()
        assert "Over de kwispeldebuik" in reader.search("kwispeldebuik").titles()


MANUAL = "richtlijnen/voor-redacteuren/index.html"


def test_a_page_for_an_audience_apart_searches_what_is_for_them_and_leads_to_the_whole_site(reader):
    reader.open(MANUAL).search("aanbeveling")
    addresses = reader.addresses()
    assert addresses and all("/voor-redacteuren/" in address for address in addresses), addresses
    all_of_them, whole = reader.tab.locator(".search-panel .search-more").all()
    assert "facet.audience=redacteuren" in all_of_them.get_attribute("href")
    assert whole.inner_text() == "Zoek in de hele site" and "facet" not in whole.get_attribute("href")
    reader.press("Enter").await_results()
    assert "Redacteuren" in reader.tab.inner_text(".search-chips")
    assert all("/voor-redacteuren/" in address for address in reader.result_links())
    reader.tab.locator(".search-chip").click()
    reader.await_results()
    assert not all("/voor-redacteuren/" in address for address in reader.result_links())


def test_what_an_audience_apart_has_not_is_found_in_the_whole_site(reader):
    reader.open(MANUAL).search("pleegouders")
    assert any("/voor-redacteuren/" not in address for address in reader.addresses())
    assert not reader.tab.get_by_text("Zoek in de hele site").is_visible()


def test_pages_for_the_readers_of_the_site_are_no_group_apart(reader):
    reader.open("index.html").search("aanbeveling")
    groups = reader.tab.locator(".search-panel .search-type").all_inner_texts()
    assert not any("jeugdprofessional" in group.lower() for group in groups), groups
    at(reader, "#q=aanbeveling&n=100")
    names = reader.tab.locator(".search-results .search-type").all_inner_texts()
    assert names[-1] == "Voor redacteuren" and "Voor jeugdprofessionals" not in names, names
