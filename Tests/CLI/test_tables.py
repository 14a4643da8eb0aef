"""Records as tables and back: nothing is lost, every mistake has its row and column, and none writes anything."""

import csv
import io
import json
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from folders import contents

ROOT = Path(__file__).resolve().parents[2]
KINDS = ["interventions", "elements", "element-lists", "recommendations", "references", "glossary"]

#: Texts that YAML, CSV, a list in a cell or a spreadsheet could each take for something else.
HARD_TEXTS = [
    "=1+1", "+31 30", "-", "-5", "@ SUM(A1)", "'s avonds", "'=x", "\t tab", "a;b", "a,b", 'zeg "ja"', '"', "a | b", "|", "a\\b", "\\",
    "\\s", "~", "null", "true", "no", "12", "1.10", "2026-01-31", "- a", "a: b", "a:", "# a", "a #b", "[a]", "{a}", "{}", "[]", '""', "",
    " vooraan", "achteraan ", "twee  spaties", "regel 1\nregel 2", "regel\n\nalinea\n", "slot\n", "slot\n\n", "\nvooraan", " in\n sprong",
    "é ë ï", "🙂", "\u00a0", "a\u2028b", "x" * 300, "woord " * 60, "---", "...", "%a", "&a", "*a", "!a", "`a", "? a", "> a", "a\rb",
    "a\r\nb", "*nadruk* en [[mst]]", "0x1F", "1e3", "<<", "=", "a\tb", "‘krul’ – €",
]  # fmt: skip


def export(run, site, *more):
    done = run("export", "json", site, *more)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def table(run, site, kind, path, *more):
    """Exports a table to a file, in its bytes."""
    done = run("export", "csv", kind, site, *more, text=False)
    assert done.returncode == 0, done.stderr
    path.write_bytes(done.stdout)
    return path


@pytest.fixture
def run(program, tmp_path):
    """As the common one, but with bytes where they are asked for."""

    def run(*arguments, text=True, **settings):
        command = [program, *map(str, arguments)]
        more = {"encoding": "utf-8"} if text else {}
        return subprocess.run(command, cwd=tmp_path, capture_output=True, stdin=subprocess.DEVNULL, timeout=120, **more, **settings)

    return run


@pytest.fixture
def sample(tmp_path):
    shutil.copytree(ROOT / "Content", tmp_path / "site/Content")
    return tmp_path / "site"


def without(site, kind):
    """Takes the records of a kind away."""
    folder = site / "Content" / kind
    if folder.is_dir():
        shutil.rmtree(folder)
    else:
        folder.with_suffix(".yml").unlink()


@pytest.mark.parametrize("separator", ["semicolon", "comma"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_round_trip_of_the_sample_site_loses_nothing(run, sample, tmp_path, kind, separator):
    before = export(run, sample)
    path = table(run, sample, kind, tmp_path / f"{kind}.csv", "--separator", separator)
    without(sample, kind)
    done = run("import", path, sample)
    assert done.returncode == 0, done.stderr[-2000:]
    assert export(run, sample) == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_that_was_not_changed_changes_nothing(run, sample, tmp_path, kind):
    before = contents(sample / "Content")
    done = run("import", table(run, sample, kind, tmp_path / f"{kind}.csv"), sample, "--update")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert contents(sample / "Content") == before


#: A source of the sample site.
SOURCE = "pagina-inzet"


def required(text):
    """The same text where a key may not be left blank."""
    return text if text.strip() else f"x{text}x"


def hard_site(folder, texts):
    """A site whose records hold texts that are easily misread."""
    run_site = folder / "site/Content"
    shutil.copytree(ROOT / "Content", run_site)
    chance = random.Random(7)
    for number, text in enumerate(texts):
        record = {
            "name": f"Hulp {number}",
            "aliases": [f"{number} {text}", f"{chance.choice(texts)} {number}"],
            "kind": "intervention",
            "audience": {"description": required(text), "people": [], "age": {}},
            "goal": required(chance.choice(texts)),
            "based_on": [SOURCE],
            "evidence": [
                {"finding": required(text), "sources": [SOURCE], "country": chance.choice(texts), "figures": [{"value": -number, "of": required(text)}]}
            ],
        }
        if number % 3 == 0:
            record["intensity"] = text
            record["evidence"].append({"finding": required(chance.choice(texts)), "sources": [SOURCE], "figures": []})
        (run_site / f"interventions/hulp-{number}.yml").write_text(yaml.safe_dump(record), encoding="utf-8")
    return folder / "site"


@pytest.mark.parametrize("separator", ["semicolon", "comma"])
def test_no_text_is_hard_enough_to_be_lost(run, tmp_path, separator):
    site = hard_site(tmp_path, HARD_TEXTS)
    before = export(run, site, "--only", "interventions")
    path = table(run, site, "interventions", tmp_path / "interventions.csv", "--separator", separator)
    for number in range(len(HARD_TEXTS)):
        (site / f"Content/interventions/hulp-{number}.yml").unlink()
    done = run("import", path, site)
    assert done.returncode == 0, done.stderr[-3000:]
    assert export(run, site, "--only", "interventions") == before


def test_what_excel_would_run_is_defused(run, tmp_path):
    site = hard_site(tmp_path, HARD_TEXTS)
    text = table(run, site, "interventions", tmp_path / "interventions.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    started = [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    assert len(rows) > 60 and started == []


# What Excel shows and saves as something else, and what it leaves as it is.
MISREAD = ["007", "4-11", "1/2", "2026-05-01", "12:30", "MRT1", "1 mei", "DEC-3", "12E3", "3.10", "2,50", "9789012345678", "Onwaar"]
LEFT = ["12", "R3.2", "WE-08", "A1", "1.2.3.4", "mei", "3 kinderen", "1 2", "12 weken", "v2-beta"]


def test_a_text_that_excel_would_change_has_an_apostrophe_in_front_and_comes_back(run, tmp_path):
    texts = MISREAD + LEFT
    site = hard_site(tmp_path, texts)
    before = export(run, site, "--only", "interventions")
    path = table(run, site, "interventions", tmp_path / "interventions.csv")
    cells = {cell for row in rows(path, delimiter=";") for cell in row}
    assert [text for text in MISREAD if text in cells or "'" + text not in cells] == []
    assert [text for text in LEFT if text not in cells] == []
    for number in range(len(texts)):
        (site / f"Content/interventions/hulp-{number}.yml").unlink()
    assert run("import", path, site).returncode == 0
    assert export(run, site, "--only", "interventions") == before


def test_numbers_and_days_of_a_table_stay_numbers_and_days(run, small, tmp_path):
    heading = ["id", "name", "kind", "audience.description", "goal", "duration.max", "duration.unit", "checked", "by"]
    new = write_rows(tmp_path / "interventions.csv", [heading, ["nieuw", "Nieuw", "method", "x", "x", "6,5", "week", "2026-05-01", "editors"]])
    assert run("import", new, small).returncode == 0
    path = table(run, small, "interventions", tmp_path / "out.csv")
    cells = {cell for row in rows(path) for cell in row}
    assert {"6.5", "2026-05-01"} <= cells


@pytest.fixture
def small(run, tmp_path):
    run("init", "site")
    return tmp_path / "site"


def rows(path, encoding="utf-8-sig", delimiter=";"):
    return list(csv.reader(io.StringIO(path.read_bytes().decode(encoding), newline=""), delimiter=delimiter))


def write_rows(path, rows, encoding="utf-8-sig", delimiter=";"):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_every_encoding_and_separator_is_read(run, small, tmp_path, encoding, delimiter):
    text = "„Eén” – à € 5; of, soms, minder"
    path = write_rows(
        tmp_path / "elements.csv", [["id", "name", "kind", "description", "by"], ["nieuw", "Nieuw", "practice", text, "editors"]], encoding, delimiter
    )
    done = run("import", path, small)
    assert done.returncode == 0, done.stderr
    found = {item["id"]: item for item in export(run, small, "--only", "elements")}
    assert found["nieuw"]["description"] == text


def test_what_a_dutch_excel_makes_of_values_is_turned_back(run, small, tmp_path):
    heading = ["id", "name", "kind", "audience.description", "goal", "reachable_24h", "duration.max", "duration.unit", "checked", "by"]
    path = write_rows(tmp_path / "interventions.csv", [heading, ["nieuw", "Nieuw", "method", "x", "x", "WAAR", "6,5", "week", "1-5-2026", "editors"]])
    assert run("import", path, small).returncode == 0
    item = next(item for item in export(run, small, "--only", "interventions") if item["id"] == "nieuw")
    assert (item["reachable_24h"], item["duration"]["max"], item["checked"]) == (True, 6.5, "2026-05-01")


def test_a_new_record_reads_as_an_editor_would_write_it(run, small, tmp_path):
    heading = ["id", "name", "kind", "description", "aliases", "sources"]
    long = "Een lange tekst. " * 12
    path = write_rows(tmp_path / "elements.csv", [heading, ["nieuw", "Nieuw: beter", "practice", long.strip(), "a | b", "voorbeeld2026"]])
    assert run("import", path, small).returncode == 0
    text = (small / "Content/elements/nieuw.yml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../.schemas/element.json\n")
    assert 'name: "Nieuw: beter"\n' in text and "aliases: [a, b]\n" in text and "description: >-\n" in text
    assert max(map(len, text.splitlines())) <= 100


def test_an_update_leaves_comments_and_other_keys_alone(run, small, tmp_path):
    file = small / "Content/elements/vast-aanspreekpunt.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("kind:", "# over de soort\nkind:"), encoding="utf-8")
    before = file.read_text(encoding="utf-8")
    path = write_rows(tmp_path / "elements.csv", [["id", "name"], ["vast-aanspreekpunt", "Vaste persoon"]])
    assert run("import", path, small, "--update").returncode == 0
    assert file.read_text(encoding="utf-8") == before.replace("name: Vast aanspreekpunt", "name: Vaste persoon")


def test_an_update_of_a_list_changes_only_what_differs(run, small, tmp_path):
    file = small / "Content/glossary.yml"
    file.write_text(file.read_text(encoding="utf-8") + "\n# over thuis\n- term: thuis\n  definition: Waar je woont.\n  by: editors\n", encoding="utf-8")
    before = file.read_text(encoding="utf-8")
    path = write_rows(tmp_path / "glossary.csv", [["term", "definition", "by"], ["thuis", "Waar je slaapt.", "editors"], ["buurt", "De straten om je heen.", "editors"]])
    done = run("import", path, small, "--update")
    assert done.returncode == 0, done.stderr
    after = file.read_text(encoding="utf-8")
    assert after.startswith(before.replace("Waar je woont.", "Waar je slaapt."))
    assert after.endswith("\n- term: buurt\n  definition: De straten om je heen.\n  by: editors\n")


def test_an_empty_cell_takes_the_value_away(run, small, tmp_path):
    path = write_rows(tmp_path / "elements.csv", [["id", "code"], ["vast-aanspreekpunt", ""]])
    assert run("import", path, small, "--update").returncode == 0
    assert "code" not in export(run, small, "--only", "elements")[0]


def test_what_differs_is_not_overwritten_without_being_asked(run, small, tmp_path):
    before = contents(small)
    path = write_rows(tmp_path / "elements.csv", [["id", "name"], ["vast-aanspreekpunt", "Anders"]])
    done = run("import", path, small)
    assert (done.returncode, contents(small)) == (1, before)
    assert "rij 2, kolom B (name)" in done.stderr and "--update" in done.stderr


HEADING = ["id", "name", "kind", "audience.description", "audience.age.from", "goal", "evidence.1.finding", "evidence.1.sources", "by"]
GOOD = ["nieuw", "Nieuw", "method", "x", "4", "x", "Iets", "voorbeeld2026", "editors"]


def changed(column, value, row=GOOD):
    return [value if name == column else cell for name, cell in zip(HEADING, row)]


MISTAKES = {
    "an unknown column": ([HEADING + ["gaol"], GOOD + ["x"]], ["rij 1, kolom J (gaol): onbekende kolom", '"goal"']),
    "a column twice": ([HEADING + ["goal"], GOOD + ["x"]], ["rij 1, kolom J (goal)"]),
    "no id column": ([HEADING[1:], GOOD[1:]], ["rij 1", "id"]),
    "no heading": ([HEADING + ["", "intensity"], GOOD + ["x", "y"]], ["rij 1, kolom J"]),
    "a cell outside": ([HEADING, GOOD + ["x"]], ["rij 2, kolom J"]),
    "no id": ([HEADING, changed("id", "")], ["rij 2, kolom A (id)"]),
    "an impossible id": ([HEADING, changed("id", "Met Hoofdletters")], ["rij 2, kolom A (id)"]),
    "an id twice": ([HEADING, GOOD, changed("name", "Ander")], ["rij 3, kolom A (id)"]),
    "no number": ([HEADING, changed("audience.age.from", "vier")], ["rij 2, kolom E (audience.age.from)", "vier"]),
    "no such word": ([HEADING, changed("kind", "metod")], ["rij 2, kolom C (kind)", "method"]),
    "an unknown source": ([HEADING, changed("evidence.1.sources", "onbekend")], ["rij 2, kolom H (evidence.1.sources)"]),
    "a required cell that is empty": ([HEADING, changed("goal", "")], ["rij 2, kolom F (goal)"]),
    "a name that is taken": ([HEADING, changed("name", "Voorbeeldhulp")], ["rij 2, kolom B (name)"]),
    "a broken link in a text": ([HEADING, changed("goal", "zie [[nergens]]")], ["rij 2, kolom F (goal)"]),
    "a part beside the whole": ([HEADING + ["evidence"], GOOD + ["[]"]], ["rij 2", "evidence"]),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_has_its_row_and_column_and_nothing_is_written(run, small, tmp_path, mistake):
    table_rows, said = MISTAKES[mistake]
    before = contents(small)
    done = run("import", write_rows(tmp_path / "interventions.csv", table_rows), small)
    assert (done.returncode, contents(small)) == (1, before), done.stderr
    assert all(words in done.stderr for words in said), done.stderr


def test_all_mistakes_are_told_at_once(run, small, tmp_path):
    table_rows = [HEADING, changed("kind", "metod"), changed("id", "ander", changed("name", "Ander", changed("audience.age.from", "vier")))]
    done = run("import", write_rows(tmp_path / "interventions.csv", table_rows), small)
    assert re.findall(r"rij (\d), kolom (\w)", done.stderr) == [("2", "C"), ("3", "E")], done.stderr


@pytest.mark.parametrize(
    "bytes, said",
    [
        (b'id;name\r\na;"open', "rij 2, kolom B"),
        (b'id;name\r\na;"x" y', "rij 2, kolom B"),
        (b"id;name\r\na;\x81", "Windows-1252"),
        (b"\xff\xfei\x00d\x00", "Windows-1252"),
        (b"", "leeg"),
    ],
    ids=["an open quote", "text behind a quote", "a byte that is no character", "UTF-16", "nothing"],
)
def test_what_is_no_table_is_refused(run, small, tmp_path, bytes, said):
    (tmp_path / "elements.csv").write_bytes(bytes)
    done = run("import", "elements.csv", small)
    assert (done.returncode, said in done.stderr) == (1, True), done.stderr


def test_the_line_that_excel_adds_for_the_separator_is_understood(run, small, tmp_path):
    (tmp_path / "elements.csv").write_bytes(b"sep=,\r\nid,name,kind,description\r\nnieuw,Nieuw,practice,x\r\nfout,Fout,soort,x\r\n")
    done = run("import", "elements.csv", small)
    assert "rij 4, kolom C (kind)" in done.stderr, done.stderr


def test_another_name_needs_to_be_told_what_it_holds(run, small, tmp_path):
    path = write_rows(tmp_path / "lijst.csv", [["id", "name", "kind", "description", "by"], ["nieuw", "Nieuw", "practice", "x", "editors"]])
    assert run("import", path, small).returncode == 2
    assert run("import", path, small, "--as", "elements").returncode == 0


BIBTEX = r"""
% Uit een programma voor bronnen.
@article{jansen2024,
  author = {Jansen, Anna and Van der Pol, J. and {Nederlands Jeugdinstituut} and M{\"u}ller, {\'E}mile},
  title = "{Hulp} thuis \& elders",
  journal = {Tijdschrift voor Voorbeelden},
  year = 2024, month = mar,
  volume = {12}, number = {3}, pages = {100--112},
  doi = {10.1000/182}
}
@comment{dit telt niet mee}
@report{nji2023, author = {{Nederlands Jeugdinstituut}}, institution = {NJi}, title = {Een rapport}, date = {2023-06-01}}
"""

RIS = """TY  - JOUR
ID  - jansen2024
AU  - Jansen, Anna
AU  - Van der Pol, J.
AU  - Nederlands Jeugdinstituut
TI  - Hulp thuis
T2  - Tijdschrift voor Voorbeelden
PY  - 2024/03/01
VL  - 12
IS  - 3
SP  - 100
EP  - 112
DO  - 10.1000/182
ER  -

TY  - RPRT
AU  - Vries, B. de
PY  - 2023
TI  - Een rapport
ER  -
"""


def test_sources_come_in_from_bibtex(run, small, tmp_path):
    (tmp_path / "bronnen.bib").write_text(BIBTEX, encoding="utf-8")
    done = run("import", "bronnen.bib", small)
    assert done.returncode == 0, done.stderr
    items = {item["id"]: item for item in export(run, small, "--only", "references")}
    assert items["jansen2024"] == {
        "id": "jansen2024", "type": "article-journal",
        "author": [
            {"family": "Jansen", "given": "Anna"},
            {"family": "Pol", "given": "J.", "non-dropping-particle": "Van der"},
            {"literal": "Nederlands Jeugdinstituut"},
            {"family": "Müller", "given": "Émile"},
        ],
        "issued": {"date-parts": [["2024", "3"]]}, "title": "Hulp thuis & elders", "container-title": "Tijdschrift voor Voorbeelden",
        "volume": "12", "issue": "3", "page": "100-112", "DOI": "10.1000/182",
    }  # fmt: skip
    assert (items["nji2023"]["type"], items["nji2023"]["issued"]) == ("report", {"date-parts": [["2023", "6", "1"]]})


def test_sources_come_in_from_ris(run, small, tmp_path):
    (tmp_path / "bronnen.ris").write_text(RIS, encoding="utf-8")
    done = run("import", "bronnen.ris", small)
    assert done.returncode == 0, done.stderr
    items = {item["id"]: item for item in export(run, small, "--only", "references")}
    assert items["jansen2024"]["author"][1:] == [
        {"family": "Pol", "given": "J.", "non-dropping-particle": "Van der"},
        {"literal": "Nederlands Jeugdinstituut"},
    ]
    assert (items["jansen2024"]["page"], items["jansen2024"]["issued"]) == ("100-112", {"date-parts": [["2024", "3", "1"]]})
    assert items["vries2023"]["type"] == "report"


@pytest.mark.parametrize(
    "name, text, said",
    [
        ("a.bib", "@article{a,\n title = {\\alpha}, year = 2024}", "regel 2"),
        ("a.bib", "@article{a,\n title = {x", "regel 2"),
        ("a.ris", "TY  - JOUR\nID  - a\nTI  - x\nPY  - 2024\n", "regel 1"),
        ("a.ris", "TI  - x\n", "regel 1"),
        ("a.ris", "TY  - SOUND\nER  -\n", "regel 1"),
        ("a.bib", "@article{a, year = 2024, title = {x},\n journal = njb}", "regel 2"),
        ("a.bib", "@article{a, title = {x}, year = 2024,\n crossref = {b}}", "regel 2"),
        ("a.bib", "@article{;, title = {x}, year = 2024}", "regel 1"),
        ("a.ris", "zomaar tekst\n", "regel 1"),
        ("a.bib", "geen bron", "geen bron"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused_with_its_place(run, small, tmp_path, name, text, said):
    (tmp_path / name).write_text(text)
    before = contents(small)
    done = run("import", name, small)
    assert (done.returncode, said in done.stderr, contents(small)) == (1, True, before), done.stderr


def test_mistakes_of_every_kind_are_told_in_one_run(run, small, tmp_path):
    heading = ["kleur", *HEADING]
    table_rows = [
        heading,
        ["x", *changed("kind", "metod")],
        ["x", *changed("id", "")],
        ["x", *changed("id", "Met Hoofdletters", changed("goal", "zie [[nergens]]", changed("name", "Derde")))],
        ["x", *changed("id", "vierde", changed("name", "Vierde")), "buiten"],
    ]
    before = contents(small)
    done = run("import", write_rows(tmp_path / "interventions.csv", table_rows), small)
    found = re.findall(r"rij (\d), kolom (\w)", done.stderr)
    assert {("1", "A"), ("2", "D"), ("3", "B"), ("4", "B"), ("4", "G"), ("5", "K")} <= set(found), done.stderr
    assert (found, done.returncode, contents(small)) == (sorted(found), 1, before)


def test_a_misspelt_column_is_one_mistake_and_not_one_a_row(run, small, tmp_path):
    table_rows = [["gaol" if name == "goal" else name for name in HEADING], GOOD, changed("kind", "metod", changed("id", "ander"))]
    done = run("import", write_rows(tmp_path / "interventions.csv", table_rows), small)
    assert "ontbreekt" not in done.stderr and "rij 3, kolom C (kind)" in done.stderr, done.stderr


def test_a_misspelt_part_of_a_column_shows_what_was_meant(run, small, tmp_path):
    done = run("import", write_rows(tmp_path / "interventions.csv", [["id", "audience.descripton"], ["voorbeeldhulp", "x"]]), small)
    assert '"audience.description"' in done.stderr, done.stderr


def test_tables_that_refer_to_each_other_come_in_together(run, tmp_path):
    (tmp_path / "leeg/Content").mkdir(parents=True)
    (tmp_path / "leeg/Content/site.yml").write_text("title: Leeg\nlanguage: nl\n")
    interventions = [
        ["id", "name", "kind", "audience.description", "goal", "elements.1.element", "elements.1.basis"],
        ["een", "Een", "method", "x", "x", "veilig", "named"],
    ]
    elements = [["id", "name", "kind", "description", "sources"], ["veilig", "Veilig", "practice", "x", "jansen2024"]]
    write_rows(tmp_path / "interventions.csv", interventions)
    write_rows(tmp_path / "elements.csv", elements)
    (tmp_path / "bronnen.bib").write_text("@misc{jansen2024, author = {Jansen, A.}, title = {x}, year = 2024}")
    before = contents(tmp_path / "leeg")
    alone = run("import", "interventions.csv", "leeg")
    assert (alone.returncode, contents(tmp_path / "leeg")) == (1, before)
    done = run("import", "interventions.csv", "elements.csv", "bronnen.bib", "leeg")
    assert done.returncode == 0 and "3 nieuw" in done.stderr, done.stderr
    assert run("check", "leeg").returncode == 0


def test_a_mistake_names_the_file_in_which_it_is_and_nothing_of_the_others_is_written(run, small, tmp_path):
    write_rows(tmp_path / "elements.csv", [["id", "name", "kind", "description"], ["nieuw", "Nieuw", "soort", "x"]])
    write_rows(tmp_path / "glossary.csv", [["term", "definition"], ["thuis", "Waar je woont."]])
    before = contents(small)
    done = run("import", "glossary.csv", "elements.csv", small)
    assert (done.returncode, contents(small)) == (1, before)
    assert "elements.csv: rij 2, kolom C (kind)" in done.stderr, done.stderr


def test_without_update_the_column_that_differs_is_named(run, small, tmp_path):
    done = run("import", write_rows(tmp_path / "interventions.csv", [["id", "audience.age.from"], ["voorbeeldhulp", "5"]]), small)
    assert "rij 2, kolom B (audience.age.from)" in done.stderr and "iets anders bij audience.age.from;" in done.stderr


UNTOUCHED = """\
name: Voorbeeldhulp
kind: method # een soort
audience:
  description: >-
    Een tekst die over
    meer regels loopt.
  people: ['gezinnen']   # wie
  age: { from: 4, to: 12 }
goal: "Rust"
evidence:
  # over de eerste
  - finding: Eerste bevinding,
      op twee regels.
    sources: [ voorbeeld2026 ]
  - finding: 'Tweede'
    country: NL # land
related: []
"""


@pytest.mark.parametrize(
    "column, value, old, new",
    [
        ("audience.age.from", "5", "from: 4", "from: 5"),
        ("audience.description", "Kort.", ">-\n    Een tekst die over\n    meer regels loopt.", "Kort."),
        ("audience.people", "", "  people: ['gezinnen']   # wie\n", ""),
        ("evidence.2.country", "BE", "country: NL", "country: BE"),
        ("evidence.2.finding", "Anders", "'Tweede'", "Anders"),
        ("evidence.3.finding", "Derde", "    country: NL # land\n", "    country: NL # land\n  - { finding: Derde }\n"),
        ("intensity", "veel", "related: []\n", "related: []\nintensity: veel\n"),
        ("goal", "Vrede", '"Rust"', "Vrede"),
        ("kind", "intervention", "method", "intervention"),
    ],
)
def test_an_update_rewrites_only_what_changed(run, small, tmp_path, column, value, old, new):
    file = small / "Content/interventions/voorbeeldhulp.yml"
    file.write_text(UNTOUCHED, encoding="utf-8")
    done = run("import", write_rows(tmp_path / "interventions.csv", [["id", column], ["voorbeeldhulp", value]]), small, "--update")
    assert done.returncode == 0, done.stderr
    assert file.read_text(encoding="utf-8") == UNTOUCHED.replace(old, new)


def test_a_part_of_a_list_can_go_without_a_trace(run, small, tmp_path):
    file = small / "Content/interventions/voorbeeldhulp.yml"
    file.write_text(UNTOUCHED, encoding="utf-8")
    columns = ["id", "evidence.1.finding", "evidence.1.sources", "evidence.2.finding", "evidence.2.country"]
    row = ["voorbeeldhulp", "Eerste bevinding, op twee regels.", "voorbeeld2026", "", ""]
    done = run("import", write_rows(tmp_path / "interventions.csv", [columns, row]), small, "--update")
    assert done.returncode == 0, done.stderr
    assert file.read_text(encoding="utf-8") == UNTOUCHED.replace("  - finding: 'Tweede'\n    country: NL # land\n", "")
