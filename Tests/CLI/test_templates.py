"""Templates of a site's own: what is wrong with them is told as what is wrong with content is."""

import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def own(small_site):
    """Changes a template of the site's own."""
    shutil.copytree(ROOT / "Templates", small_site.folder / "Templates")

    def own(name, old, new):
        path = small_site.folder / "Templates" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return own


HOME = "pages/home.mustache"
FAULTS = {
    "an open tag": (HOME, "{{> page-start}}", "{{> page-start}}\n<p>{{naam\n", ":2:4:", "wordt niet gesloten", "is not closed"),
    "an open section": (HOME, "{{> page-start}}", "{{> page-start}}{{#open}}", ":1:17:", "sectie wordt niet", "section is not closed"),
    "another section": (HOME, "{{> page-start}}", "{{> page-start}}{{#a}}{{/b}}", ":1:", "andere sectie", "another section"),
    "a circle": ("partials/menu.mustache", "", "{{> menu}}", ":1:1:", "menu → menu", "menu → menu"),
    "no YAML": ("languages/nl.yml", "", "open: x: y\n", ":1:8:", "dubbele punt", "colon"),
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_template_has_its_place_its_line_and_a_hint(run, small_site, own, fault, language):
    name, old, new, place, dutch, english = FAULTS[fault]
    own(name, old, new + old if fault in ("a circle", "no YAML") else new)
    small_site.replace("site.yml", "language: nl", f"language: {language}")
    for command, status in (("check", 1), ("build", 2)):
        done = run(command, "site")
        path = f"site/Templates/{name}" if command == "check" else f"Templates/{name}"
        assert (done.returncode, small_site.public.exists()) == (status, False), done.stderr
        assert path + place in done.stderr and (dutch if language == "nl" else english) in done.stderr, done.stderr
        assert " | " in done.stderr and "\n  = " in done.stderr and "Error" not in done.stderr and "(" not in done.stderr.split("\n")[0]


@pytest.mark.parametrize(
    "added, said",
    [("{{> nergens}}", '"nergens"'), ("{{t.bestaatniet}}", '"t.bestaatniet"'), ("{{> page-strat}}", '"page-start"')],
)
def test_a_name_that_does_not_exist_is_a_warning_that_counts(run, small_site, own, added, said):
    own(HOME, "{{> page-start}}", "{{> page-start}}\n" + added)
    done = run("check", "site")
    assert f"site/Templates/{HOME}:2:1: waarschuwing" in done.stderr and said in done.stderr, done.stderr
    assert "1 waarschuwing," in done.stderr and done.returncode == 0
    assert run("check", "site", "--strict").returncode == 1
    found = json.loads(run("check", "site", "--format", "json").stdout)["findings"]
    assert [(f["rule"], f["file"]) for f in found] == [("unknown-name", f"site/Templates/{HOME}")]
    assert "1 waarschuwing," in run("build", "site").stderr


def test_a_name_that_no_view_has_counts_as_a_warning_of_the_build(run, small_site, own):
    own(HOME, "{{> page-start}}", "{{> page-start}}\n{{bestaatNiet}}")
    said = run("build", "site").stderr
    assert f"site/Templates/{HOME}:2:1: waarschuwing" in said and "1 waarschuwing," in said, said


def test_words_that_a_table_lacks_are_named_once(run, small_site, own):
    path = small_site.folder / "Templates/languages/nl.yml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(("quality:", "rule-raw-html:"))), encoding="utf-8")
    said = run("check", "site").stderr
    assert "site/Templates/languages/nl.yml:1:1: waarschuwing" in said and "quality, rule-raw-html" in said, said


def test_a_warning_of_a_template_can_be_accepted(run, small_site, own):
    own(HOME, "{{> page-start}}", "{{> page-start}}\n{{> nergens}}")
    small_site.write("site.yml", "title: W\nlanguage: nl\naccept: [{ warning: unknown-name, reason: komt nog }]\n")
    assert run("check", "site", "--strict").returncode == 0
