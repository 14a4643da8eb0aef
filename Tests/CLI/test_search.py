"""`leidraad search` narrows, says so when nothing is found, and says in plain words what is wrong."""

import json

import pytest


@pytest.fixture
def search(run, small_site):
    small_site.write(
        "guidelines/hulp/achtergrond.md",
        "---\ntitle: Achtergrond\nlayer: background\naudience: redacteuren\n---\n\n## Inzet\n\nMST helpt gezinnen.\n\n```yaml\nsleutel: waarde\n```\n",
    )
    small_site.write("search.yml", "weights:\n  - { audience: redacteuren, percent: 50 }\n")
    assert run("build", small_site.folder).returncode == 0

    def search(*arguments):
        return run("search", *arguments, small_site.folder)

    search.public = small_site.public
    return search


def addresses(done):
    return [one["url"] for one in json.loads(done.stdout)]


def test_a_type_and_a_facet_narrow_the_results(search):
    assert len(addresses(search("mst", "--json"))) > 1
    assert addresses(search("mst", "--json", "--type", "intervention")) == ["interventies/mst.html"]
    assert addresses(search("mst", "--json", "--facet", "kind=intervention")) == ["interventies/mst.html"]


@pytest.mark.parametrize("option", [("--type", "onzin"), ("--facet", "kind=onzin"), ("--facet", "kind"), ("--limit", "-1")])
def test_a_filter_that_the_site_does_not_have_is_a_mistake_in_the_command(search, option):
    done = search("mst", *option)
    assert done.returncode in (2, 64) and done.stdout == ""
    assert option[1] in done.stderr or "--limit" in done.stderr


def test_nothing_found_is_said_beside_the_results(search):
    done = search("qqxz", "--json")
    assert done.returncode == 0 and json.loads(done.stdout) == []
    assert "niets gevonden voor “qqxz”" in done.stderr


def test_a_file_that_is_missing_is_named_in_plain_words(search):
    for path in (search.public / "zoekindex").rglob("*.js"):
        if path.name != "root.js":
            path.unlink()
    done = search("mst")
    assert done.returncode == 3 and "ontbreekt" in done.stderr and "(" not in done.stderr


def test_background_for_few_readers_stands_behind_the_page_and_its_code_is_found(search):
    found = addresses(search("gezinnen", "--json", "--type", "page"))
    assert [one.partition("#")[0] for one in found] == ["richtlijnen/hulp/index.html", "richtlijnen/hulp/achtergrond.html"]
    assert addresses(search("sleutel", "--json"))[0].startswith("richtlijnen/hulp/achtergrond.html")
