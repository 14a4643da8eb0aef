"""A site in two languages, by the commands: one build, one check, a search in each."""

import json
import shutil
import subprocess
import zipfile

import pytest

ENGLISH = {
    "en/site.yml": "title: Guide\nlanguage: en\n",
    "en/index.md": "---\ntitle: Guide\n---\n\nSee [[mst]].\n",
    "en/guidelines/hulp/index.md": "---\ntitle: Help at home\n---\n\n## Use\n\nMST helps families [@asscher2018].\n",
    "en/interventions/mst.yml": (
        "name: Multisystemic Therapy\nabbreviation: MST\nkind: intervention\n"
        "audience:\n  description: Young people with behaviour problems.\ngoal: Fewer problems.\nbased_on: [asscher2018]\n"
    ),
}


@pytest.fixture
def two_languages(small_site):
    small_site.replace("site.yml", "language: nl\n", "language: nl\nlanguages: [en]\n")
    for name, text in ENGLISH.items():
        small_site.write(name, text)
    return small_site


def test_one_build_makes_both_languages_and_a_second_one_writes_nothing(run, two_languages):
    done = run("build", "site")
    assert done.returncode == 0 and "0 fouten, 0 waarschuwingen" in done.stderr, done.stderr
    assert "Multisystemic Therapy" in (two_languages.public / "en/interventions/mst.html").read_text(encoding="utf-8")
    assert "Multisysteem Therapie" in (two_languages.public / "interventies/mst.html").read_text(encoding="utf-8")
    manifest = (two_languages.public / ".leidraad-manifest").read_text(encoding="utf-8")
    assert " en/index.html\n" in manifest and not (two_languages.public / "en/.leidraad-manifest").exists()
    assert ": 0 bestanden geschreven" in run("build", "site").stderr


def test_each_language_is_searched_by_itself(run, two_languages):
    assert run("build", "site").returncode == 0
    dutch = run("search", "gezinnen", "site", "--json")
    english = run("search", "family", "--output", "site/Public/en", "--json")
    assert "richtlijnen/hulp/index.html#inzet" in dutch.stdout and "Help at home" not in dutch.stdout
    assert "guidelines/hulp/index.html#use" in english.stdout and "Hulp thuis" not in english.stdout
    assert "Hulp thuis" not in run("search", "gezinnen", "--output", "site/Public/en", "--json").stdout


def test_the_address_of_the_command_holds_for_both_languages(run, two_languages):
    assert run("build", "site", "--base-url", "https://example.org/gids").returncode == 0
    page = (two_languages.public / "en/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/gids/en/index.html">' in page
    assert '<link rel="alternate" hreflang="nl" href="https://example.org/gids/index.html">' in page


def test_a_mistake_is_told_with_its_path_and_can_be_checked_by_it(run, two_languages):
    two_languages.write("en/guidelines/hulp/index.md", "---\ntitle: Help at home\n---\n\nSee [[nobody]].\n")
    found = json.loads(run("check", "site", "--format", "json").stdout)
    assert [(item["file"], item["line"]) for item in found["findings"]] == [("site/Content/en/guidelines/hulp/index.md", 5)]
    assert run("check", "site/Content/en").returncode == 1
    assert run("check", "site/Content/guidelines").returncode == 0
    assert run("build", "site").returncode == 1 and not two_languages.public.exists()


def test_a_package_holds_both_languages(run, two_languages, tmp_path):
    assert run("package", "site", "--output", "site.zip").returncode == 0
    names = zipfile.ZipFile(tmp_path / "site.zip").namelist()
    assert {"index.html", "en/index.html", "en/search/search.js"} <= set(names)


IN_ENGLISH = ["--site-language", "en"]


def test_a_record_and_a_page_are_made_in_the_language_that_is_named(run, two_languages):
    done = run("new", "intervention", "family-help", "site", *IN_ENGLISH)
    assert (done.returncode, done.stdout) == (0, "site/Content/en/interventions/family-help.yml\n"), done.stderr
    made = (two_languages.content / "en/interventions/family-help.yml").read_text(encoding="utf-8")
    assert made.startswith("# yaml-language-server: $schema=../../.schemas/intervention.json\n") and "Family help" in made
    assert (two_languages.content / "en/interventions" / "../../.schemas/intervention.json").exists()
    source = run("new", "reference", "smith2020", "site", *IN_ENGLISH)
    assert (source.returncode, source.stdout) == (0, "site/Content/references.yml\n"), source.stderr
    taken = run("new", "intervention", "mst", "site", *IN_ENGLISH)
    assert taken.returncode == 2 and "en/interventions/mst.yml" in taken.stderr, taken.stderr


def test_records_of_a_language_go_out_and_come_back(run, program, two_languages, tmp_path):
    for form in ["csv", "xlsx"]:
        command = [*map(str, [program, "export", form, "interventions", "site", *IN_ENGLISH])]
        table = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout
        (tmp_path / f"interventions.{form}").write_bytes(table)
        assert form == "xlsx" or b"Multisystemic Therapy" in table
        unchanged = run("import", f"interventions.{form}", "site", *IN_ENGLISH, "--update")
        assert (unchanged.returncode, unchanged.stdout) == (0, ""), unchanged.stderr
    (tmp_path / "interventions.csv").write_text("id;goal\nmst;No more problems.\n", encoding="utf-8")
    done = run("import", "interventions.csv", "site", *IN_ENGLISH, "--update")
    assert (done.returncode, done.stdout) == (0, "site/Content/en/interventions/mst.yml\n"), done.stderr
    assert "Minder problemen." in (two_languages.content / "interventions/mst.yml").read_text(encoding="utf-8")
    for form in ["json", "jsonld", "search"]:
        more = ["--format", "opensearch"] if form == "search" else []
        told = run("export", form, "site", *more, *IN_ENGLISH)
        assert told.returncode == 0 and "Multisystemic" in told.stdout and "Multisysteem" not in told.stdout, (form, told.stderr)


def test_a_name_changes_in_its_language_only_and_a_shared_one_for_all_or_none(run, two_languages):
    two_languages.write("en/elements/safety.yml", "name: Safety\nkind: practice\ndescription: Attention to safety.\nby: editors\n")
    two_languages.replace("en/index.md", "See [[mst]].", "See [[mst]] and [[safety]].")
    done = run("rename", "safety", "safe-homes", "site", *IN_ENGLISH)
    assert done.returncode == 0, done.stderr
    assert "site/Content/en/elements/safety.yml -> site/Content/en/elements/safe-homes.yml\n" in done.stdout
    assert "site/Content/en/index.md:5\n" in done.stdout
    assert (two_languages.content / "en/elements/safe-homes.yml").exists() and not (two_languages.content / "en/elements/safety.yml").exists()
    assert run("check", "site").returncode == 0
    shared = run("rename", "asscher2018", "asscher2019", "site", *IN_ENGLISH)
    assert shared.returncode == 2 and "references.yml" in shared.stderr, shared.stderr


def test_a_change_is_judged_and_noted_in_the_language_that_is_named(run, two_languages):
    impact = run("impact", "mst", "goal=No problems.", "site", *IN_ENGLISH)
    assert impact.returncode == 0 and "en/interventions/mst.yml" in impact.stdout and "Fewer problems." in impact.stdout, impact.stderr
    assert run("checked", "mst", "--site", "site", *IN_ENGLISH).stdout == "site/Content/en/interventions/mst.yml\n"
    assert "checked:" not in (two_languages.content / "interventions/mst.yml").read_text(encoding="utf-8")


def test_two_editions_are_compared_in_the_language_that_is_named(run, two_languages, tmp_path):
    assert run("build", "site").returncode == 0
    shutil.copytree(two_languages.folder, tmp_path / "later")
    record = tmp_path / "later/Content/en/interventions/mst.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("Fewer", "Hardly any"), encoding="utf-8")
    assert run("diff", "site", "later").stdout == ""
    for old in ["site", "site/Public"]:
        told = run("diff", old, "later", *IN_ENGLISH)
        assert told.returncode == 0 and "Hardly any problems." in told.stdout, told.stderr


@pytest.mark.parametrize("command", [["new", "intervention", "x", "site"], ["export", "json", "site"], ["diff", "site", "site"]])
def test_a_language_that_the_site_does_not_have_is_refused(run, two_languages, command):
    done = run(*command, "--site-language", "de")
    assert done.returncode == 2 and '"de"' in done.stderr and "nl, en" in done.stderr, done.stderr
