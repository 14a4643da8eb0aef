"""Forms of file beside tables, BibTeX and RIS; what Excel shows where a value failed; dates in a declared order."""

import json

import pytest

NBIB = """
PMID- 12345678
OWN - NLM
DP  - 2018 May 3
TI  - A study of
      two lines.
PG  - 100-12
LID - 10.1000/182 [doi]
AB  - Long.
FAU - Jansen, Jan
AU  - Jansen J
JT  - Journal of Things
VI  - 12
IP  - 3
IS  - 1234-5679 (Print)
IS  - 2222-3333 (Electronic)
PT  - Journal Article

PMID- 2
DP  - 2020
TI  - Another.
FAU - Other, Olga
"""

CSL = [
    {
        "id": "http://zotero.org/users/1/items/ABC",
        "type": "book",
        "title": "Een boek",
        "author": [{"family": "Vries", "given": "S.", "non-dropping-particle": "de"}],
        "issued": {"date-parts": [[2019, 5]]},
        "abstract": "Lang.",
    },
    {"type": "report", "title": "Zonder id", "author": [{"literal": "Het instituut"}], "issued": {"date-parts": [["2021"]]}},
]


@pytest.fixture
def new_site(run, tmp_path):
    assert run("init", "site").returncode == 0
    return tmp_path / "site"


def references(run):
    return {item["id"]: item for item in json.loads(run("export", "json", "site", "--only", "references").stdout)}


def test_what_pubmed_writes_comes_in_whole(run, new_site, tmp_path):
    (tmp_path / "pubmed.nbib").write_text(NBIB)
    done = run("import", "pubmed.nbib", "site")
    assert done.returncode == 0 and "AB (1)" in done.stderr and "OWN" not in done.stderr, done.stderr
    item = references(run)["jansen2018"]
    assert item["author"] == [{"family": "Jansen", "given": "Jan"}]
    assert [str(part) for part in item["issued"]["date-parts"][0]] == ["2018", "5", "3"]
    shown = {key: str(item[key]) for key in ["title", "page", "DOI", "PMID", "container-title", "volume", "issue", "ISSN"]}
    assert shown == {
        "title": "A study of two lines.",
        "page": "100-112",
        "DOI": "10.1000/182",
        "PMID": "12345678",
        "container-title": "Journal of Things",
        "volume": "12",
        "issue": "3",
        "ISSN": "1234-5679",
    }


def test_csl_json_comes_in_with_ids_that_can_be_cited(run, new_site, tmp_path):
    (tmp_path / "zotero.json").write_text(json.dumps(CSL))
    done = run("import", "zotero.json", "site")
    assert done.returncode == 0 and "abstract (1)" in done.stderr, done.stderr
    found = references(run)
    assert {"http-zotero-org-users-1-items-abc", "het-instituut2021"} <= set(found), sorted(found)
    assert run("check", "site").returncode == 0


def test_json_that_is_no_list_of_sources_is_refused(run, new_site, tmp_path):
    (tmp_path / "iets.json").write_text('{"a": 1}')
    assert run("import", "iets.json", "site").returncode == 1


@pytest.mark.parametrize("name, way", [("tabel.ods", "CSV UTF-8"), ("tekst.odt", ".docx")])
def test_files_of_an_office_are_refused_with_the_way_round(run, new_site, tmp_path, name, way):
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    done = run("import", name, "site")
    assert done.returncode == 2 and way in done.stderr, done.stderr


@pytest.fixture
def table(run, new_site, tmp_path):
    """A table of the interventions with one column changed."""

    def table(column, value):
        (tmp_path / "interventions.csv").write_text(f"id;{column}\nvoorbeeldhulp;{value}\n", encoding="utf-8")
        return run("import", "interventions.csv", "site", "--update")

    return table


@pytest.mark.parametrize("value", ["#N/B", "#VERW!", "#VALUE!", "########"])
def test_what_excel_shows_in_the_place_of_a_value_is_refused_at_its_cell(table, value):
    done = table("goal", value)
    assert done.returncode == 1 and "B (goal)" in done.stderr and value in done.stderr, done.stderr


@pytest.mark.parametrize("order, day", [("month-day-year", "2026-05-03"), ("day-month-year", "2026-03-05")])
def test_a_date_is_read_in_the_order_that_is_declared(run, new_site, tmp_path, order, day):
    (tmp_path / "interventions.csv").write_text("id;checked\nvoorbeeldhulp;05/03/2026\n")
    done = run("import", "interventions.csv", "site", "--update", "--dates", order)
    assert done.returncode == 0, done.stderr
    assert f"checked: {day}" in (new_site / "Content/interventions/voorbeeldhulp.yml").read_text(encoding="utf-8")


def test_a_date_that_is_none_in_the_declared_order_is_refused(run, new_site, tmp_path):
    (tmp_path / "interventions.csv").write_text("id;checked\nvoorbeeldhulp;31-05-2026\n")
    done = run("import", "interventions.csv", "site", "--update", "--dates", "month-day-year")
    assert done.returncode == 1 and "B (checked)" in done.stderr, done.stderr
