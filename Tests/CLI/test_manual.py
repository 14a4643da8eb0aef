"""What the manuals say of model.yml, vocabularies, menus and translations holds: their examples are valid, and no key is left out."""

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Manual:
    """The manual in a language, and the names of a new site in that language, which its examples use."""

    language: str
    chapters: Path
    own: str
    terms: str
    menus: str
    translations: str
    guideline: str
    intervention: str
    element: str
    instrument: str
    level: str

    def text(self, chapter):
        return (self.chapters / f"{chapter}.md").read_text(encoding="utf-8")

    def examples(self, chapter, kind="yaml"):
        return [found[1] for found in re.findall(rf"^(`{{3,4}}){kind}\n(.*?)^\1$", self.text(chapter), re.MULTILINE | re.DOTALL)]

    def example(self, chapter, containing):
        """The YAML example of a chapter that contains a text; there is one."""
        (only,) = [one for one in self.examples(chapter) if containing in one]
        return only


DUTCH = Manual(
    language="nl",
    chapters=ROOT / "Content/guidelines/voor-redacteuren",
    own="eigen-soorten",
    terms="schalen-en-woordenlijsten",
    menus="menus",
    translations="vertalingen",
    guideline="voorbeeld",
    intervention="voorbeeldhulp",
    element="vast-aanspreekpunt",
    instrument="looptest",
    level="niveau-1",
)
ENGLISH = Manual(
    language="en",
    chapters=ROOT / "docs/manual-en/Content/guidelines/for-editors",
    own="your-own-types",
    terms="scales-and-vocabularies",
    menus="menus",
    translations="translations",
    guideline="example",
    intervention="example-help",
    element="one-contact",
    instrument="room-check",
    level="level-1",
)


@pytest.fixture(params=[DUTCH, ENGLISH], ids=lambda manual: manual.language)
def manual(request):
    return request.param


def indented(example, by):
    return re.sub(r"^", " " * by, example.rstrip("\n"), flags=re.MULTILINE) + "\n"


@pytest.fixture
def content(run, tmp_path, request):
    """The content of a new site in the language of the manual, whose records the examples name."""
    manual = request.getfixturevalue("manual") if "manual" in request.fixturenames else ENGLISH
    assert run("init", "new", "--language", manual.language).returncode == 0
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


def test_every_key_and_word_of_model_yml_is_explained(manual, run):
    def named(schema):
        if isinstance(schema, list):
            return set().union(*map(named, schema))
        if not isinstance(schema, dict):
            return set()
        own = set(schema.get("properties", ())) | {word for word in schema.get("enum", ()) if isinstance(word, str)}
        return own.union(*map(named, schema.values()))

    keys = named(json.loads(run("schema", "model", "--open-ids").stdout))
    assert {"types", "relations", "facet", "range"} <= keys
    manual = manual.text(manual.own) + manual.text(manual.translations)
    explained = set(re.findall(r"\b[a-z]+\b", " ".join(re.findall(r"`[^`\n]+`|^```yaml\n.*?^```$", manual, re.M | re.S))))
    assert sorted(keys - explained) == []


def test_the_worked_example_of_a_type_is_a_valid_site(manual, write, expect_no_message):
    write("model.yml", manual.example(manual.own, "inverse:"), manual.example(manual.own, "finder:"))
    write("vocabularies.yml", manual.example(manual.own, "settings:\n  -"), keep=True)
    write(f"instruments/{manual.instrument}.yml", manual.example(manual.own, "-01\n"))
    block = re.search(r"^````markdown\n(```records\n.*?^```)$", manual.text(manual.own), re.MULTILINE | re.DOTALL)
    write(f"guidelines/{manual.guideline}/index.md", "\n", block[1], "\n", keep=True)
    expect_no_message()


def test_every_kind_of_value_can_be_written_as_the_table_shows(manual, write, expect_no_message):
    rows = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| `([^`]+: [^`]+)` \|$", manual.text(manual.own), re.MULTILINE))
    assert len(rows) == 15
    complete = manual.example(manual.own, "answers:\n  type: choice")
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
    write("vocabularies.yml", manual.example(manual.own, "settings:\n  -"), keep=True)
    values = "\n".join(rows.values()).replace("quality: goed", f"quality: {manual.level}")
    write(f"instruments/{manual.instrument}.yml", "name: Test\n", values, "\n")
    write(f"instruments/{re.search('shorter: (.+)', values)[1]}.yml", "name: Short test\n")
    expect_no_message()


def test_a_built_in_type_can_be_changed_as_the_example_shows(manual, write, expect_no_message):
    write("model.yml", manual.example(manual.own, "reachable_24h"))
    expect_no_message()


def test_scales_and_vocabularies_work_as_the_examples_show(manual, content, write, expect_no_message):
    terms = (content / "vocabularies.yml").read_text(encoding="utf-8")
    terms = re.sub(r"scales:\n.*?(?=^groups:)", lambda _: manual.example(manual.terms, "scales:"), terms, flags=re.M | re.S)
    terms = terms.replace("problems:\n", manual.example(manual.terms, "problems:"))
    write("vocabularies.yml", terms, manual.example(manual.terms, "settings:\n  -"))
    write("model.yml", manual.example(manual.terms, "vocabularies:"), manual.example(manual.terms, "certainty").removeprefix("types:\n"))
    record = (content / f"interventions/{manual.intervention}.yml").read_text(encoding="utf-8")
    record = re.sub(r"classification:\n(  .*\n)+", manual.example(manual.terms, "classification:"), record)
    write(f"interventions/{manual.intervention}.yml", record, manual.example(manual.terms, "setting: ["))
    certainty = re.search(r"`(certainty: .+?)`", manual.text(manual.terms))[1]
    write(f"elements/{manual.element}.yml", certainty, "\n", keep=True)
    expect_no_message()


def test_a_menu_can_hold_every_name_of_the_table(manual, write, expect_no_message):
    write("site.yml", manual.example(manual.menus, "menus:"), keep=True)
    write("model.yml", manual.example(manual.menus, "pages:"), manual.example(manual.menus, "menu: true"))
    expect_no_message()
    names = re.findall(r"^\| `([a-z-]+)` \|", manual.text(manual.menus).split("| --- | --- |")[2], re.MULTILINE)
    assert "index-a-z" in names
    write("site.yml", f"title: Guide\nlanguage: {manual.language}\nmenus:\n  main: [instruments, {', '.join(names)}]\n")
    expect_no_message()


def test_pages_records_and_labels_can_be_translated_as_the_examples_show(manual, write, expect_no_message):
    examples = manual.examples(manual.translations)
    write("site.yml", next(one for one in examples if f"language: {manual.language}" in one))
    page = next(one for one in examples if "translation_of: guidelines" in one and "language: " in one)
    write("model.yml", manual.example(manual.translations, "types:"), manual.example(manual.translations, "words:"))
    write(f"instruments/{manual.instrument}.yml", "name: Test\nminutes: 10\n")
    write(f"guidelines/{manual.guideline}/other.md", "---\n", page, "---\n\nText.\n")
    needed = "kind: intervention\naudience: { description: Families. }\ngoal: Help.\nby: editors\n"
    write("interventions/other.yml", manual.example(manual.translations, f"translation_of: {manual.intervention}"), needed)
    expect_no_message()


def test_records_pages_and_blocks_of_the_english_manual_can_be_typed_into_a_new_site(write, expect_no_message, run, content):
    written = ENGLISH.examples
    write("interventions/evening-rounds.yml", written("recording-an-intervention")[0])
    element, of_a_group = written("elements-lists-and-claims")
    write("elements/night-light.yml", element)
    write("element-lists/good-rounds.yml", of_a_group)
    write("references.yml", written("linking-and-citing")[0], keep=True)
    recommendation, series = written("recommendations")
    write("recommendations/v1-2.yml", recommendation)
    write("vocabularies.yml", series, keep=True)
    write("glossary.yml", *written("explaining-terms"), keep=True)
    write("search.yml", *written("improving-the-search"))
    write("guidelines/example/page.md", *written("writing-a-page"), "\n", "\n".join(written("writing-a-page", "markdown")))
    links = "\n\n".join(written("linking-and-citing", "markdown")).replace("\n", "\n\n")
    write("guidelines/example/links.md", "---\ntitle: Links\n---\n\n", links)
    write("guidelines/example/tables.md", "---\ntitle: Tables\n---\n\n", "\n".join(written("tables-from-records", "markdown")))
    expect_no_message()


def test_provenance_can_be_written_as_the_english_manual_shows(write, expect_no_message, content):
    own, site, field, cited, bounds = ENGLISH.examples("what-it-rests-on")
    settings = (content / "site.yml").read_text(encoding="utf-8")
    write("site.yml", settings.replace("provenance: required\n", site))
    terms = (content / "glossary.yml").read_text(encoding="utf-8")
    assert "  by: editors\n" in terms
    write("glossary.yml", terms.replace("  by: editors\n", ""))
    write("references.yml", cited, "  title: A study\n", keep=True)
    record = (content / "interventions/example-help.yml").read_text(encoding="utf-8")
    findings = "\n".join(re.findall(r"`\{ (?:size|measure).+?\}`", ENGLISH.text("what-it-rests-on"))).replace("`", "").splitlines()
    assert len(findings) == 2
    record = record.replace("    design: other\n", f"    sample: {findings[0]}\n    effect: {findings[1]}\n")
    record = record.replace("sources: [example2026]\n    sample", "sources: [smith2020]\n    sample")
    write("interventions/example-help.yml", record.replace("not-studied", "unclear"), field, bounds)
    expect_no_message()
    assert own.startswith("based_on: [example2026]") and "\nby: editors" in own


def test_a_new_editor_gets_from_nothing_to_a_type_of_the_site_by_the_english_manual_alone(write, expect_no_message, run, content):
    """The steps of the chapter as they stand there: a type, two records, a search, and a table there and back."""
    model, terms, first, second = ENGLISH.examples("your-own-types")[:4]
    start, *steps = ENGLISH.examples("your-own-types", "sh")[:7]
    assert start == "leidraad init my-site --language en\ncd my-site\n"
    commands = [line for shown in steps for line in shown.splitlines()]
    site = content.parent
    done = {}

    def give(command):
        words = re.findall(r'"[^"]*"|\S+', command.split(" > ")[0])
        answer = run(*(word.strip('"') for word in words[1:]), cwd=site)
        assert answer.returncode == 0, command + answer.stdout + answer.stderr
        done[words[1]] = answer
        if " > " in command:
            (site / command.split(" > ")[1]).write_text(answer.stdout.replace("Phone Check", "Call Check"), encoding="utf-8")

    write("model.yml", model)
    write("vocabularies.yml", terms, keep=True)
    give(commands[0])
    write("instruments/room-check.yml", first)
    give(commands[1])
    write("instruments/phone-check.yml", second)
    for command in commands[2:]:
        give(command)
    assert "0 errors, 0 warnings, 0 accepted" in done["check"].stderr + done["check"].stdout
    assert done["search"].stdout.splitlines()[0].endswith("instruments/room-check.html")
    assert "0 new, 1 updated, 1 unchanged" in done["import"].stderr
    assert "name: Call Check" in (content / "instruments/phone-check.yml").read_text(encoding="utf-8")
    overview = (site / "Public/instruments/index.html").read_text(encoding="utf-8")
    assert "Time needed" in overview and "on site" in overview
    assert (site / "Public/instruments/compare.html").exists()
    helped = (site / "Public/interventions/example-help.html").read_text(encoding="utf-8")
    assert "Instruments used with it" in helped


def test_every_command_of_the_english_manual_exists(run):
    known = set(re.findall(r"^  ([a-z]+) ", run("--language", "en", "--help").stdout, re.MULTILINE))
    assert "rename" in known
    named = {
        word
        for chapter in ENGLISH.chapters.glob("*.md")
        for word in re.findall(r"(?:^|`)leidraad ([a-z]+)", chapter.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert sorted(named - known) == []


def test_the_site_of_the_english_manual_is_right_and_wholly_english(run, tmp_path):
    checked = run("check", "--strict", ROOT / "docs/manual-en")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert run("build", ROOT / "docs/manual-en", "--output", tmp_path / "built").returncode == 0
    dutch = re.compile(r"\b(het|een|niet|geen|van|voor|wordt|deze|dit|naar|zijn|staat|zoals|naslag|bron|richtlijnen)\b", re.IGNORECASE)
    pages = {path.relative_to(tmp_path / "built"): path.read_text(encoding="utf-8") for path in (tmp_path / "built").rglob("*.html")}
    assert Path("guidelines/for-editors/your-own-types.html") in pages
    assert not {path: found[0] for path, text in pages.items() if (found := dutch.search(text) or dutch.search(str(path)))}


def test_the_dutch_manual_of_a_release_is_a_site_by_itself(run, tmp_path):
    content = tmp_path / "site/Content"
    shutil.copytree(ROOT / ".ci/release/manual-nl", content)
    shutil.copytree(ROOT / "Content/guidelines/voor-redacteuren", content / "guidelines/voor-redacteuren")
    shutil.copytree(ROOT / "Content/assets/redacteuren", content / "assets/redacteuren")
    done = run("check", "site", "--strict")
    assert done.returncode == 0, done.stderr
