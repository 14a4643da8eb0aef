"""Records as workbooks of Excel and back. openpyxl, which is not ours, opens what is written and writes what is read."""

import datetime
import io
import json
import shutil
import struct
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from test_tables import HARD_TEXTS, KINDS, export, hard_site, without

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def sample(tmp_path):
    shutil.copytree(ROOT / "Content", tmp_path / "site/Content")
    return tmp_path / "site"


@pytest.fixture
def workbook(program, tmp_path):
    """Exports records of a kind to a workbook."""

    def workbook(site, kind):
        done = subprocess.run([program, "export", "xlsx", kind, str(site)], capture_output=True, timeout=120)
        assert done.returncode == 0, done.stderr
        path = tmp_path / f"{kind}.xlsx"
        path.write_bytes(done.stdout)
        return path

    return workbook


@pytest.mark.parametrize("kind", KINDS)
def test_a_round_trip_by_way_of_another_program_loses_nothing(run, sample, workbook, kind):
    before = export(run, sample)
    path = workbook(sample, kind)
    openpyxl.load_workbook(path).save(path)
    without(sample, kind)
    done = run("import", path, sample)
    assert done.returncode == 0, done.stderr[-2000:]
    assert export(run, sample) == before


def test_no_text_is_hard_enough_to_be_lost(run, tmp_path, workbook):
    site = hard_site(tmp_path, HARD_TEXTS + ["_x0041_", "_x000D_"])
    before = export(run, site)
    path = workbook(site, "interventions")
    without(site, "interventions")
    done = run("import", path, site)
    assert done.returncode == 0, done.stderr[-2000:]
    assert export(run, site) == before


def test_another_program_sees_texts_numbers_and_days(sample, workbook):
    intervention = sample / "Content/interventions/mst.yml"
    intervention.write_text(intervention.read_text(encoding="utf-8").replace("name:", "intensity: =1+1\nname:", 1), encoding="utf-8")
    sheet = openpyxl.load_workbook(workbook(sample, "interventions")).active
    assert (sheet.title, sheet.freeze_panes) == ("interventions", "A2")
    headings = [cell.value for cell in sheet[1]]
    (row,) = [row for row in sheet.iter_rows(min_row=2) if row[0].value == "mst"]
    cell = {heading: cell for heading, cell in zip(headings, row, strict=True)}
    assert (cell["intensity"].value, cell["intensity"].data_type, cell["intensity"].number_format) == ("=1+1", "s", "@")
    assert isinstance(cell["checked"].value, datetime.datetime) and cell["checked"].is_date
    assert isinstance(cell["audience.age.from"].value, int)


@pytest.fixture
def filled(run, tmp_path):
    """Imports a workbook of the interventions of a new site, and gives the record of the first as it then is."""
    assert run("init", "site").returncode == 0

    def filled(rows, *more, change=lambda book: None, name="interventions.xlsx"):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        change(book)
        book.save(tmp_path / name)
        return run("import", name, "site", "--update", *more)

    return filled


def record(run):
    items = json.loads(run("export", "json", "site", "--only", "interventions").stdout)
    return {item["id"]: item for item in items}["voorbeeldhulp"]


def test_days_numbers_and_truth_values_are_what_they_mean(run, filled):
    rows = [["id", "checked", "audience.age.from", "intensity", "mentions"], ["voorbeeldhulp", datetime.date(2026, 3, 5), 7.0, 5.1, False]]
    done = filled(rows)
    assert done.returncode == 0, done.stderr
    found = record(run)
    assert (found["checked"], found["audience"]["age"]["from"], found["intensity"], found["mentions"]) == ("2026-03-05", 7, "5.1", False)


def test_days_are_counted_from_the_year_that_the_workbook_says(run, filled):
    def since_1904(book):
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904

    done = filled([["id", "checked"], ["voorbeeldhulp", datetime.date(2026, 3, 5)]], change=since_1904)
    assert done.returncode == 0 and record(run)["checked"] == "2026-03-05", done.stderr


def rewritten(path, part, old, new):
    """A workbook with a text in one of its parts replaced."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_a_formula_counts_by_its_result(run, filled, tmp_path):
    rows = [["id", "intensity"], ["voorbeeldhulp", "=1+1"]]
    refused = filled(rows)
    assert refused.returncode == 1 and "rij 2, kolom B (intensity): deze formule heeft geen uitkomst" in refused.stderr, refused.stderr
    rewritten(tmp_path / "interventions.xlsx", "xl/worksheets/sheet1.xml", "<v />", "<v>2</v>")
    assert run("import", "interventions.xlsx", "site", "--update").returncode == 0
    assert record(run)["intensity"] == "2"


def merged(book):
    book.active.merge_cells("B2:B3")


def as_percentage(book):
    book.active["B2"].number_format = "0.0%"


@pytest.mark.parametrize(
    "column, value, change, said",
    [
        ("goal", "#N/A", None, "rij 2, kolom B (goal): Excel toont hier #N/A"),
        ("goal", datetime.date(2026, 12, 10), None, "rij 2, kolom B (goal): hier staat een datum (2026-12-10)"),
        ("goal", "Doel", merged, "rij 2, kolom B (goal): de cellen B2:B3 zijn samengevoegd"),
        ("goal", 0.35, as_percentage, "rij 2, kolom B (goal): Excel laat hier 35% zien en bewaart 0.35"),
        ("intensity", 1, as_percentage, "rij 2, kolom B (intensity): Excel laat hier 100% zien en bewaart 1"),
        ("checked", "gisteren", None, "rij 2, kolom B (checked)"),
        ("gaol", "Doel", None, "rij 1, kolom B (gaol): onbekende kolom"),
    ],
)
def test_a_mistake_has_its_cell_and_nothing_is_written(run, filled, column, value, change, said):
    before = record(run)
    done = filled([["id", column], ["voorbeeldhulp", value]], change=change or (lambda book: None))
    assert done.returncode == 1 and said in done.stderr, done.stderr
    assert record(run) == before


def test_an_unknown_error_value_is_refused_too(run, filled, tmp_path):
    assert filled([["id", "goal"], ["voorbeeldhulp", "#N/A"]]).returncode == 1
    rewritten(tmp_path / "interventions.xlsx", "xl/worksheets/sheet1.xml", "#N/A", "#NEW!")
    done = run("import", "interventions.xlsx", "site", "--update")
    assert done.returncode == 1 and "rij 2, kolom B (goal): Excel toont hier #NEW!" in done.stderr, done.stderr


def second_sheet(name, state="visible"):
    def change(book):
        book.active.title = "Blad1"
        book.create_sheet(name).append(["id", "goal"])
        book[name].append(["voorbeeldhulp", "Van het tweede blad."])
        book[name].sheet_state = state

    return change


FIRST = [["id", "goal"], ["voorbeeldhulp", "Van het eerste blad."]]


def test_of_several_sheets_the_right_one_is_read_or_asked_for(run, filled):
    asked = filled(FIRST, change=second_sheet("Blad2"))
    assert asked.returncode == 2 and "--sheet" in asked.stderr and "Blad1, Blad2" in asked.stderr, asked.stderr
    unknown = filled(FIRST, "--sheet", "Blad3", change=second_sheet("Blad2"))
    assert unknown.returncode == 2 and "Blad3" in unknown.stderr and "Blad1, Blad2" in unknown.stderr, unknown.stderr
    assert filled(FIRST, "--sheet", "Blad2", change=second_sheet("Blad2")).returncode == 0
    assert record(run)["goal"] == "Van het tweede blad."
    assert filled(FIRST, change=second_sheet("Blad2", "hidden")).returncode == 0
    assert record(run)["goal"] == "Van het eerste blad."
    assert filled(FIRST, change=second_sheet("interventions")).returncode == 0
    assert record(run)["goal"] == "Van het tweede blad."


def test_a_sheet_says_which_records_it_holds_where_the_file_does_not(run, filled):
    assert filled(FIRST, name="werkmap.xlsx").returncode == 2

    def named(book):
        book.active.title = "interventions"

    assert filled(FIRST, name="werkmap.xlsx", change=named).returncode == 0
    assert record(run)["goal"] == "Van het eerste blad."


def archive(files):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return held.getvalue()


def bomb():
    """A workbook of some 300 kB whose sheet takes 300 MB."""
    book = io.BytesIO()
    openpyxl.Workbook().save(book)
    with zipfile.ZipFile(book) as made:
        files = {name: made.read(name) for name in made.namelist()}
    return archive(files | {"xl/worksheets/sheet1.xml": b" " * (300 << 20)})


def lying():
    """An archive whose index says that a file is smaller than what comes out of it."""
    made = archive({"_rels/.rels": b" " * 100_000})
    return made.replace(struct.pack("<I", 100_000), struct.pack("<I", 10))


@pytest.mark.parametrize(
    "content, said",
    [
        (b"", "geen hele werkmap"),
        (b"id;goal\r\n", "geen hele werkmap"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "wachtwoord"),
        (archive({"tekst.txt": "a"}), "geen hele werkmap"),
        (archive({"_rels/.rels": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}), "geen hele werkmap"),
        (bomb, "te groot"),
        (lying, "geen hele werkmap"),
    ],
    ids=["empty", "text", "locked", "other", "types", "bomb", "lying"],
)
def test_what_is_no_workbook_or_too_much_is_refused(run, tmp_path, content, said):
    assert run("init", "site").returncode == 0
    (tmp_path / "interventions.xlsx").write_bytes(content() if callable(content) else content)
    done = run("import", "interventions.xlsx", "site")
    assert done.returncode == 1 and said in done.stderr, done.stderr


def test_a_column_far_away_in_many_rows_is_too_much(filled, run, tmp_path):
    rows = [["id", "goal"]] + [["voorbeeldhulp", "x"]] * 200
    filled(rows)
    path = tmp_path / "interventions.xlsx"
    with zipfile.ZipFile(path) as made:
        sheet = made.read("xl/worksheets/sheet1.xml").decode()
    for row in range(2, 202):
        rewritten_ref = (f'r="B{row}"', f'r="XFD{row}"')
        sheet = sheet.replace(*rewritten_ref)
    with zipfile.ZipFile(path) as made:
        files = {name: made.read(name) for name in made.namelist()}
    path.write_bytes(archive(files | {"xl/worksheets/sheet1.xml": sheet}))
    done = run("import", "interventions.xlsx", "site", "--update")
    assert done.returncode == 1 and "te groot" in done.stderr, done.stderr
