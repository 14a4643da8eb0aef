"""A site in two languages, by the commands: one build, one check, a search in each."""

import json
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
