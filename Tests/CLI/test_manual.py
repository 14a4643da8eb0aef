"""What the manual says of model.yml, vocabularies, menus and translations holds: its examples are valid, and no key is left out."""

import json
import re
from pathlib import Path

import pytest

CHAPTERS = Path(__file__).resolve().parents[2] / "Content/guidelines/voor-redacteuren"
OWN, TERMS, MENUS, LANGUAGES = "eigen-soorten", "schalen-en-woordenlijsten", "menus", "vertalingen"


def text(chapter):
    return (CHAPTERS / f"{chapter}.md").read_text(encoding="utf-8")


def example(chapter, containing):
    """The YAML example of a chapter that contains a text; there is one."""
    found = re.findall(r"^```yaml\n(.*?)^```$", text(chapter), re.MULTILINE | re.DOTALL)
    (only,) = [one for one in found if containing in one]
    return only


def indented(example, by):
    return re.sub(r"^", " " * by, example.rstrip("\n"), flags=re.MULTILINE) + "\n"


@pytest.fixture
def content(run, tmp_path):
    """The content of a new site in Dutch, whose records the examples name."""
    assert run("init", "new").returncode == 0
    return tmp_path / "new/Content"


@pytest.fixture
def write(content):
    def write(path, *texts, keep=False):
        file = content / path
        file.parent.mkdir(exist_ok=True)
        before = file.read_text(encoding="utf-8") if keep else ""
        file.write_text(before + "".join(texts), encoding="utf-8")

    return write


@pytest.fixture
def expect_no_message(run, content):
    def expect_no_message():
        done = run("check", "--strict", content.parent)
        assert done.returncode == 0, done.stdout + done.stderr

    return expect_no_message


def test_every_key_and_word_of_model_yml_is_explained(run):
    def named(schema):
        if isinstance(schema, list):
            return set().union(*map(named, schema))
        if not isinstance(schema, dict):
            return set()
        own = set(schema.get("properties", ())) | {word for word in schema.get("enum", ()) if isinstance(word, str)}
        return own.union(*map(named, schema.values()))

    keys = named(json.loads(run("schema", "model", "--open-ids").stdout))
    assert {"types", "relations", "facet", "range"} <= keys
    manual = text(OWN) + text(LANGUAGES)
    explained = set(re.findall(r"\b[a-z]+\b", " ".join(re.findall(r"`[^`\n]+`|^```yaml\n.*?^```$", manual, re.M | re.S))))
    assert sorted(keys - explained) == []


def test_the_worked_example_of_a_type_is_a_valid_site(write, expect_no_message):
    write("model.yml", example(OWN, "inverse: gemeten met"), example(OWN, "finder:"))
    write("vocabularies.yml", example(OWN, "id: praktijk"), keep=True)
    write("instruments/looptest.yml", example(OWN, "name: Looptest"))
    block = re.search(r"^````markdown\n(```records\n.*?^```)$", text(OWN), re.MULTILINE | re.DOTALL)
    write("guidelines/voorbeeld/index.md", "\n", block[1], "\n", keep=True)
    expect_no_message()


def test_every_kind_of_value_can_be_written_as_the_table_shows(write, expect_no_message):
    rows = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| `([^`]+: [^`]+)` \|$", text(OWN), re.MULTILINE))
    assert len(rows) == 15
    complete = example(OWN, "answers:\n  type: choice")
    declared = "".join(
        f"      {row.split(':')[0]}: {{ type: {kind} }}\n"
        for kind, row in rows.items()
        if kind not in ("choice", "level", "record", "group", "term")
    )
    write(
        "model.yml",
        "types:\n  instrument:\n    folder: instruments\n    fields:\n",
        declared,
        "      setting: { type: term, of: settings }\n",
        indented(complete, 6),
        "vocabularies:\n  settings: { label: Plaats }\n",
    )
    write("vocabularies.yml", example(OWN, "id: praktijk"), keep=True)
    values = "\n".join(rows.values()).replace("quality: goed", "quality: niveau-1")
    write("instruments/looptest.yml", "name: Looptest\n", values, "\n")
    write("instruments/looptest-kort.yml", "name: Korte looptest\n")
    expect_no_message()


def test_a_built_in_type_can_be_changed_as_the_example_shows(write, expect_no_message):
    write("model.yml", example(OWN, "reachable_24h"))
    expect_no_message()


def test_scales_and_vocabularies_work_as_the_examples_show(content, write, expect_no_message):
    terms = (content / "vocabularies.yml").read_text(encoding="utf-8")
    terms = re.sub(r"scales:\n.*?(?=^groups:)", lambda _: example(TERMS, "scales:"), terms, flags=re.M | re.S)
    terms = terms.replace("problems:\n", example(TERMS, "problems:"))
    write("vocabularies.yml", terms, example(TERMS, "settings:\n  -"))
    write("model.yml", example(TERMS, "vocabularies:"), example(TERMS, "certainty").removeprefix("types:\n"))
    record = (content / "interventions/voorbeeldhulp.yml").read_text(encoding="utf-8")
    record = re.sub(r"classification:\n(  .*\n)+", example(TERMS, "classification:"), record)
    write("interventions/voorbeeldhulp.yml", record, example(TERMS, "setting: [thuis]"))
    write("elements/vast-aanspreekpunt.yml", "certainty: sterk\n", keep=True)
    expect_no_message()


def test_a_menu_can_hold_every_name_of_the_table(write, expect_no_message):
    write("site.yml", example(MENUS, "menus:"), keep=True)
    write("model.yml", example(MENUS, "pages:"), example(MENUS, "menu: true"))
    expect_no_message()
    names = re.findall(r"^\| `([a-z-]+)` \|", text(MENUS).split("| Naam |")[1], re.MULTILINE)
    assert "index-a-z" in names
    write("site.yml", f"title: Wegwijzer\nlanguage: nl\nmenus:\n  main: [instruments, {', '.join(names)}]\n")
    expect_no_message()


def test_pages_records_and_labels_can_be_translated_as_the_examples_show(write, expect_no_message):
    write("site.yml", example(LANGUAGES, "language: nl"))
    write("model.yml", example(LANGUAGES, "types:"), example(LANGUAGES, "words:"))
    write("instruments/looptest.yml", "name: Looptest\nminutes: 10\n")
    write("guidelines/voorbeeld/example.md", "---\n", example(LANGUAGES, "title: Example"), "---\n\nText.\n")
    needed = "kind: intervention\naudience: { description: Families. }\ngoal: Help.\nby: editors\n"
    write("interventions/example-support.yml", example(LANGUAGES, "name: Example support"), needed)
    expect_no_message()
