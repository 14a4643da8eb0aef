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
    overview = (public / "interventies/index.html").read_text(encoding="utf-8")
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


def test_a_goal_leaves_its_page_only_with_its_label(run, sample):
    assert run("build", "site").returncode == 0
    page = (sample.parent / "Public/interventies/rgt.html").read_text(encoding="utf-8")
    assert '<meta name="description" content="Doel: ' in page


def test_a_source_that_nobody_here_has_seen_is_cited_through_the_other(run, sample):
    assert run("build", "site").returncode == 0
    page = (sample.parent / "Public/interventies/mst.html").read_text(encoding="utf-8")
    assert re.search(r"Asscher et al., 2018</a>, aangehaald in <a[^>]*>Inzet van interventies, z\.d\.</a>", page)


def test_the_notice_stands_on_every_page(run, sample):
    assert run("build", "site").returncode == 0
    pages = list((sample.parent / "Public").rglob("*.html"))
    assert pages and all("Oefensite van Leidraad; niet de officiële richtlijn" in page.read_text(encoding="utf-8") for page in pages)
