"""A site cannot say more than its sources: what is claimed without one stops the build, and the tools never fill in what is not said."""

import json
import re
import shutil
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "Content"
SOURCES = re.compile(r"^\s*(sources|based_on):.*\n", re.MULTILINE)


@pytest.fixture
def sample(tmp_path):
    """A copy of the sample site that a test may change."""
    shutil.copytree(SAMPLE, tmp_path / "site/Content")
    return tmp_path / "site/Content"


def change(content, name, *changes):
    file = content / name
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert re.search(old, text, re.MULTILINE), (name, old)
        text = re.sub(old, new, text, flags=re.MULTILINE)
    file.write_text(text, encoding="utf-8")


def rules(run):
    """The rules that a check reports, each with its file, errors first."""
    done = run("check", "site")
    found = re.findall(r"^site/Content/([^:\n]+):\d+:\d+: (fout|waarschuwing): .* \[([a-z-]+)\]$", done.stderr, re.MULTILINE)
    return done.returncode, {(kind, rule, file) for file, kind, rule in found}


@pytest.mark.parametrize(
    ("name", "changes", "rule"),
    [
        ("interventions/mst.yml", [(SOURCES.pattern, "")], "unsourced-finding"),
        ("interventions/families-first.yml", [(SOURCES.pattern, "")], "unsourced-finding"),
        ("interventions/gezin-centraal.yml", [(SOURCES.pattern, "")], "unsourced-relation"),
        ("recommendations/r4.yml", [(SOURCES.pattern, ""), (r"\Z", "strength: strong\nby: editors\n")], "unsourced-recommendation"),
        ("elements/veiligheid.yml", [(SOURCES.pattern, "")], "provenance-required"),
        ("element-lists/algemeen.yml", [(SOURCES.pattern, "")], "provenance-required"),
        ("interventions/mst.yml", [(r"^checked: .*$", "checked: 2131-01-01")], "date-in-future"),
        ("references.yml", [(r"\[\[2018\]\]", "[[2135]]")], "date-in-future"),
    ],
)
def test_a_claim_without_a_source_or_a_day_to_come_stops_check_and_build(run, sample, name, changes, rule):
    change(sample, name, *changes)
    status, found = rules(run)
    assert status == 1 and ("fout", rule, name) in found
    assert run("build", "site").returncode == 1


def test_a_figure_without_a_source_is_called_a_figure(run, sample):
    change(sample, "interventions/families-first.yml", (SOURCES.pattern, ""))
    assert "cijfer" in run("check", "site").stderr


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("Bij Families First kon in 98% van de gevallen een uithuisplaatsing worden voorkomen.", "cijfer"),
        ("Jouw Ingebrachte Mentor is opgenomen in de databank.", "databank"),
        ("ThuisBest is wel onderzocht.", "onderzoek"),
        ("Multisysteem Therapie is niet onderzocht.", "onderzoek"),
    ],
)
def test_a_sentence_that_says_something_else_than_a_record_is_reported(run, sample, sentence, field):
    (sample / "guidelines/proef.md").write_text(f"---\ntitle: Proef\n---\n\n{sentence}\n", encoding="utf-8")
    done = run("check", "site")
    assert "prose-contradicts-record" in done.stderr and field in done.stderr, done.stderr


def test_a_checked_record_is_reported_once_its_facts_change(run, sample):
    assert run("checked", "mst", "elements/veiligheid", "--site", "site").returncode == 0
    text = (sample / "interventions/mst.yml").read_text(encoding="utf-8")
    assert re.search(r"^checked_facts: [0-9a-f]{16}$", text, re.MULTILINE)
    assert not any(rule == "facts-changed" for _, rule, _ in rules(run)[1])
    change(sample, "interventions/mst.yml", (r"level: goede-aanwijzingen", "level: eerste-aanwijzingen"))
    assert ("waarschuwing", "facts-changed", "interventions/mst.yml") in rules(run)[1]


def test_an_unknown_id_is_checked_by_nobody(run, sample):
    done = run("checked", "nergens", "--site", "site")
    assert done.returncode == 2 and "nergens" in done.stderr


def test_help_that_was_not_studied_is_nowhere_positive(run, sample):
    assert run("build", "site").returncode == 0
    public = sample.parent / "Public"
    parts = [path for path in (public / "interventies").glob("*.html") if path.stem == "index" or path.stem.startswith("deel~")]
    overview = "".join(path.read_text(encoding="utf-8") for path in parts)
    data = (public / "data/interventions.js").read_text(encoding="utf-8")
    for name in ("steungezin", "krachtgezin", "thuisbest", "kings", "nika"):
        row = re.search(rf'<tr data-id="{name}".*?</tr>', overview, re.DOTALL)[0]
        assert "positief" not in row, name
        item = next(item for item in json.loads(data[data.index("{", data.index("interventions =")):].rstrip().rstrip(";"))["items"] if item["id"] == name)
        assert not any("positief" in str(value) for value in item["values"]), name
        page = (public / f"interventies/{name}.html").read_text(encoding="utf-8")
        assert not re.search(r'class="direction[^>]*>[^<]*positief', page), name


def test_two_builds_a_day_apart_differ_in_one_file_and_what_lists_it(run, sample):
    pages = []
    for day in (1795996800, 1795996800 + 86400):
        assert run("build", "site", env={"SOURCE_DATE_EPOCH": str(day)}).returncode == 0
        public = sample.parent / "Public"
        pages.append({path.relative_to(public).as_posix(): path.read_bytes() for path in public.rglob("*") if path.is_file()})
    differing = {name for name in pages[0] if pages[0][name] != pages[1][name]}
    assert pages[0].keys() == pages[1].keys()
    assert "data/copy.js" in differing and not any(name.endswith((".html", ".css")) for name in differing)
    assert len(differing) <= 2, differing


def test_a_goal_leaves_its_page_only_with_its_label(run, told):
    aim = "Nachten doorslapen."
    told.replace("interventions/beta.yml", "goal: Rust brengen.", f"goal: {aim}")
    for label in ("Doel", "Bedoeling"):
        if label == "Bedoeling":
            told.write("model.yml", f"types:\n  intervention:\n    fields:\n      goal: {{ label: {label} }}\n")
        assert run("build", told.folder).returncode == 0
        own = (told.public / "interventies/beta.html").read_text(encoding="utf-8")
        assert f'<meta name="description" content="{label}: {aim}"' in own
        for name in ("data/interventions.js", "data/notes.js"):
            text = (told.public / name).read_text(encoding="utf-8")
            assert text.count(aim) == text.count(f"{label}: {aim}") == 1, name
        for page in set(told.public.rglob("*.html")) - {told.public / "interventies/beta.html"}:
            text = page.read_text(encoding="utf-8")
            assert text.count(aim) == text.count(f"{label}: {aim}"), page
        found = run("export", "search", told.folder, "--format", "opensearch").stdout
        assert found.count(aim) == found.count(f"{label}: {aim}") == 1 and f'"heading":"{label}"' in found.replace('": "', '":"')
        linked = run("export", "jsonld", told.folder).stdout
        assert re.search(rf'"propertyID": "goal",\s*"name": "{label}",\s*"value": "{aim}"', linked), linked


def test_a_source_that_nobody_here_has_seen_is_cited_through_the_other(run, sample):
    assert run("build", "site").returncode == 0
    page = (sample.parent / "Public/interventies/mst.html").read_text(encoding="utf-8")
    assert re.search(r"Asscher et al., 2018</a>, aangehaald in <a[^>]*>Inzet van interventies, z\.d\.</a>", page)


def test_the_notice_stands_on_every_page(run, sample):
    assert run("build", "site").returncode == 0
    pages = list((sample.parent / "Public").rglob("*.html"))
    assert pages and all("Oefensite van Leidraad; niet de officiële richtlijn" in page.read_text(encoding="utf-8") for page in pages)


NOTICE = "Alleen om te proberen."
CONTACT = "redactie@voorbeeld.nl"


@pytest.fixture
def told(small_site):
    """A small site that says something of itself, and cites a study through another source."""
    small_site.write("site.yml", f"title: Wegwijzer\nlanguage: nl\nnotice: {NOTICE}\ncontact: {CONTACT}\n")
    small_site.write("guidelines/hulp/index.md", "---\ntitle: Hulp thuis\naliases: [oud.html]\n---\n\n## Inzet\n\nMST helpt gezinnen [@asscher2018].\n")
    small_site.replace("references.yml", "- id: asscher2018\n", "- { id: pagina, title: Inzet van hulp, author: [{ literal: Instituut }], issued: '2020' }\n- id: asscher2018\n  via: pagina\n")
    small_site.write(
        "interventions/beta.yml",
        "name: Beta\nkind: intervention\naudience: { description: Gezinnen. }\ngoal: Rust brengen.\nbased_on: [pagina]\n"
        "related: [{ to: mst, why: Samen onderzocht., sources: [asscher2018] }]\n"
        "requirements: { training: { text: drie dagen, sources: [pagina] } }\n"
        "evidence:\n  - { finding: Het hielp., sources: [pagina], direction: positive, certainty: { scale: grade, level: laag }, sample: { size: 20, who: gezinnen } }\n",
    )
    small_site.write("vocabularies.yml", "scales:\n  - id: grade\n    title: GRADE\n    levels: [{ id: laag, label: laag }, { id: hoog, label: hoog }]\n")
    small_site.write(
        "recommendations/r1.yml",
        "code: R1\ntext: Overweeg Beta.\ndirection: against\nstrength: conditional\ncertainty: { scale: grade, level: laag }\n"
        "since: 2024-01-01\nhistory: [{ date: 2026-03-01, change: Verduidelijkt. }]\ninterventions: [beta]\nbased_on: [pagina]\n",
    )
    return small_site


@pytest.mark.parametrize(
    "command",
    [["csv", "interventions"], ["csv", "references"], ["json"], ["jsonld"], ["fhir"], ["search", "--format", "opensearch"], ["search", "--format", "opensearch", "--mapping"]],
)
def test_every_export_carries_the_notice_and_the_contact(run, told, command):
    done = run("export", *command[:1], *command[1:2][: command[0] == "csv"], told.folder, *command[1 if command[0] != "csv" else 2 :])
    assert done.returncode == 0, done.stderr
    wanted = ['"notice"', '"contact"'] if "--mapping" in command else [NOTICE, CONTACT]
    assert all(words in done.stdout for words in wanted), done.stdout[:500]


def test_a_bare_list_is_written_with_the_notice_beside_it(run, told):
    done = run("export", "json", told.folder, "--only", "interventions")
    assert isinstance(json.loads(done.stdout), list) and NOTICE in done.stderr and CONTACT in done.stderr


def test_the_columns_of_the_notice_come_back_into_no_record(run, told, tmp_path):
    before = {path: path.read_bytes() for path in told.content.rglob("*.yml")}
    for kind in ("interventions", "recommendations", "references"):
        table = run("export", "csv", kind, told.folder).stdout
        assert "site.notice" in table.splitlines()[0]
        (tmp_path / f"{kind}.csv").write_text(table, encoding="utf-8")
        done = run("import", tmp_path / f"{kind}.csv", told.folder, "--update")
        assert done.returncode == 0, done.stderr
    assert {path: path.read_bytes() for path in told.content.rglob("*.yml")} == before


def test_every_page_and_card_shows_the_notice_and_the_contact(run, told):
    assert run("build", told.folder).returncode == 0
    pages = list(told.public.rglob("*.html"))
    assert (told.public / "oud.html") in pages
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert NOTICE in text and CONTACT in text, page
    card = re.search(r'<p class="print-only card-foot">.*?</p>', (told.public / "interventies/beta.html").read_text(encoding="utf-8"))[0]
    assert NOTICE in card and CONTACT in card


def test_a_source_known_through_another_says_so_in_lists_sentences_and_exports(run, told):
    assert run("build", told.folder).returncode == 0
    references = (told.public / "bronnen.html").read_text(encoding="utf-8")
    assert re.search(r'Een studie.*?\(aangehaald in <a href="#bron-pagina">Instituut, 2020</a>; zelf niet gelezen\)', references)
    sentence = "(Asscher, 2018, aangehaald in Instituut, 2020)"
    assert sentence in (told.public / "interventies/mst.html").read_text(encoding="utf-8")
    assert "Asscher (2018, aangehaald in Instituut, 2020). Een studie" in run("export", "jsonld", told.folder).stdout
    assert "aangehaald in Instituut (2020)" in run("export", "fhir", told.folder).stdout


def test_a_related_record_is_shown_with_its_reason_from_both_ends(run, told):
    assert run("build", told.folder).returncode == 0
    for name in ("beta", "mst"):
        page = (told.public / f"interventies/{name}.html").read_text(encoding="utf-8")
        assert "Samen onderzocht." in re.search(r'id="verwant".*?</section>', page, re.DOTALL)[0], name


def test_a_recommendation_is_nowhere_without_its_direction_strength_and_certainty(run, told):
    told.write("guidelines/hulp/raad.md", "---\ntitle: Raad\n---\n\n> [!RECOMMENDATION] r1\n")
    assert run("build", told.folder).returncode == 0
    for name in ("aanbevelingen.html", "richtlijnen/hulp/raad.html", "interventies/beta.html"):
        page = (told.public / name).read_text(encoding="utf-8")
        for words in ("afgeraden", "voorwaardelijke aanbeveling", "laag (GRADE)"):
            assert words in page, (name, words)
    assert "2024, gewijzigd 2026" in (told.public / "aanbevelingen.html").read_text(encoding="utf-8")


def test_words_lead_to_where_they_are_explained(run, told):
    told.write("glossary.yml", "- { term: rust, definition: Geen onrust., by: editors }\n")
    assert run("build", told.folder).returncode == 0
    page = (told.public / "interventies/beta.html").read_text(encoding="utf-8")
    overview = (told.public / "interventies/index.html").read_text(encoding="utf-8")
    for anchor in ("direction-positive", "schaal-grade-laag"):
        assert f'href="index.html#{anchor}"' in page and f'id="{anchor}"' in overview, anchor
    glossary = (told.public / "begrippen.html").read_text(encoding="utf-8")
    assert all(f">{word}<" in glossary for word in ("gemengd", "onduidelijk", "hoog"))


def test_without_a_glossary_of_its_own_a_site_explains_its_words_in_one(run, told):
    told.write("glossary.yml", "[]\n")
    (told.content / "glossary.yml").unlink()
    assert run("build", told.folder).returncode == 0
    glossary = (told.public / "begrippen.html").read_text(encoding="utf-8")
    assert all(f"<dt>{word}</dt>" in re.sub(r" <span.*?</span>", "", glossary) for word in ("laag", "hoog", "positief", "onduidelijk"))
    assert 'href="begrippen.html"' in (told.public / "index.html").read_text(encoding="utf-8")


def test_a_site_without_interventions_explains_its_scale_and_its_own_terms_in_the_glossary(run, told):
    for folder in ("interventions", "recommendations", "elements", "element-lists", "guidelines"):
        shutil.rmtree(told.content / folder, ignore_errors=True)
    told.write("index.md", "---\ntitle: Bomen\n---\n\nKies een boom.\n")
    told.write(
        "model.yml",
        "types:\n  tree:\n    folder: bomen\n    label: { one: boom, many: bomen }\n    fields:\n"
        "      soil: { type: term, of: soils, label: Grond, show: [column, facet] }\n"
        "      rating: { type: level, of: grade, label: Zekerheid, show: [column, facet] }\n"
        "vocabularies:\n  soils: { label: Grondsoort }\n",
    )
    told.write("bomen/eik.yml", "name: Eik\nsoil: klei\nrating: hoog\n")
    told.write(
        "vocabularies.yml",
        "scales:\n  - id: grade\n    title: GRADE\n    levels: [{ id: laag, label: laag, rank: 1 }, { id: hoog, label: hoog, rank: 2 }]\n"
        "soils: [{ id: klei, label: klei, explanation: Zwaar. }]\n",
    )
    done = run("build", told.folder)
    assert done.returncode == 0, done.stderr
    glossary = (told.public / "begrippen.html").read_text(encoding="utf-8")
    table = (told.public / "bomen/index.html").read_text(encoding="utf-8")
    index = (told.public / "a-z.html").read_text(encoding="utf-8")
    for anchor in ("schaal-grade", "schaal-grade-laag", "schaal-grade-hoog", "soils-klei", "uitleg-soils"):
        assert f'id="{anchor}"' in glossary, anchor
    for anchor in ("schaal-grade-hoog", "soils-klei"):
        assert f'href="../begrippen.html#{anchor}"' in table and f'href="begrippen.html#{anchor}"' in index, anchor


def test_a_site_without_a_word_to_explain_has_no_glossary(run, small_site):
    for name in ("vocabularies.yml", "glossary.yml"):
        (small_site.content / name).unlink(missing_ok=True)
    shutil.rmtree(small_site.content / "interventions", ignore_errors=True)
    shutil.rmtree(small_site.content / "guidelines", ignore_errors=True)
    small_site.write("index.md", "---\ntitle: Bomen\n---\n\nKies een boom.\n")
    done = run("build", small_site.folder)
    assert done.returncode == 0, done.stderr
    assert not (small_site.public / "begrippen.html").exists()


def test_the_cells_of_the_overview_and_the_words_of_its_facets_lead_to_their_explanation(run, told):
    told.replace("interventions/beta.yml", "audience: { description: Gezinnen. }", "audience: { description: Gezinnen., problems: [slaap] }\ngroup: thuis\nclassification: { scale: grade, level: hoog }")
    told.write("vocabularies.yml", (told.content / "vocabularies.yml").read_text(encoding="utf-8") + "groups: [{ id: thuis, label: Thuis }]\nproblems: [{ id: slaap, label: slecht slapen }]\n")
    assert run("build", told.folder).returncode == 0
    page = (told.public / "interventies/index.html").read_text(encoding="utf-8")
    row = re.search(r'<tr data-id="beta".*?</tr>', page, re.DOTALL)[0]
    for anchor in ("groups-thuis", "schaal-grade-hoog", "direction-positive"):
        assert f'href="#{anchor}"' in row and f'id="{anchor}"' in page, anchor
    for anchor in ("uitleg-problems", "uitleg-groups"):
        assert f'href="#{anchor}"' in page and f'id="{anchor}"' in page, anchor


def test_the_certainty_of_one_finding_is_not_that_of_the_outcome(run, told):
    told.replace("interventions/beta.yml", "sample: { size: 20, who: gezinnen } }\n", "sample: { size: 20, who: gezinnen } }\n  - { finding: Het hielp ook., sources: [pagina], direction: positive }\n")
    assert run("build", told.folder).returncode == 0
    page = (told.public / "interventies/beta.html").read_text(encoding="utf-8")
    row = re.search(r'<table class="summary-of-findings.*?</table>', page, re.DOTALL)[0]
    assert re.search(r">laag \(GRADE\)</a> <small>bij 1 van 2 bevindingen</small>", row)
    findings = re.search(r'<ul class="findings">.*?\n</ul>', page, re.DOTALL)[0]
    assert len(re.findall(r"Zekerheid: <a [^>]*>laag \(GRADE\)</a>", findings)) == 1


@pytest.mark.parametrize(
    ("sentence", "is_wrong"),
    [("Beta is niet onderzocht.", True), ("Naar Beta is geen onderzoek gedaan.", True), ("Er is geen onderzoek naar Beta.", True), ("Beta is niet goed onderzocht.", False)],
)
def test_a_sentence_that_denies_research_is_held_against_the_findings(run, told, sentence, is_wrong):
    told.write("guidelines/hulp/proef.md", f"---\ntitle: Proef\n---\n\n{sentence}\n")
    done = run("check", told.folder)
    assert ("prose-contradicts-record" in done.stderr) == is_wrong, done.stderr


def test_not_been_studied_denies_research_in_english_too(run, told):
    told.write("site.yml", "title: Guide\nlanguage: en\n")
    told.write("guidelines/hulp/proef.md", "---\ntitle: Trial\n---\n\nBeta has not been studied.\n")
    assert "prose-contradicts-record" in run("check", told.folder).stderr


def test_what_the_program_says_of_checked_and_diff_is_in_the_language_that_was_asked_for(run, tmp_path):
    for language, unknown, none in (("nl", "er is geen record", "staat geen Content/"), ("en", "there is no record", "holds no Content/")):
        site = tmp_path / language
        assert run("init", site, "--language", language).returncode == 0
        assert unknown in run("checked", "nergens", "--site", site).stderr
        (tmp_path / "leeg").mkdir(exist_ok=True)
        assert none in run("diff", tmp_path / "leeg", site).stderr


def test_two_equal_sites_differ_in_nothing(run, told):
    done = run("diff", told.folder, told.folder)
    assert (done.returncode, done.stdout) == (0, "") and "er is niets veranderd" in done.stderr


def test_the_page_of_changes_carries_the_notice_and_speaks_of_fields_as_readers_do(run, told, tmp_path):
    shutil.copytree(told.folder, tmp_path / "later")
    for name, old, new in (("interventions/beta.yml", "direction: positive", "direction: mixed"), ("references.yml", "Een studie", "Nog een studie")):
        file = tmp_path / "later/Content" / name
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    done = run("diff", told.folder, tmp_path / "later", "--output", tmp_path / "out")
    assert "evidence.1.direction: positive → mixed" in done.stdout and "~ references/asscher2018" in done.stdout
    page = (tmp_path / "out/wat-is-er-veranderd.html").read_text(encoding="utf-8")
    assert "Wat onderzoek laat zien 1 › Richting" in page and NOTICE in page and CONTACT in page
    assert NOTICE in (tmp_path / "out/wat-is-er-veranderd.atom").read_text(encoding="utf-8")


def test_of_a_page_the_changes_name_the_sections_and_a_menu_can_lead_to_them(run, told, tmp_path):
    told.write("guidelines/hulp/weg.md", "---\ntitle: Gaat weg\n---\n\nTekst.\n")
    told.write("guidelines/hulp/raad.md", "---\ntitle: Raad\n---\n\nBegin.\n\n## Eerst\n\nEen.\n\n## Later 2.0\n\nTwee.\n")
    shutil.copytree(told.folder, tmp_path / "later")
    later = tmp_path / "later/Content"
    (later / "guidelines/hulp/weg.md").unlink()
    (later / "guidelines/hulp/raad.md").write_text("---\ntitle: Goede raad\n---\n\nBegin.\n\n## Later 2.0\n\nDrie.\n\n## Nieuw\n\nVier.\n", encoding="utf-8")
    with (later / "site.yml").open("a", encoding="utf-8") as file:
        file.write("menus: { footer: [changes] }\n")
    assert run("build", told.folder).returncode == 0 and run("build", tmp_path / "later").returncode == 0
    public = tmp_path / "later/Public"
    done = run("diff", told.public, public, "--output", public)
    assert "- pages/guidelines/hulp/weg: Gaat weg" in done.stdout
    for line in ("title: Raad → Goede raad", "- sections.Eerst", "~ sections.Later 2.0", "+ sections.Nieuw"):
        assert f"    {line}\n" in done.stdout, done.stdout
    assert "sections.Begin" not in done.stdout
    page = (public / "wat-is-er-veranderd.html").read_text(encoding="utf-8")
    for words in ("<dt>Titel</dt>", "<dt>Tekst › Eerst</dt><dd>Weg</dd>", "<dt>Tekst › Later 2.0</dt><dd>Gewijzigd</dd>", "<dt>Tekst › Nieuw</dt><dd>Nieuw</dd>"):
        assert words in page, (words, page)
    changed = next(item for item in json.loads((public / "wat-is-er-veranderd.json").read_text(encoding="utf-8"))["changed"] if item["kind"] == "pages")
    assert {"field": "sections.Eerst", "change": "removed", "old": None, "new": None} in changed["fields"]
    assert 'href="../../wat-is-er-veranderd.html"' in (public / "richtlijnen/hulp/raad.html").read_text(encoding="utf-8")


def test_of_two_sites_the_changes_show_which_sentences_went_and_came(run, told, tmp_path):
    told.write("guidelines/hulp/raad.md", "---\ntitle: Raad\n---\n\n## Later\n\nEen blijft staan. Twee gaat weg. Drie blijft ook.\n\n## Oud\n\nDit vervalt.\n")
    shutil.copytree(told.folder, tmp_path / "later")
    page = tmp_path / "later/Content/guidelines/hulp/raad.md"
    page.write_text("---\ntitle: Raad\n---\n\n## Later\n\nEen blijft staan. Drie blijft ook. Vier komt erbij.\n\n## Nieuw\n\nDit begint.\n", encoding="utf-8")
    done = run("diff", told.folder, tmp_path / "later", "--output", tmp_path / "out")
    assert "    ~ sections.Later\n        - Twee gaat weg.\n        + Vier komt erbij.\n" in done.stdout, done.stdout
    assert "    - sections.Oud\n        - Dit vervalt.\n" in done.stdout and "    + sections.Nieuw\n        + Dit begint.\n" in done.stdout
    assert "blijft" not in done.stdout
    shown = (tmp_path / "out/wat-is-er-veranderd.html").read_text(encoding="utf-8")
    assert "<dt>Tekst › Later</dt><dd>Gewijzigd: <del>Twee gaat weg.</del> <ins>Vier komt erbij.</ins></dd>" in shown, shown
    changed = next(item for item in json.loads((tmp_path / "out/wat-is-er-veranderd.json").read_text(encoding="utf-8"))["changed"] if item["kind"] == "pages")
    assert {"field": "sections.Later", "change": "changed", "old": "Twee gaat weg.", "new": "Vier komt erbij."} in changed["fields"]


def test_json_ld_holds_the_strength_the_direction_and_the_certainty_of_a_recommendation(run, told):
    graph = json.loads(run("export", "jsonld", told.folder).stdout)["@graph"]
    (node,) = [node for node in graph if node["@type"] == "MedicalGuidelineRecommendation"]
    assert (node["recommendationStrength"], node["evidenceLevel"]) == ("conditional, against", "laag (GRADE)")

