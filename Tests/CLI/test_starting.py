"""A new site, and new records in it."""

import json
import re

import pytest
from folders import contents

KINDS = {
    "intervention": "interventions/nieuw.yml",
    "element": "elements/nieuw.yml",
    "list": "element-lists/nieuw.yml",
    "recommendation": "recommendations/nieuw.yml",
    "page": "guidelines/nieuw.md",
    "term": "glossary.yml",
    "reference": "references.yml",
}


#: Ids in the examples belong to another site, and examples of two keys need not go together.
BEYOND_FORM = ("dangling-link", "dangling-anchor", "duplicate-name", "range-upside-down")


@pytest.fixture
def new_site(run, tmp_path):
    done = run("init", "site", "--title", "Een: nieuwe site")
    assert done.returncode == 0, done.stderr
    return tmp_path / "site"


def test_a_new_site_builds_without_a_single_message(run, new_site):
    done = run("build", new_site)
    assert done.returncode == 0 and "0 fouten, 0 waarschuwingen, 0 geaccepteerd" in done.stderr, done.stderr
    assert "Een: nieuwe site" in (new_site / "Public/index.html").read_text(encoding="utf-8")


def test_a_new_site_has_a_record_of_every_kind(run, new_site):
    tables = json.loads(run("export", "json", new_site).stdout)
    assert all(tables[kind] for kind in tables), {kind: len(rows) for kind, rows in tables.items()}


@pytest.mark.parametrize("name", ["letter.txt", ".hidden"])
def test_a_folder_with_something_in_it_stays_as_it_is(run, tmp_path, name):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / name).write_text("mine")
    done = run("init", "site")
    assert (done.returncode, contents(tmp_path / "site")) == (2, {name: b"mine"}), done.stderr


def test_an_empty_folder_will_do(run, tmp_path):
    (tmp_path / "site").mkdir()
    assert run("init", "site").returncode == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_is_valid_and_names_its_schema(run, new_site, kind):
    done = run("new", kind, "nieuw", new_site)
    path = new_site / "Content" / KINDS[kind]
    assert (done.returncode, done.stdout.strip()) == (0, str(path)), done.stderr
    assert run("check", new_site).returncode == 0
    text = path.read_text(encoding="utf-8")
    assert kind == "page" or re.match(r"# yaml-language-server: \$schema=(\.\./)?\.schemas/", text)
    # What each key is for stands above it.
    assert "## " in text


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_that_is_there_is_not_overwritten(run, new_site, kind):
    assert run("new", kind, "nieuw", new_site).returncode == 0
    before = contents(new_site)
    again = run("new", kind, "nieuw", new_site)
    assert (again.returncode, again.stdout) == (2, ""), again.stderr
    assert contents(new_site) == before


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_that_is_offered_can_be_used(run, new_site, kind):
    """Without its hash each line is valid: no key of a template is one that `check` does not know."""
    run("new", kind, "nieuw", new_site)
    path = new_site / "Content" / KINDS[kind]
    lines = path.read_text(encoding="utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if line.lstrip().startswith(("name:", "title:", "code:", "- term: nieuw", "- id: nieuw")))
    used = [line.replace("# ", "", 1) if line.lstrip().startswith("# ") else line for line in lines[start:]]
    path.write_text("\n".join(lines[:start] + used) + "\n", encoding="utf-8")
    findings = json.loads(run("check", new_site, "--format", "json").stdout)["findings"]
    wrong = [f for f in findings if f["severity"] == "error" and f["rule"] not in BEYOND_FORM]
    assert wrong == []


def test_a_new_record_is_a_draft_that_readers_do_not_see(run, new_site):
    run("new", "intervention", "nieuw", new_site)
    run("build", new_site)
    assert not (new_site / "Public/interventies/nieuw.html").exists()


@pytest.mark.parametrize("kind", ["recommendation", "term", "reference"])
def test_what_is_published_at_once_warns_until_it_is_written_and_calls_itself_no_draft(run, new_site, kind):
    run("new", kind, "nieuw", new_site)
    text = (new_site / "Content" / KINDS[kind]).read_text(encoding="utf-8")
    said = run("check", new_site).stderr
    assert "[placeholder-text]" in said and "[reference-incomplete]" not in said and "concept" not in text, said


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_of_an_english_site_has_english_texts(run, new_site, kind):
    settings = new_site / "Content/site.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("language: nl", "language: en"), encoding="utf-8")
    assert run("new", kind, "nieuw", new_site).returncode == 0
    text = (new_site / "Content" / KINDS[kind]).read_text(encoding="utf-8")
    assert "Nog in te vullen" not in text and "Schrijf hier" not in text


def test_a_page_beside_a_folder_of_its_name_is_refused_and_reported(run, new_site):
    before = contents(new_site)
    done = run("new", "page", "voorbeeld", new_site)
    assert (done.returncode, contents(new_site)) == (2, before) and "map met dezelfde naam" in done.stderr, done.stderr
    (new_site / "Content/guidelines/voorbeeld.md").write_text("---\ntitle: Ander\n---\n")
    assert "guidelines/voorbeeld.md:1:1: fout" in run("check", new_site).stderr


def test_a_new_source_gets_an_id_that_can_be_cited(run, new_site):
    before = contents(new_site)
    done = run("new", "reference", "van den Berg 2020", new_site)
    assert (done.returncode, contents(new_site)) == (2, before) and "van-den-berg-2020" in done.stderr, done.stderr


def test_a_new_id_can_be_completed_at_once(run, new_site):
    run("new", "element", "nieuw", new_site, "--name", "Nieuw element")
    assert '"nieuw"' in (new_site / "Content/.schemas/intervention.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["intervention", "Met Hoofdletters"], "met-hoofdletters"),
        (["intervention", "../elders"], "kan geen id zijn"),
        (["page", "../../elders"], "bijvoorbeeld elders\n"),
        (["page", ""], "bijvoorbeeld voorbeeld\n"),
        (["element", ""], "bijvoorbeeld voorbeeld\n"),
        (["reference", ""], "bijvoorbeeld voorbeeld\n"),
        (["term", ""], "het begrip is leeg"),
        (["intervention", "ander", "--name", "Voorbeeldhulp"], "al gebruikt"),
        (["soort", "nieuw"], "intervention"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_what_cannot_be_is_refused_and_nothing_is_written(run, new_site, arguments, said):
    before = contents(new_site)
    kind, id, *more = arguments
    done = run("new", kind, id, new_site, *more)
    assert (done.returncode, said in done.stderr, contents(new_site)) == (2, True, before), done.stderr


@pytest.mark.parametrize("where, said", [("/proc/foo", "kies een andere plaats"), ("bestand/x", "is geen map; kies een andere map\n")])
def test_a_place_where_no_site_can_be_is_refused_in_words_of_the_editor(run, tmp_path, where, said):
    (tmp_path / "bestand").write_text("x")
    done = run("init", where)
    assert done.returncode in (2, 3) and said in done.stderr and "--output" not in done.stderr, done.stderr
