"""Whatever a reader sees, the page says what it rests on; and what no source says, no page fills in."""

import json
import re
import shutil
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "Content"
SOURCES = (
    "- { id: pagina, title: Inzet van hulp, author: [{ literal: Instituut }], issued: '2020' }\n"
    "- { id: databank, title: Databank, author: [{ literal: Databank }], issued: '2021' }\n"
    "- { id: asscher2018, title: Een studie, author: [{ family: Asscher }], issued: '2018', via: pagina }\n"
)


def summary(page, part):
    """What stands under a heading of the summary of an intervention."""
    return re.search(rf"<dt>{part}</dt><dd>(.*?)</dd></div>", page, re.DOTALL)[1]


@pytest.fixture
def stated(small_site):
    """A small site in which every part of a record rests on something."""
    small_site.write("references.yml", SOURCES)
    small_site.write("vocabularies.yml", "scales:\n  - { id: schaal, title: Schaal, valid_years: 2, levels: [{ id: hoog, label: hoog, rank: 2 }, { id: laag, label: laag, rank: 1 }] }\n")
    small_site.write(
        "interventions/mst.yml",
        "name: Multisysteem Therapie\nabbreviation: MST\nkind: intervention\naudience: { description: Jongeren. }\ngoal: Minder problemen.\n"
        "duration: { max: 4, unit: week }\nclassification: { scale: schaal, level: hoog, assessed: 2021-03-01 }\nlisted_in_database: true\n"
        "elements: [{ element: veiligheid, basis: named, sources: [asscher2018] }]\nbased_on: [pagina]\nchecked: 2026-09-01\n"
        "provenance: { classification: { sources: [databank] }, goal: { by: editors } }\n",
    )
    return small_site


def built(run, site):
    done = run("build", site.folder)
    assert done.returncode == 0, done.stderr
    return lambda name: (site.public / name).read_text(encoding="utf-8")


def test_each_part_of_the_summary_has_its_source_beside_it(run, stated):
    page = built(run, stated)("interventies/mst.html")
    own = {"Niveau": "Databank, 2021", "Doel": "uitleg van de redactie"}
    for part in ("Voor wie", "Doel", "Duur", "Niveau", "In de databank"):
        mark = re.search(r'<details class="origin"><summary>.*?</summary>(.*?)</details>', summary(page, part), re.DOTALL)
        assert own.get(part, "Instituut, 2020") in re.sub(r"<[^>]*>", "", mark[1]), part


def test_words_of_the_editors_are_called_so_wherever_they_stand(run, stated):
    stated.replace("interventions/mst.yml", "based_on: [pagina]", "by: editors")
    stated.write("element-lists/lijst.yml", "title: Lijst\nclaim: recommended\nscope: group\nmembers: [veiligheid]\nby: editors\n")
    stated.write("recommendations/r1.yml", "code: R1\ntext: Kijk eerst.\nby: editors\n")
    stated.write("glossary.yml", "- { term: gezinnen, definition: Ouders met kinderen., by: editors }\n")
    read = built(run, stated)
    for name in ("interventies/mst.html", "werkzame-elementen/veiligheid.html", "elementenlijsten.html", "aanbevelingen.html", "begrippen.html"):
        main = re.search(r"<main.*</main>", read(name), re.DOTALL)[0]
        assert re.search(r'class="meta written-from">[^<]*uitleg van de redactie', main), name
    notes = read("data/notes.js")
    assert '"gezinnen","begrip · uitleg van de redactie"' in notes and "R1 · uitleg van de redactie" in notes


def test_a_new_site_asks_of_every_record_what_it_rests_on(run, tmp_path):
    assert run("init", "nieuw").returncode == 0
    assert "provenance: required" in (tmp_path / "nieuw/Content/site.yml").read_text(encoding="utf-8")
    for folder in ("interventions", "elements", "element-lists", "recommendations"):
        file = next((tmp_path / "nieuw/Content" / folder).glob("*.yml"))
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"^(sources|based_on|by|status):.*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
        done = run("check", "nieuw")
        assert done.returncode == 1 and f"Content/{folder}/{file.name}" in done.stderr and "provenance-required" in done.stderr, (folder, done.stderr)
        file.write_text(text, encoding="utf-8")


def test_what_a_whole_folder_rests_on_can_be_said_once(run, stated):
    stated.write("site.yml", "title: Wegwijzer\nlanguage: nl\nprovenance: required\n")
    stated.replace("interventions/mst.yml", "based_on: [pagina]\n", "")
    assert "provenance-required" in run("check", stated.folder).stderr
    stated.write("site.yml", "title: Wegwijzer\nlanguage: nl\nprovenance: required\ndefaults: { interventions: { based_on: [pagina] } }\n")
    page = built(run, stated)("interventies/mst.html")
    assert "Instituut, 2020" in re.search(r'<p class="meta written-from">.*?</p>', page, re.DOTALL)[0]


def test_a_page_that_shows_something_without_naming_it_is_a_place(run, stated):
    stated.write("elements/rust.yml", "name: Rust\nkind: practice\ndescription: Kalm blijven.\nby: editors\n")
    stated.write("elements/tijd.yml", "name: Tijd nemen\nkind: practice\ndescription: Geen haast.\nby: editors\n")
    stated.write("elements/stilte.yml", "name: Stiltewerk\nkind: practice\ndescription: Niets zeggen.\nby: editors\n")
    stated.write("recommendations/r1.yml", "code: R1\ntext: Kijk eerst.\nelements: [tijd]\ngrounds: [guidelines/hulp/grond]\nby: editors\n")
    stated.write("guidelines/hulp/tabel.md", "---\ntitle: Tabel\n---\n\n```elements\nids: [rust]\n```\n")
    stated.write("guidelines/hulp/raad.md", "---\ntitle: Raad\n---\n\n> [!RECOMMENDATION] r1\n")
    stated.write("guidelines/hulp/grond.md", "---\ntitle: Grond\n---\n\nDaarom.\n")
    read = built(run, stated)
    assert "staat hier in een tabel of lijst" in read("werkzame-elementen/rust.html")
    assert all(words in read("werkzame-elementen/tijd.html") for words in ("hier gaat een aanbeveling over", "onderbouwing van een aanbeveling hierover"))
    # Of what was found nowhere, nothing is said.
    assert 'id="besproken-in"' not in read("werkzame-elementen/stilte.html") and "pagina bespreekt" not in read("werkzame-elementen/stilte.html")


def test_how_a_recommendation_came_about_stands_under_its_headings(run, stated):
    stated.write("recommendations/r1.yml", "code: R1\ntext: Kijk eerst.\nrationale: Omdat het kan.\nbenefits_harms: Meer baat.\npreferences: Ouders willen het.\nresources: Een uur.\nbased_on: [pagina]\n")
    page = built(run, stated)("aanbevelingen.html")
    for label, words in {"Waarom": "Omdat het kan.", "Voordelen en nadelen": "Meer baat.", "Wat mensen zelf willen": "Ouders willen het.", "Wat het vraagt": "Een uur."}.items():
        assert re.search(rf"<dt>{label}</dt><dd><p>{words}</p>", page), label


def test_advice_against_is_nowhere_read_as_advice_to_do_it(run, stated):
    stated.write("recommendations/r1.yml", "code: R1\ntext: Drukke begeleiding geven.\ndirection: against\nbased_on: [pagina]\n")
    read = built(run, stated)
    assert "R1 Afgeraden: Drukke begeleiding geven." in read("aanbevelingen.html")
    assert '"R1","Afgeraden: Drukke begeleiding geven."' in read("data/codes.js")
    assert "R1 · afgeraden" in read("data/notes.js")
    found = run("export", "search", stated.folder, "--format", "opensearch").stdout
    assert found.count("Drukke begeleiding geven.") == found.count("Afgeraden: Drukke begeleiding geven.") > 0


def test_for_whom_help_is_not_and_what_it_asks_stand_with_their_sources(run, stated):
    stated.replace("interventions/mst.yml", "based_on:", "excludes: { age: { to: 4, inclusive: true }, text: Niet bij nood., sources: [databank] }\nrequirements: { training: { text: drie dagen, sources: [databank] }, cost: een euro }\nbased_on:")
    page = built(run, stated)("interventies/mst.html")
    outside = re.search(r'<div class="not-for">.*?</div>', page, re.DOTALL)[0]
    assert all(words in outside for words in ("Niet voor", "T/m 4 jaar", "Niet bij nood.", "Databank, 2021"))
    asked = re.search(r'id="vereisten".*?</section>', page, re.DOTALL)[0]
    assert re.search(r"<dt>Opleiding</dt><dd>drie dagen.*?Databank, 2021", asked, re.DOTALL) and "<dt>Kosten</dt><dd>een euro" in asked


def test_a_page_is_called_a_guideline_only_where_somebody_authorised_it(run, stated):
    stated.write("guidelines/hulp/index.md", "---\ntitle: Hulp thuis\nlayer: guideline\n---\n\nTekst.\n")
    badge = re.compile(r'<span class="badge layer[^>]*>([^<]*)<')
    assert badge.findall(built(run, stated)("richtlijnen/hulp/index.html")) == ["Uitleg"]
    stated.replace("guidelines/hulp/index.md", "layer: guideline", "layer: guideline\nauthorised_by: Vereniging")
    assert badge.findall(built(run, stated)("richtlijnen/hulp/index.html")) == ["Richtlijn"]


def test_how_old_a_level_is_follows_from_its_scale(run, stated):
    read = built(run, stated)
    assert "ouder dan 2 jaar" in summary(read("interventies/mst.html"), "Niveau") and "ouder dan vijf" not in read("interventies/mst.html")


def test_without_scripts_a_page_says_when_its_record_was_checked(run, stated):
    stated.replace("elements/veiligheid.yml", "by: editors", "by: editors\nchecked: 2026-08-02")
    stated.write("element-lists/lijst.yml", "title: Lijst\nclaim: recommended\nscope: group\nmembers: [veiligheid]\nby: editors\nchecked: 2026-08-03\n")
    stated.write("recommendations/r1.yml", "code: R1\ntext: Kijk eerst.\nby: editors\nchecked: 2026-08-04\n")
    read = built(run, stated)
    for name, day in {"interventies/mst": "1 september", "werkzame-elementen/veiligheid": "2 augustus", "elementenlijsten": "3 augustus", "aanbevelingen": "4 augustus"}.items():
        text = re.sub(r"<[^>]*>", "", read(f"{name}.html"))
        assert f"nagekeken op {day} 2026" in text, name


def test_a_finding_is_of_an_outcome_and_rests_on_a_level_that_exist(run, stated):
    stated.replace("interventions/mst.yml", "based_on:", "evidence:\n  - { finding: Het hielp., sources: [asscher2018], outcome: rust, certainty: { scale: schaal, level: midden } }\nbased_on:")
    done = run("check", stated.folder)
    assert done.returncode == 1 and '"rust"' in done.stderr and '"midden"' in done.stderr, done.stderr


def test_experience_is_told_apart_from_research_by_its_design(run, stated):
    stated.replace("interventions/mst.yml", "based_on:", "evidence:\n  - { finding: Het ging goed., sources: [asscher2018], design: practice, direction: positive }\nbased_on:")
    page = built(run, stated)("interventies/mst.html")
    assert "ervaring uit de praktijk: gunstig" in page and not re.search(r'class="direction[^>]*>[^<]*positief', page)


def test_a_changed_fact_of_a_record_of_an_own_type_is_reported_too(run, stated):
    stated.write("model.yml", "types:\n  boom:\n    folder: bomen\n    label: { one: boom, many: bomen }\n    fields: { hoogte: { type: integer, label: Hoogte } }\n")
    stated.write("bomen/eik.yml", "name: Eik\nhoogte: 30\n")
    assert run("checked", "eik", "--site", stated.folder).returncode == 0
    assert "facts-changed" not in run("check", stated.folder).stderr
    stated.replace("bomen/eik.yml", "hoogte: 30", "hoogte: 40")
    assert "facts-changed" in run("check", stated.folder).stderr


@pytest.fixture
def sample(tmp_path):
    """A copy of the sample site."""
    shutil.copytree(SAMPLE, tmp_path / "site/Content")
    return tmp_path / "site"


def test_no_page_and_no_result_of_the_sample_site_shows_a_goal_without_its_label(run, sample):
    assert run("build", "site").returncode == 0
    records = json.loads(run("export", "json", "site").stdout)["interventions"]
    goals = {record["id"]: re.sub(r"\s+", " ", record["goal"]).strip() for record in records}
    # In a table the head of the column is the label, and on a phone each cell has it.
    column = re.compile(r'<td data-label="Doel"><div>.*?</div></td>')
    pages = {path: column.sub("", re.sub(r"\s+", " ", path.read_text(encoding="utf-8"))) for path in (sample / "Public").rglob("*.html")}
    found = re.sub(r"\s+", " ", run("export", "search", "site", "--format", "opensearch").stdout)
    for name, goal in goals.items():
        beginning = re.split(r"[.:]( |$)", goal)[0]
        for path, text in pages.items():
            if path.name != f"{name}.html":
                assert text.count(beginning) == text.count(f"Doel: {beginning}"), (path, beginning)
        assert found.count(beginning) == found.count(f"Doel: {beginning}") > 0, beginning
        own = pages[sample / f"Public/interventies/{name}.html"]
        assert f'name="description" content="Doel: {beginning[:80]}' in own, name


def test_every_study_that_nobody_here_read_says_through_what_it_is_known(run, sample):
    references = json.loads(run("export", "json", "site").stdout)["references"]
    read = {"pagina-inzet", "pagina-elementen", "pagina-voorkomen", "pagina-passend", "pagina-multiprobleem"}
    assert {item["id"] for item in references if not item.get("via")} == read
    assert all(item["via"] in read for item in references if item.get("via"))


def test_of_sources_in_a_row_it_is_said_of_each_whether_anybody_here_read_it(run, stated):
    stated.write("references.yml", SOURCES + "".join(f"- {{ id: s{n}, title: Studie {n}, author: [{{ family: Maker{n} }}], issued: '201{n}', via: pagina }}\n" for n in (1, 2)))
    stated.replace("interventions/mst.yml", "based_on:", "evidence:\n  - { finding: Het hielp., sources: [s1, s2, asscher2018], direction: positive }\n  - { finding: Het hielp ook., sources: [databank, s1, s2], direction: positive }\nbased_on:")
    stated.write("guidelines/hulp/tekst.md", "---\ntitle: Tekst\n---\n\nDit hielp [@s1; @databank; @s2].\n")
    read = built(run, stated)
    page = re.sub(r"<[^>]*>", "", read("interventies/mst.html"))
    assert "Maker1, 2011; Maker2, 2012; Asscher, 2018, alle 3 aangehaald in Instituut, 2020" in page
    assert "Databank, 2021; Maker1, 2011; Maker2, 2012, beide aangehaald in Instituut, 2020" in page
    text = re.sub(r"<[^>]*>", "", read("richtlijnen/hulp/tekst.html"))
    assert "(Databank, 2021; Maker1, 2011; Maker2, 2012, beide aangehaald in Instituut, 2020)" in text, text


def test_a_direction_of_some_findings_is_not_shown_as_that_of_all(run, stated):
    stated.replace("interventions/mst.yml", "based_on:", "evidence:\n  - { finding: Het hielp., sources: [asscher2018], direction: positive }\n  - { finding: Van de tien bleven er acht., sources: [databank] }\nbased_on:")
    table = re.search(r'<table class="summary-of-findings.*?</table>', built(run, stated)("interventies/mst.html"), re.DOTALL)[0]
    assert "<small>1 van 2 bevindingen ingedeeld</small>" in table


def test_what_only_differs_between_programmes_is_asked_of_no_plan(run, sample):
    assert run("build", "site").returncode == 0
    plan = (sample / "Public/plancheck.html").read_text(encoding="utf-8")
    lists = json.loads(run("export", "json", "site").stdout)["element-lists"]
    asked = {element for item in lists if item["claim"] != "mentioned" for element in item["members"]}
    named = {element for item in lists if item["claim"] == "mentioned" for element in item["members"]} - asked
    assert "duur" in named
    assert all(f'id="element-{element}"' not in plan for element in named) and all(f'id="element-{element}"' in plan for element in asked)
    # Beside each suggestion stand its level and what was found; they come in the order of their names.
    suggestions = re.findall(r"<li data-suggestion.*?(?=<li data-suggestion|</ul>\s*</details>)", plan, re.DOTALL)
    names = [re.search(r"<a href[^>]*>([^<]*)<", item)[1].casefold() for item in suggestions]
    assert len(names) > 10 and names == sorted(names)
    assert all("Niveau: " in item and 'class="direction' in item for item in suggestions)



def test_what_only_the_editors_list_is_told_of_no_source(run, stated):
    stated.write("vocabularies.yml", "groups: [{ id: thuis, label: Thuis }]\nscales:\n  - { id: schaal, title: Schaal, levels: [{ id: hoog, label: hoog, rank: 1 }] }\n")
    stated.replace("interventions/mst.yml", "kind: intervention\n", "kind: intervention\ngroup: thuis\n")
    lists = "title: Lijst\nclaim: recommended\nscope: group\napplies_to: { groups: [thuis] }\nmembers: [veiligheid]\n"
    stated.write("guidelines/hulp/lijst.md", "---\ntitle: Lijst\n---\n\n```elements\nlist: lijst\n```\n")
    places = ("plancheck.html", "elementenlijsten.html", "richtlijnen/hulp/lijst.html", "interventies/mst.html", "werkzame-elementen/veiligheid.html")
    stated.write("element-lists/lijst.yml", lists + "by: editors\n")
    read = built(run, stated)
    for name in places:
        assert "Dit komt van de redactie; een bron is er niet bij vermeld." in read(name) and "De bron beveelt dit aan" not in read(name), name
    # Where a source gives the list and the editors chose for whom it is, both are told.
    stated.write("element-lists/lijst.yml", lists + "based_on: [pagina]\nprovenance: { applies_to: { by: editors } }\n")
    read = built(run, stated)
    for name in places:
        if name != "elementenlijsten.html":
            assert "De bron beveelt dit aan. Zij noemt het voor de groep als geheel. Dat de lijst hierbij hoort, is een keuze van de redactie." in read(name), name


def test_advice_against_is_exported_as_such(run, stated):
    stated.write("recommendations/r1.yml", "code: R1\ntext: Drukke begeleiding geven.\ndirection: against\nbased_on: [pagina]\n")
    for kind in ("jsonld", "fhir"):
        text = run("export", kind, stated.folder).stdout
        assert text.count("Drukke begeleiding geven.") == text.count("Afgeraden: Drukke begeleiding geven.") > 0, kind


def test_a_sample_that_is_a_number_says_how_many(run, stated):
    findings = "".join(f"  - {{ finding: Het hielp., sources: [asscher2018], sample: {sample} }}\n" for sample in ("200", "{ size: 20, who: gezinnen }"))
    stated.replace("interventions/mst.yml", "based_on:", f"evidence:\n{findings}based_on:")
    page = built(run, stated)("interventies/mst.html")
    assert "200 deelnemers" in page and "20 deelnemers: gezinnen" in page


def test_help_of_which_the_source_names_no_study_of_the_effect_is_among_what_is_not_known(run, sample):
    assert run("build", "site").returncode == 0
    parts = "".join(path.read_text(encoding="utf-8") for path in (sample / "Public").glob("kennislacunes*.html"))
    section = "".join(re.findall(r'id="gaps-not-studied".*?</section>', parts, re.DOTALL))
    for name in ("KINGS", "NIKA", "Gezinscoaching", "Wraparound care", "Trauma-informed care", "Krachtgezin", "Steungezin", "ThuisBest"):
        shown = {"KINGS": "Kind IN Gezond Systeem"}.get(name, name)
        assert f">{shown}</a>" in section, name


def test_what_a_source_names_of_an_audience_is_not_said_to_be_left_out(run, sample):
    records = {record["id"]: record for record in json.loads(run("export", "json", "site").stdout)["interventions"]}
    assert "gedragsproblemen" in records["intensieve-pedagogische-thuishulp"]["audience"]["problems"]


def test_what_is_ruled_out_is_ruled_out_with_all_that_falls_under_it(run, stated):
    stated.write("vocabularies.yml", "scales:\n  - { id: schaal, title: Schaal, levels: [{ id: hoog, label: hoog, rank: 1 }] }\nproblems: [{ id: gedrag, label: gedrag }, { id: agressie, label: agressie, broader: gedrag }, { id: slaap, label: slaap }]\n")
    stated.replace("interventions/mst.yml", "based_on:", "excludes: { problems: [gedrag], sources: [databank] }\nbased_on:")
    stated.write("interventions/beta.yml", "name: Beta\nkind: intervention\naudience: { description: Gezinnen. }\ngoal: Rust brengen.\nbased_on: [pagina]\nexcludes: { problems: [agressie] }\n")
    overview = built(run, stated)("interventies/index.html")
    assert re.findall(r'data-x-problems="([^"]*)"', overview) == ["agressie", "gedrag agressie"]


def test_the_home_page_asks_for_nothing_that_leads_nowhere(run, stated):
    page = built(run, stated)("index.html")
    assert "Waar ben je naar op zoek?" in page and not re.search(r"(een|op|met) (leeftijd|probleem)", page, re.IGNORECASE)
    stated.write("vocabularies.yml", (stated.content / "vocabularies.yml").read_text(encoding="utf-8") + "problems: [{ id: slaap, label: slecht slapen }]\n")
    stated.replace("interventions/mst.yml", "{ description: Jongeren. }", "{ description: Jongeren., age: { from: 10, to: 18 }, problems: [slaap] }")
    assert "Een leeftijd, een probleem, een naam of een code" in built(run, stated)("index.html")
