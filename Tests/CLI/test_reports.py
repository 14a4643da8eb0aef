"""What `check` tells other programs, and what `impact` tells of a change."""

import json
import re

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

COMMAND = re.compile(r"^::(error|warning|notice) (.*?)::(.*)$")


@pytest.fixture
def faulty_site(small_site):
    """One error, one warning, and one warning that was accepted."""
    small_site.replace("index.md", "en [[veiligheid]]", "🙂 en [[veiligheit]]")
    small_site.replace("guidelines/hulp/index.md", "MST helpt", "[Klik hier](index.md). MST helpt")
    small_site.replace("references.yml", "title: Een studie\n  ", "")
    small_site.write(
        "site.yml",
        "title: Wegwijzer\nlanguage: nl\naccept:\n"
        "  - { warning: reference-incomplete, reason: 'alleen auteur, en jaar: 100%' }\n",
    )
    return small_site


def findings_in_json(text):
    found = json.loads(text)["findings"]
    return [(f["rule"], f["severity"], f["file"], f["line"], f["column"], f["accepted"]) for f in found]


def findings_in_sarif(text):
    found = []
    for result in json.loads(text)["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        suppressed = [item["justification"] for item in result["suppressions"]]
        found.append(
            (
                result["ruleId"],
                result["level"],
                place["artifactLocation"]["uri"],
                region["startLine"],
                region["startColumn"],
                suppressed[0] if suppressed else None,
            )
        )
    return found


def findings_in_commands(text):
    found = []
    for line in text.splitlines():
        level, properties, message = COMMAND.match(line).groups()
        values = dict(pair.split("=", 1) for pair in properties.split(","))
        decoded = message.replace("%0A", "\n").replace("%25", "%")
        reason = decoded.rpartition("geaccepteerd: ")[2] if level == "notice" else None
        found.append(
            (
                values["title"],
                "warning" if level == "notice" else level,
                values["file"],
                int(values["line"]),
                int(values["col"]),
                reason,
            )
        )
    return found


def test_every_format_has_the_same_findings(run, faulty_site):
    texts = {name: run("check", "site", "--format", name).stdout for name in ("json", "sarif", "github")}
    wanted = findings_in_json(texts["json"])
    assert {rule for rule, *_ in wanted} == {"dangling-link", "vague-link-text", "reference-incomplete"}
    assert [reason for *_, reason in wanted if reason] == ["alleen auteur, en jaar: 100%"]
    assert findings_in_sarif(texts["sarif"]) == wanted
    assert findings_in_commands(texts["github"]) == wanted


def test_the_text_has_the_findings_that_were_not_accepted(run, faulty_site):
    wanted = [f for f in findings_in_json(run("check", "site", "--format", "json").stdout) if f[-1] is None]
    said = run("check", "site").stderr
    for rule, _, file, line, column, _ in wanted:
        assert re.search(rf"^{file}:{line}:{column}: .*\[{rule}\]$", said, re.MULTILINE), (rule, said)
    assert "[reference-incomplete]" not in said


def test_sarif_is_valid_by_its_schema(run, faulty_site):
    log = Sarif.model_validate_json(run("check", "site", "--format", "sarif").stdout)
    assert len(log.runs[0].results) == 3


def test_every_rule_in_sarif_has_a_help_text_of_its_own_in_the_language_of_the_site(run, faulty_site):
    texts = {}
    for language in ("nl", "en"):
        rules = json.loads(run("check", faulty_site.folder, "--format", "sarif").stdout)["runs"][0]["tool"]["driver"]["rules"]
        texts[language] = [rule["help"]["text"] for rule in rules]
        assert len(set(texts[language])) == len(rules) and all(texts[language])
        text = (faulty_site.content / "site.yml").read_text(encoding="utf-8")
        faulty_site.write("site.yml", text.replace("language: nl", "language: en"))
    assert not set(texts["nl"]) & set(texts["en"])


def test_sarif_counts_columns_in_code_points_and_escapes_paths(run, faulty_site):
    faulty_site.write("guidelines/hulp/één plek.md", "---\ntitle: Plek\n---\n\n👩‍👧 en [[weg]].\n")
    runs = json.loads(run("check", "site", "--format", "sarif").stdout)["runs"]
    places = [r["locations"][0]["physicalLocation"] for r in runs[0]["results"] if "[[weg]]" in str(r)]
    place = next(p for p in places if "plek" in p["artifactLocation"]["uri"])
    assert place["artifactLocation"]["uri"] == "site/Content/guidelines/hulp/%C3%A9%C3%A9n%20plek.md"
    # Two people and a joiner are three code points to SARIF, and one character to a reader.
    assert place["region"]["startColumn"] == len("👩‍👧 en ") + 1


def test_a_warning_ends_with_1_only_when_strict(run, small_site):
    small_site.replace("guidelines/hulp/index.md", "MST helpt", "[Klik hier](index.md). MST helpt")
    assert [run("check", "site", *more).returncode for more in ([], ["--strict"])] == [0, 1]


def test_an_accepted_warning_is_no_reason_for_strict_to_fail(run, small_site):
    small_site.replace("references.yml", "title: Een studie\n  ", "")
    small_site.write(
        "site.yml",
        "title: Wegwijzer\nlanguage: nl\naccept:\n  - { warning: reference-incomplete, reason: zo is het }\n",
    )
    done = run("check", "site", "--strict")
    assert done.returncode == 0, done.stderr


def test_verbose_shows_accepted_warnings_with_their_reason_and_quiet_shows_errors_only(run, faulty_site):
    verbose, quiet = (run("check", "site", more).stderr for more in ("--verbose", "--quiet"))
    assert "geaccepteerd: alleen auteur, en jaar: 100%" in verbose
    assert "[dangling-link]" in quiet and "[vague-link-text]" not in quiet


def impact(run, *arguments):
    done = run("impact", *arguments, "site", "--json")
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


def test_the_impact_of_a_name_is_every_page_that_a_build_would_change(run, small_site):
    def pages():
        assert run("build", "site").returncode == 0
        return {p.relative_to(small_site.public).as_posix(): p.read_bytes() for p in small_site.public.rglob("*.html")}

    told = impact(run, "veiligheid", "name=Veiligheid in huis")
    before = pages()
    small_site.replace("elements/veiligheid.yml", "name: Veiligheid", "name: Veiligheid in huis")
    after = pages()
    assert {page["path"] for page in told["pages"]} == {path for path in after if after[path] != before[path]}
    assert "interventies/mst.html" in {page["path"] for page in told["pages"]}


def test_the_impact_names_tables_and_sentences_with_the_old_value(run, small_site):
    small_site.replace("interventions/mst.yml", "goal:", "  age: { from: 10, to: 18, inclusive: true }\ngoal:")
    small_site.replace("guidelines/hulp/index.md", "MST helpt", "MST is er van 10 t/m 18 jaar. MST helpt")
    told = impact(run, "mst", "audience.age.to=17")
    overview = next(page for page in told["pages"] if page["path"] == "interventies/index.html")
    assert (told["old"], told["new"], len(overview["tables"])) == ("18", "17", 1)
    holding = [s["text"] for s in told["sentences"] if s["holdsOldValue"]]
    assert holding == ["MST is er van 10 t/m 18 jaar."]
    assert [p["rule"] for p in told["newProblems"]] == ["prose-contradicts-record"]


def test_an_impossible_change_tells_the_errors_and_ends_with_1(run, small_site):
    done = run("impact", "mst", "kind=soort", "site", "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["stopsBuild"], told["pages"]) == (1, True, [])
    assert "unknown-value" in {problem["rule"] for problem in told["newProblems"]}


@pytest.mark.parametrize(
    "change, said",
    [(["mtt", "name=x"], 'bedoelde je "mst"'), (["mst", "name"], "veld=waarde"), (["mst", "name.first=x"], "geen veld")],
    ids=["an unknown id", "no value", "no such field"],
)
def test_a_wrong_question_ends_with_2_and_one_hint(run, small_site, change, said):
    done = run("impact", *change, "site")
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr


def test_impact_writes_nothing(run, small_site):
    before = {p: p.read_bytes() for p in small_site.folder.rglob("*") if p.is_file()}
    impact(run, "mst", "name=Anders")
    assert {p: p.read_bytes() for p in small_site.folder.rglob("*") if p.is_file()} == before


def test_a_change_leaves_the_rest_of_the_file_alone(run, small_site):
    """A comment, a folded text and a list around the field: a wrong edit would give an error."""
    small_site.replace(
        "interventions/mst.yml",
        "goal: Minder problemen.\n",
        "goal: >\n  Minder problemen,\n  en meer rust.\n\n# over de duur\nduration: { max: 6, unit: week } # weken\n",
    )
    for change in ("goal=Rust", "duration.min=2", "related=mst", "elements.1.note=Altijd", "intensity=veel: elke dag"):
        assert impact(run, "mst", change)["stopsBuild"] is False, change


DAY = 86_400


def test_counts_are_kept_by_day_and_shown_in_the_quality_report(run, small_site):
    small_site.replace("guidelines/hulp/index.md", "MST helpt", "[Klik hier](index.md). MST helpt")
    for day in (20_000, 20_001, 20_001):
        done = run("check", "site", "--record", env={"SOURCE_DATE_EPOCH": str(day * DAY)})
        assert done.returncode == 0, done.stderr
    text = (small_site.content / "quality.yml").read_text(encoding="utf-8")
    assert re.findall(r"date: (\S+), open: (\d+), accepted: (\d+)", text) == [("2024-10-04", "1", "0"), ("2024-10-05", "1", "0")]
    assert run("build", "site").returncode == 0
    page = (small_site.public / "kwaliteit.html").read_text(encoding="utf-8")
    rows = re.findall(r"<tr><th scope=\"row\">([^<]+)</th>(.+)</tr>", page)
    assert [row[0] for row in rows] == ["4 oktober 2024", "5 oktober 2024", "deze kopie"]
    assert {tuple(re.findall(r"<div>(\d+)</div>", row[1])) for row in rows} == {("1", "0", "5")}


def test_a_site_without_counts_has_no_table_of_them(run, small_site):
    assert run("build", "site").returncode == 0
    assert "door-de-tijd" not in (small_site.public / "kwaliteit.html").read_text(encoding="utf-8")


def test_a_source_without_a_year_is_an_error_and_not_left_out(run, small_site):
    small_site.replace("references.yml", "{ date-parts: [[2018]] }", "{ season: 2 }")
    found = json.loads(run("check", "site", "--format", "json").stdout)["findings"]
    assert [(f["rule"], f["line"]) for f in found if f["file"].endswith("references.yml")] == [("missing-key", 5)]


def test_the_impact_of_a_word_of_a_list_is_told_by_its_id(run, small_site):
    small_site.write("vocabularies.yml", "groups:\n  - { id: thuis, label: Hulp aan huis }\n")
    small_site.replace("interventions/mst.yml", "kind:", "group: thuis\nkind:")
    small_site.replace("guidelines/hulp/index.md", "MST helpt", "Hulp aan huis werkt. MST helpt")
    told = impact(run, "vocabularies", "groups.thuis.label=Thuishulp")
    assert (told["old"], told["stopsBuild"]) == ("Hulp aan huis", False)
    assert "interventies/mst.html" in {page["path"] for page in told["pages"]}
    assert [s["text"] for s in told["sentences"]] == ["Hulp aan huis werkt."]


def test_warnings_of_one_rule_are_summed_up_and_errors_stand_last(run, small_site):
    for number in range(3):
        small_site.write(f"guidelines/hulp/p{number}.md", "---\ntitle: P\n---\n\nLees [hier](index.md) of [hier](index.md).\n")
    small_site.replace("index.md", "[[veiligheid]]", "[[veiligheit]]")
    said = run("check", "site").stderr
    assert said.count("[vague-link-text]") == 1 and "nog 5 keer, in 3 bestanden" in said, said
    assert said.index("[dangling-link]") > said.index("[vague-link-text]"), said
    assert run("check", "site", "--verbose").stderr.count("[vague-link-text]") == 6


def test_a_report_for_programs_lists_what_a_screen_sums_up(run, small_site):
    links = "Lees [hier](index.md).\n\n" * 150
    small_site.write("guidelines/hulp/lang.md", f"---\ntitle: P\n---\n\n{links}")
    found = json.loads(run("check", "site", "--format", "json").stdout)["findings"]
    lines = [f["line"] for f in found if f["rule"] == "vague-link-text"]
    assert lines == list(range(5, 305, 2))
    results = json.loads(run("check", "site", "--format", "sarif").stdout)["runs"][0]["results"]
    assert sum(r["ruleId"] == "vague-link-text" for r in results) == 150
