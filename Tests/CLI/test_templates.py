"""Templates of a site's own: what is wrong with them is told as what is wrong with content is."""

import json
import re
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
    "a missing partial": (HOME, "{{> page-start}}", "{{> page-start}}\n{{> nergens}}", ":2:1:", 'geen sjabloon "nergens"', 'no template "nergens"'),
    "a partial with a typing error": (HOME, "{{> page-start}}", "{{> page-strat}}", ":1:1:", 'bedoelde je "page-start"', 'did you mean "page-start"'),
    "a name of a partial from data": (HOME, "{{> page-start}}", "{{> page-start}}{{> *title}}", ":1:17:", 'geen sjabloon "*title"', 'no template "*title"'),
    "other delimiters": (HOME, "{{> page-start}}", "{{> page-start}}\n<p>{{=<% %>=}}", ":2:4:", "tag met =", "tag with ="),
    "sections too deep": (
        HOME, "{{> page-start}}", "{{> page-start}}" + "{{#a}}" * 65 + "{{/a}}" * 65, ":1:401:", "meer dan 64 secties", "more than 64 sections"),
    "too many tags": (HOME, "{{> page-start}}", "{{> page-start}}" + "{{a}}" * 2001, ":1:", "meer dan 2000 tags", "more than 2000 tags"),
    "too many braces": (HOME, "{{> page-start}}", "{{> page-start}}" + "{ " * 2001, ":1:", "meer dan 2000 tags", "more than 2000 tags"),
    "too many tags for its bytes": (
        HOME, "{{> page-start}}", "{{> page-start}}" + "{{a}}" * 500 + "a" * 120_000, ":1:", "meer dan 26", "more than 26"),
    "too many bytes": (HOME, "{{> page-start}}", "{{> page-start}}" + "a" * (128 << 10), ":1:1:", "te lang: 130 kB", "too long: 130 kB"),
    "a circle": ("partials/menu.mustache", "", "{{> menu}}", ":1:1:", "menu → menu", "menu → menu"),
    "no YAML": ("languages/nl.yml", "", "open: x: y\n", ":1:8:", "dubbele punt", "colon"),
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_template_has_its_place_its_line_and_a_hint(run, small_site, own, fault, language):
    name, old, new, place, dutch, english = FAULTS[fault]
    own(name, old, new + old if fault in ("a circle", "no YAML") else new)
    small_site.replace("site.yml", "language: nl", f"language: {language}")
    for command in ("check", "build"):
        done = run(command, "site")
        assert (done.returncode, small_site.public.exists()) == (1, False), done.stderr
        assert f"site/Templates/{name}{place}" in done.stderr and (dutch if language == "nl" else english) in done.stderr, done.stderr
        assert " | " in done.stderr and "\n  = " in done.stderr and "Error" not in done.stderr and "(" not in done.stderr.split("\n")[0]


@pytest.mark.parametrize(
    "added, said",
    [("{{t.bestaatniet}}", '"t.bestaatniet"'), ("{{t.ziee}}", '"t.')],
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


NAMES = {
    "on a page": (HOME, "{{> page-start}}", "{{> page-start}}\n<p>{{bestaatNiet}}</p>", ":2:4:", '"bestaatNiet"'),
    "with a typing error": (HOME, "{{> page-start}}", "{{> page-start}}\n{{titel}}", ":2:1:", "title"),
    "in a section that this site never shows": (
        HOME, "{{> page-start}}", "{{> page-start}}\n{{#hasGuidelines}}{{#guidelines}}{{levelLabel}}{{/guidelines}}{{/hasGuidelines}}", ":2:34:", '"levelLabel"'),
    "of another kind of page": ("pages/search.mustache", "{{> page-start}}", "{{> page-start}}{{readingTime}}", ":1:17:", '"readingTime"'),
    "of a section": (HOME, "{{> page-start}}", "{{> page-start}}{{#nergens}}{{ookNiet}}{{/nergens}}", ":1:17:", '"nergens"'),
    "in a partial that many pages share": ("partials/page-end.mustache", "</main>", "</main>\n{{bestaatNiet}}", ":3:1:", '"bestaatNiet"'),
    "in a partial that the program fills in": ("partials/menu.mustache", "{{#lines}}", "{{#lines}}{{title}}", ":1:11:", '"title"'),
}


@pytest.mark.parametrize("case", NAMES)
def test_a_name_that_no_view_has_is_a_warning_at_its_line_before_any_page_is_made(run, small_site, own, case):
    name, old, new, place, said = NAMES[case]
    own(name, old, new)
    for command in ("check", "build"):
        done = run(command, "site")
        assert f"site/Templates/{name}{place} waarschuwing" in done.stderr and said in done.stderr, done.stderr
        assert "1 waarschuwing," in done.stderr and done.returncode == 0, done.stderr


def test_words_that_a_table_lacks_are_named_once(run, small_site, own):
    path = small_site.folder / "Templates/languages/nl.yml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(("quality:", "rule-raw-html:"))), encoding="utf-8")
    said = run("check", "site").stderr
    assert "site/Templates/languages/nl.yml:1:1: waarschuwing" in said and "quality, rule-raw-html" in said, said


def test_a_warning_of_a_template_can_be_accepted(run, small_site, own):
    own(HOME, "{{> page-start}}", "{{> page-start}}\n{{t.bestaatniet}}")
    small_site.write("site.yml", "title: W\nlanguage: nl\naccept: [{ warning: unknown-name, reason: komt nog }]\n")
    assert run("check", "site", "--strict").returncode == 0


@pytest.mark.parametrize("name", ["pages/guideline", "pages/redirect", "partials/menu", "partials/recommendation-part"])
def test_a_template_that_the_program_needs_and_that_is_missing_is_an_error(run, small_site, own, name):
    (small_site.folder / f"Templates/{name}.mustache").unlink()
    for command in ("check", "build"):
        done = run(command, "site")
        assert (done.returncode, small_site.public.exists()) == (1, False), done.stderr
        assert f"Templates/{name}.mustache:1:1: fout: dit sjabloon ontbreekt" in done.stderr, done.stderr


GROWING = {
    "ten times ten times ten": {f"p{n}": f"{{{{> p{n + 1}}}}}" * 10 for n in range(12)} | {"p12": "{{a}}"},
    "a megabyte": {"p0": "{{> p1}}" * 20, "p1": "a" * 60_000},
    "a chain": {f"p{n}": f"{{{{> p{n + 1}}}}}" for n in range(2000)} | {"p2000": "a"},
    "blocks in blocks": {"p0": "{{<p1}}{{$b}}" + "a" * 1000 + "{{/b}}{{/p1}}"}
    | {f"p{n}": f"{{{{<p{n + 1}}}}}{{{{$b}}}}" + "{{$b}}{{/b}}" * 10 + f"{{{{/b}}}}{{{{/p{n + 1}}}}}" for n in range(1, 12)}
    | {"p12": "{{$b}}{{/b}}" * 10},
}


@pytest.mark.parametrize("case", GROWING)
def test_partials_that_grow_beyond_a_page_are_refused_at_the_tag_that_does_it(run, small_site, own, case):
    for name, text in GROWING[case].items():
        (small_site.folder / f"Templates/partials/{name}.mustache").write_text(text)
    own(HOME, "{{> page-start}}", "{{> page-start}}{{> p0}}")
    for command in ("check", "build"):
        done = run(command, "site")
        assert (done.returncode, small_site.public.exists()) == (1, False), done.stderr
        assert re.search(r"Templates/(partials/p\d+|pages/home)\.mustache:1:\d+: fout: .*(te groot|meer dan 64)", done.stderr), done.stderr
        assert "{{" in done.stderr and done.stderr.count("fout:") == 1, done.stderr


@pytest.mark.parametrize("tags, size", [(1900, 16_000), (230, 120_000)])
def test_a_template_at_the_limits_is_read(run, small_site, own, tags, size):
    text = "<!--" + "{{#x}}{{/x}}" * (tags // 2)
    text += "e\u0301" * ((size - len(text)) // 3) + "-->"
    (small_site.folder / "Templates/partials/big.mustache").write_text(text, encoding="utf-8")
    own(HOME, "{{> page-start}}", "{{> page-start}}{{> big}}")
    done = run("build", "site")
    assert done.returncode == 0, done.stderr


def test_templates_that_are_named_and_are_not_there_are_not_replaced_by_others(run, small_site, tmp_path):
    done = run("build", small_site.folder, env={"LEIDRAAD_TEMPLATES": str(tmp_path)})
    assert done.returncode == 2 and str(tmp_path) in done.stderr and "LEIDRAAD_TEMPLATES" in done.stderr, done.stderr
    assert not small_site.public.exists()


def test_a_template_is_copied_to_lie_over_the_shipped_one(run, small_site):
    listed = run("templates", small_site.folder)
    assert listed.returncode == 0 and "partials/page-end.mustache\n" in listed.stdout and "dit" not in listed.stdout
    assert run("templates", small_site.folder, "--copy", "page-end").returncode == 2
    copied = run("templates", small_site.folder, "--copy", "partials/page-end.mustache")
    assert copied.returncode == 0, copied.stderr
    foot = small_site.folder / "Templates/partials/page-end.mustache"
    foot.write_text(foot.read_text(encoding="utf-8").replace("</footer>", "<p>Eigen voet</p></footer>"), encoding="utf-8")
    assert run("build", small_site.folder).returncode == 0
    assert "Eigen voet" in (small_site.public / "a-z.html").read_text(encoding="utf-8")
    assert "partials/page-end.mustache  (" in run("templates", small_site.folder).stdout


def test_what_a_new_version_changed_beneath_a_copy_is_told_until_it_is_seen(run, small_site, tmp_path):
    name = "partials/page-end.mustache"
    shipped = tmp_path / "shipped"
    shutil.copytree(ROOT / "Templates", shipped)
    env = {"LEIDRAAD_TEMPLATES": str(shipped)}
    assert run("templates", small_site.folder, "--copy", name, env=env).returncode == 0
    own = small_site.folder / "Templates" / name
    own.write_text(own.read_text(encoding="utf-8").replace("</footer>", "<p>Eigen voet</p></footer>"), encoding="utf-8")
    # A build tells it too, also where nothing else changed since the last one.
    for command in ["check", "build"]:
        assert "changed-template" not in run(command, small_site.folder, env=env).stderr

    new = shipped / name
    new.write_text("<!-- nieuw -->\n" + new.read_text(encoding="utf-8"), encoding="utf-8")
    told = run("check", small_site.folder, env=env)
    assert told.returncode == 0 and "page-end.mustache:1:1: waarschuwing" in told.stderr and "[changed-template]" in told.stderr, told.stderr
    assert run("check", small_site.folder, "--strict", env=env).returncode == 1
    assert "[changed-template]" in run("build", small_site.folder, env=env).stderr
    assert f"{name}  (van deze site; dat van Leidraad is veranderd)\n" in run("templates", small_site.folder, env=env).stdout
    assert run("templates", small_site.folder, "--changes", env=env).stdout == f"{name}\n+ 1: <!-- nieuw -->\n"

    assert run("templates", small_site.folder, "--seen", name, env=env).returncode == 0
    assert run("check", small_site.folder, "--strict", env=env).returncode == 0
    assert "changed-template" not in run("build", small_site.folder, env=env).stderr
    assert "Eigen voet" in own.read_text(encoding="utf-8")
    unknown = run("templates", small_site.folder, "--seen", "partials/page-start.mustache", env=env)
    assert unknown.returncode == 2 and "page-start" in unknown.stderr, unknown.stderr


@pytest.mark.parametrize("name, near", [("styles/token.css", "styles/tokens.css"), ("pages/hom.mustache", "pages/home.mustache")])
def test_a_template_that_covers_nothing_is_told_with_the_nearest_name(run, small_site, name, near):
    path = small_site.folder / "Templates" / name
    path.parent.mkdir(parents=True)
    path.write_text("p { color: red; }\n")
    done = run("check", small_site.folder)
    assert done.returncode == 0 and f"Templates/{name}:1:1: waarschuwing" in done.stderr and near in done.stderr, done.stderr
