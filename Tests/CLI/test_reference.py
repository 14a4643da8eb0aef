"""The chapters of reference in the editors' manual follow from what the program knows."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

MODEL = """types:
  instrument:
    folder: instruments
    label: { one: instrument, many: instruments }
    fields:
      minutes: { type: integer, label: Minutes to take, required: true }
"""


@pytest.mark.parametrize(
    "site, manual",
    [(ROOT, "Content/guidelines/voor-redacteuren"), (ROOT / "docs/manual-en", "Content/guidelines/for-editors")],
    ids=["nl", "en"],
)
def test_the_reference_in_the_manual_is_what_the_program_makes(run, tmp_path, site, manual):
    made = run("reference", site, "--output", tmp_path / "made")
    assert made.returncode == 0, made.stderr
    for chapter in (tmp_path / "made").iterdir():
        assert (site / manual / chapter.name).read_text() == chapter.read_text(), f"{chapter.name}: run make reference"


def test_the_reference_of_a_site_names_its_own_types_and_passes_every_check(run, tmp_path):
    assert run("init", "site", "--language", "en").returncode == 0
    site = tmp_path / "site"
    (site / "Content/model.yml").write_text(MODEL)
    chapters = site / "Content/guidelines/reference"
    assert run("reference", site, "--output", chapters).returncode == 0
    fields = (chapters / "reference-types-and-fields.md").read_text()
    assert "## Instrument\n\nType `instrument`, in `instruments/ID.yml`." in fields
    assert "| `minutes` | Minutes to take. | a whole number **required** |" in fields
    assert "| `evidence.effect.value` |" in fields
    assert "`unknown-key`" in (chapters / "reference-rules.md").read_text()
    assert "```records\ntype: intervention\n```" in (chapters / "reference-blocks.md").read_text()
    parts = sorted(chapters.glob("reference-words-*.md"))
    assert len(parts) == 2 and 'search: "Search"' in "".join(part.read_text() for part in parts)
    checked = run("check", site, "--strict")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_reference_replaces_no_page_of_an_editor(run, tmp_path, small_site):
    own = tmp_path / "manual/naslag-regels.md"
    own.parent.mkdir()
    own.write_text("# Onze regels\n")
    made = run("reference", small_site.folder, "--output", tmp_path / "manual")
    assert made.returncode == 2
    assert "naslag-regels.md" in made.stderr
    assert own.read_text() == "# Onze regels\n"
    assert sorted(path.name for path in own.parent.iterdir()) == ["naslag-regels.md"]
