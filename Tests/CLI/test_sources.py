"""Sources as reference managers write them: what a reader sees of them comes in whole, and what is left out is told."""

import json

import pytest


@pytest.fixture
def read(run, tmp_path):
    """Reads a file into a new site; gives the sources by id, and what the program said."""

    def read(text, name="bronnen.bib", language="nl"):
        run("init", "site")
        site = tmp_path / "site/Content/site.yml"
        site.write_text(site.read_text(encoding="utf-8").replace("language: nl", f"language: {language}"), encoding="utf-8")
        (tmp_path / name).write_text(text, encoding="utf-8")
        done = run("import", name, "site")
        assert done.returncode == 0, done.stderr
        items = json.loads(run("export", "json", "site", "--only", "references").stdout)
        return {item["id"]: item for item in items}, done.stderr

    return read


def bibtex(**fields):
    fields = {"author": "{De Vries, S.}", "title": "{Een studie}", "year": "2020"} | {k: f"{{{v}}}" for k, v in fields.items()}
    return "@article{a,\n" + ",\n".join(f"  {name} = {value}" for name, value in fields.items()) + "\n}\n"


def ris(*lines, type="JOUR"):
    return f"TY  - {type}\n" + "".join(line + "\n" for line in ("ID  - a", "TI  - Een studie", *lines)) + "ER  -\n"


@pytest.mark.parametrize(
    "written, read_as",
    [
        ("https://voorbeeld.nl/~jan/a_b", "https://voorbeeld.nl/~jan/a_b"),
        (r"https://voorbeeld.nl/a\_b\%20c?d=1\&e=2\#f", "https://voorbeeld.nl/a_b%20c?d=1&e=2#f"),
        (r"https://voorbeeld.nl/\~{}jan/{\_}x", "https://voorbeeld.nl/~jan/_x"),
    ],
)
def test_an_address_stays_as_it_is(read, written, read_as):
    items, _ = read(bibtex(url=written))
    assert items["a"]["URL"] == read_as


def test_a_doi_stays_as_it_is(read):
    items, _ = read(bibtex(doi=r"10.1002/(SICI)1097--x\_y~z"))
    assert items["a"]["DOI"] == "10.1002/(SICI)1097--x_y~z"


JUNIOR = {"family": "Vries", "given": "S.", "non-dropping-particle": "De", "suffix": "Jr."}


def test_each_form_has_its_own_place_for_a_suffix(read):
    items, _ = read(bibtex(author="De Vries, Jr., S."))
    assert items["a"]["author"] == [JUNIOR]


def test_in_ris_a_suffix_stands_last(read):
    items, _ = read(ris("AU  - De Vries, S., Jr.", "PY  - 2020"), "bronnen.ris")
    assert items["a"]["author"] == [JUNIOR]


DATES = [
    ("2020", {"date-parts": [["2020"]]}),
    ("n.d.", {"literal": "n.d."}),
    ("in press", {"literal": "in press"}),
    ("2020/2021", {"date-parts": [["2020"], ["2021"]]}),
    ("2019–2021", {"date-parts": [["2019"], ["2021"]]}),
    ("2020a", {"literal": "2020a"}),
    ("2020-13", {"literal": "2020-13"}),
]


@pytest.mark.parametrize("written, issued", DATES)
def test_a_year_of_bibtex_is_a_number_or_words(read, written, issued):
    items, _ = read(bibtex(year=written))
    assert items["a"]["issued"] == issued


@pytest.mark.parametrize("written, issued", [*DATES, ("2020/05/01/", {"date-parts": [["2020", "5", "1"]]}), ("2020//", DATES[0][1])])
def test_a_year_of_ris_is_a_number_or_words(read, written, issued):
    items, _ = read(ris("AU  - De Vries, S.", f"PY  - {written}"), "bronnen.ris")
    assert items["a"]["issued"] == issued


def test_a_date_of_biblatex_may_be_a_period(read):
    items, _ = read("@report{a, author = {A, B}, title = {x}, date = {2019-11/2020-02}}")
    assert items["a"]["issued"] == {"date-parts": [["2019", "11"], ["2020", "2"]]}


@pytest.mark.parametrize("language, words", [("nl", "z.d."), ("en", "n.d.")])
def test_a_source_without_a_year_comes_in_and_is_reported_as_incomplete(run, read, language, words):
    items, _ = read("@misc{a, author = {A, B}, title = {x}}", language=language)
    assert (items["a"]["issued"], items["a"]["complete"]) == ({"literal": words}, False)
    assert "[reference-incomplete]" in run("check", "site").stderr


def test_what_csl_has_a_place_for_is_kept(read):
    items, said = read(
        "@incollection{a, author = {A, B}, translator = {De Vries, S.}, title = {x}, shorttitle = {s}, booktitle = {boek}, series = {reeks},"
        " number = 4, chapter = 2, year = 2020, eventtitle = {congres}, shortjournal = {b.}, type = {essay}, isbn = {1}}"
    )
    found = {key: value for key, value in items["a"].items() if key not in ("id", "author", "issued")}
    assert found == {
        "type": "chapter", "title": "x", "title-short": "s", "container-title": "boek", "container-title-short": "b.",
        "collection-title": "reeks", "collection-number": "4", "chapter-number": "2", "event-title": "congres", "genre": "essay",
        "ISBN": "1", "translator": [{"family": "Vries", "given": "S.", "non-dropping-particle": "De"}],
    }  # fmt: skip
    assert "niet overgenomen" not in said


def test_what_is_not_kept_is_told_once_a_field_with_its_count(read):
    two = bibtex(lccn="x", copyright="y") + bibtex(lccn="x").replace("{a,", "{b,")
    items, said = read(two)
    assert set(items) >= {"a", "b"} and "niet overgenomen: copyright (1), lccn (2)\n" in said


def test_how_something_was_published_is_an_address_or_a_note(read):
    items, _ = read(bibtex(howpublished=r"\url{https://voorbeeld.nl/a_b~c}"))
    assert items["a"]["URL"] == "https://voorbeeld.nl/a_b~c"


def test_words_of_a_string_are_filled_in_and_joined(read):
    items, _ = read('@string{tv = "Tijdschrift"}\n' + bibtex().replace("year", 'journal = tv # { voor } # "Hulp", year'))
    assert items["a"]["container-title"] == "Tijdschrift voor Hulp"


@pytest.mark.parametrize(
    "written, read_as",
    [
        (r"\textquoteleft Hulp\textquoteright{} \textit{thuis}", "‘Hulp’ thuis"),
        ("``Hulp'' --- thuis 3--4", "“Hulp” — thuis 3–4"),
        ("`hulp' in foto's", "‘hulp’ in foto's"),
    ],
)
def test_quotes_dashes_and_styles_of_tex_are_understood(read, written, read_as):
    items, _ = read(bibtex(title=written))
    assert items["a"]["title"] == read_as


def test_authors_that_are_not_named_stay_and_others(run, read):
    items, _ = read(bibtex(author="De Vries, S. and others"))
    assert items["a"]["author"][1:] == [{"literal": "et al."}]


def test_the_number_of_a_report_is_no_issue(read):
    items, _ = read("@techreport{a, author = {A, B}, title = {x}, year = 2020, number = {12}}")
    assert items["a"]["number"] == "12" and "issue" not in items["a"]


def test_an_unknown_type_is_told_once_and_its_source_comes_in(read):
    items, said = read(ris("AU  - A, B", "PY  - 2020", type="XYZ"), "bronnen.ris")
    assert items["a"]["type"] == "document" and said.count("XYZ") == 1


def test_a_value_over_two_lines_is_one_value(read):
    items, said = read(ris("AU  - A, B", "PY  - 2020", "N1  - regel een", "en regel twee", "AB  - kort", "en bondig"), "bronnen.ris")
    assert items["a"]["note"] == "regel een en regel twee" and "AB (1)" in said


def test_what_a_blog_and_its_genre_are_called_is_kept(read):
    items, _ = read(ris("AU  - A, B", "PY  - 2020", "M3  - Weblog", "T2  - De blog", "JO  - Blog", type="BLOG"), "bronnen.ris")
    assert (items["a"]["type"], items["a"]["genre"], items["a"]["container-title"]) == ("post-weblog", "Weblog", "De blog")


@pytest.mark.parametrize("key, id", [("Ü b", "u-b"), ("De Vries 2020", "de-vries-2020"), ("DeVries:2020a", "DeVries:2020a")])
def test_a_key_that_cannot_be_cited_becomes_one_that_can(read, key, id):
    items, said = read(bibtex().replace("{a,", f"{{{key},"))
    assert id in items and (key == id or f'"{id}"' in said)
