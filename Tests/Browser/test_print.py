"""Print is a product: the pages as PDF, made by the browser, read back page by page."""

import io
import re
import unicodedata

import pytest
from html_pages import HTMLPage
from pypdf import PdfReader

A4 = (595, 842)


def folded(text):
    """Text without what a line break may add, blanks and hyphens, and with the letters of which a font made one sign (ﬁ)."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", unicodedata.normalize("NFKC", text))


@pytest.fixture
def paper(read):
    """The texts of the pages that come out of the printer."""

    def paper(path, address="", **settings):
        tab = read(path, address, **settings)
        pdf = PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True)))
        paper.sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in pdf.pages]
        return [page.extract_text() for page in pdf.pages]

    return paper


def pages_of(site, folder):
    return sorted(path.relative_to(site).as_posix() for path in (site / folder).rglob("*.html"))


def test_the_work_card_of_every_intervention_is_one_a4(paper, site, report):
    for path in pages_of(site, "interventies"):
        if path.endswith("index.html") or "/deel~" in path:
            continue
        sheets = paper(path, site=site)
        if len(sheets) != 1:
            report(path, f"{len(sheets)} pages")
        if paper.sizes[0] != A4:
            report(path, f"{paper.sizes[0]}")


def test_a_work_card_with_little_text_is_printed_larger(read, site):
    def largest(path):
        sizes = []
        tab = read(path, site=site)
        for page in PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages:
            page.extract_text(visitor_text=lambda text, user, matrix, font, size: text.strip() and sizes.append(abs(size * matrix[3] * user[3])))
        return max(sizes)

    paths = [path for path in pages_of(site, "interventies") if not path.endswith("index.html") and "/deel~" not in path]
    by_length = sorted(paths, key=lambda path: len(HTMLPage(site / path, site).document.text))
    assert largest(by_length[0]) > 1.3 * largest(by_length[-1])


def test_the_work_card_holds_what_a_professional_needs(paper):
    (card,) = paper("interventies/alfa.html")
    text = folded(card)
    for wanted in (
        "Alfatherapie (ALF)", "10 t/m 18 jaar", "Rust in het gezin.", "4 tot 6 weken", "Goede aanwijzingen",
        "positief", "Het maakte geen verschil.", "Bond, 2020", "Samen een plan maken", "onderzocht", "genoemd",
        "R1", "Niet vermeld:", "Intensiteit",
    ):
        assert folded(wanted) in text, wanted
    assert folded("Leessite · Kopie van 21 september 2026 · Code ALF · nagekeken op 1 september 2026") in text


def test_a_chapter_has_its_date_its_codes_and_the_addresses_of_links(paper):
    whole = folded("\n".join(paper("richtlijnen/gids/index.html")))
    assert folded("Kopie van 21 september 2026") in whole
    assert folded("Aanbeveling R1") in whole and "R1.1" in whole
    whole = folded("\n".join(paper("richtlijnen/gids/lang.html")))
    assert folded("een adres (https://example.org/handreiking/thuis)") in whole


@pytest.mark.parametrize("scripts", [True, False])
def test_folded_parts_are_opened_on_paper(paper, scripts):
    whole = "\n".join(paper("richtlijnen/gids/lang.html", java_script_enabled=scripts))
    assert "Onderbouwing van deel 3" in whole
    assert "kwartelei" in whole


def test_folds_are_closed_again_after_printing(read):
    tab = read("richtlijnen/gids/lang.html")
    tab.pdf()
    assert tab.locator("details.background").get_attribute("open") is None


def test_a_row_of_a_table_is_never_cut_and_every_sheet_repeats_the_headings(paper):
    sheets = [folded(sheet) for sheet in paper("richtlijnen/gids/lang.html")]
    with_rows = set()
    for number in range(1, 41):
        ends = [f"Beginvanuitleg{number}.", f"Eindevanuitleg{number}.", f"Rijnummer{number}."]
        at = [[index for index, sheet in enumerate(sheets) if end in sheet] for end in ends]
        assert at[0] == at[1] == at[2] and len(at[0]) == 1, number
        with_rows.add(at[0][0])
    assert len(with_rows) > 1
    for index in with_rows:
        assert "OnderwerpUitlegDuur" in sheets[index], index


def ends_of(row):
    """The beginnings and ends of the cells of a row."""
    for cell in row.find("td", "th"):
        text = folded(cell.text)
        yield from (text[:16], text[-16:])


def with_every_table(site):
    """The guidelines, each as a whole where it has such a page: there its chapters have their tables too."""
    paths = pages_of(site, "richtlijnen")
    whole = [path for path in paths if path.endswith("/alles.html")]
    return whole + [path for path in paths if not any(path.startswith(other[: -len("alles.html")]) for other in whole)]


def test_no_table_of_the_sample_site_is_cut(paper, site, report):
    for path in with_every_table(site):
        page = HTMLPage(site / path, site)
        rows = [row for table in page.document.find("table") for row in table.find("tr") if row.find("td")]
        if not rows:
            continue
        sheets = [folded(sheet) for sheet in paper(path, site=site)]
        for row in rows:
            if not any(all(end in sheet for end in ends_of(row)) for sheet in sheets):
                report(path, f"cut: {row.text[:80]}")


def test_the_whole_guideline_has_every_chapter_with_date_and_codes(paper, site):
    sheets = paper("richtlijnen/uithuisplaatsing/alles.html", site=site)
    whole = folded("\n".join(sheets))
    for path in pages_of(site, "richtlijnen/uithuisplaatsing"):
        if not path.endswith(("index.html", "alles.html")):
            title = HTMLPage(site / path, site).document.find("h1")[0].text
            assert folded(title) in whole, title
    assert re.search(r"Kopievan\d+[a-z]+20\d\d", whole)
    assert "AanbevelingR3" in whole and "WE53" in whole
    assert "Verdiepingenonderbouwing" in whole


def pushed_sheets(tab):
    """The lines of every sheet, with the text pushed down bit by bit, so that all of it comes near the end of a sheet some time."""
    for push in range(0, 240, 12):
        tab.locator("h1").evaluate("(title, push) => { title.style.marginBlockEnd = `${push}mm`; }", push)
        for sheet in PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages:
            yield [folded(line) for line in sheet.extract_text().splitlines() if line.strip()]


def test_a_heading_is_never_the_last_thing_on_a_sheet(read, reader_site, report):
    path = "richtlijnen/gids/lang.html"
    document = HTMLPage(reader_site / path, reader_site).document
    headings = {folded(heading.text).rstrip("#") for heading in document.find("h2", "h3", "caption")}
    for lines in pushed_sheets(read(path)):
        if lines and lines[-1] in headings:
            report(path, f"a sheet ends in “{lines[-1]}”")


def test_a_list_of_elements_begins_on_the_sheet_of_its_heading_and_keeps_its_sources(read, site, report):
    tab = read("elementenlijsten.html", site=site)
    lists = tab.locator("main section.part")
    facts = {folded(line) for line in lists.locator("dl, dl + .column").all_inner_texts()}
    running = {folded(tab.locator("h1").inner_text())}
    for lines in pushed_sheets(tab):
        body = [line for line in lines if line not in running and "Kopievan" not in line and not re.fullmatch(r"\d+/\d+", line)]
        if body and body[0].startswith(("Bron:", "Geldtvoor:", "Watervan")):
            report("elementenlijsten.html", f"a sheet begins with “{body[0]}”")
        if body and any(text.endswith(body[-1]) for text in facts):
            report("elementenlijsten.html", f"a sheet ends in “{body[-1]}”")


def test_the_age_bar_stays_in_its_column_on_paper(read, site):
    tab = read("interventies/index.html", site=site)
    # A sheet of A4 in pixels, and what its margins leave
    tab.set_viewport_size({"width": 794, "height": 1123})
    tab.emulate_media(media="print")
    tab.evaluate("document.body.style.inlineSize = '680px'")
    edges = tab.evaluate(
        """() => [...document.querySelectorAll("td .age-bar")].map((bar) => {
            const [own, next] = [bar.querySelector("svg"), bar.closest("td").nextElementSibling].map((part) => part.getBoundingClientRect());
            return next.left - own.right;
        })"""
    )
    assert edges and min(edges) >= 4


@pytest.mark.parametrize("have", ["", "#have=veiligheid", "#have=veiligheid,gedragsproblemen-verminderen,hele-gezin,motiveren"])
def test_the_plan_is_one_a4_with_its_date(paper, site, have):
    (sheet,) = paper("plancheck.html", have, site=site)
    assert re.search(r"Kopie\s+van\s+\d+\s+[a-z]+\s+20\d\d", sheet)
    assert paper.sizes == [A4]


def test_the_plan_shows_what_brings_the_missing(paper):
    (sheet,) = paper("plancheck.html", "#have=praten")
    text = folded(sheet)
    assert folded("1 van 4 elementen aangevinkt.") in text
    assert folded("Alfatherapie Veiligheid eerst (genoemd), Samen een plan maken (onderzocht)") in text
    assert "WE04" in text


def test_the_matrix_lies_on_its_side_and_keeps_its_relations(paper):
    sheets = paper("matrix.html")
    assert set(paper.sizes) == {(A4[1], A4[0])}
    text = folded("\n".join(sheets))
    assert "onderzocht" in text and folded("Onderzocht (Bond, 2020)") in text


def test_each_blank_of_the_matrix_has_an_edge_of_its_own_on_paper(read):
    tab = read("matrix.html")
    tab.evaluate(
        """() => addEventListener("beforeprint", () => {
            window.printed = [...document.querySelectorAll("table.matrix td")].map((cell) => cell.colSpan);
        })"""
    )
    tab.pdf()
    assert tab.evaluate("printed") == [1] * 20


def test_the_matrix_on_the_screen_is_as_it_was_after_printing(read):
    tab = read("matrix.html")
    cells = "[...document.querySelectorAll('table.matrix td')].map((cell) => [cell.colSpan, cell.textContent])"
    before = tab.evaluate(cells)
    tab.pdf()
    assert tab.evaluate(cells) == before


def test_a_choice_made_on_the_screen_holds_on_paper(paper):
    text = folded("\n".join(paper("interventies/index.html", "#age=14")))
    assert folded("2 interventies passen; bij 1 zegt de bron er niets over") in text
    assert folded("Wat past niet, en waarom? (2)") in text
    assert folded("Leeftijd van het kind: 4 t/m 8 jaar; gekozen 14") in text


@pytest.mark.parametrize(
    ("path", "address", "controls"),
    [
        ("vergelijken.html", "#id=alfa,beta", ["Verwijderen", "Voeg een interventie toe"]),
        ("interventies/index.html", "", ["Wissen", "Kopieer", "Download", "Kies de situatie"]),
        ("interventies/alfa.html", "", ["Werkkaart afdrukken", "Vergelijk met andere"]),
        ("plancheck.html", "#have=plan", ["Afdrukken", "Wissen"]),
        ("matrix.html", "", ["Eén tegelijk", "Volgorde"]),
        ("index.html", "", ["Een leeftijd, een probleem", "Leeftijd van het kind"]),
        ("richtlijnen/gids/lang.html", "", ["Ga naar code", "Op deze pagina", "Volgende"]),
    ],
)
def test_controls_are_not_printed(paper, path, address, controls):
    text = folded("\n".join(paper(path, address)))
    for control in controls:
        assert folded(control) not in text, control


@pytest.mark.parametrize("chosen", [None, "dark"])
def test_paper_is_light_whatever_the_theme(read, chosen):
    tab = read("interventies/alfa.html", color_scheme="dark")
    if chosen:
        tab.get_by_label("Kleuren").select_option(chosen)
    tab.emulate_media(media="print")
    ink = tab.evaluate("getComputedStyle(document.querySelector('.summary dd')).color")
    assert max(int(number) for number in re.findall(r"\d+", ink)[:3]) < 100


def test_every_sheet_has_its_title_the_site_the_date_and_its_number(paper):
    sheets = [folded(sheet) for sheet in paper("richtlijnen/gids/lang.html")]
    assert len(sheets) > 2
    for number, sheet in enumerate(sheets, 1):
        for wanted in ("Lang hoofdstuk", "Leessite · Kopie van 21 september 2026", f"{number} / {len(sheets)}"):
            assert folded(wanted) in sheet, (number, wanted)


def test_a_comparison_takes_no_sheet_for_its_foot(paper):
    sheets = paper("vergelijken.html", "#id=alfa,beta")
    assert len(sheets) == 1, [sheet[:80] for sheet in sheets]


def test_a_wide_table_and_a_long_line_of_code_are_on_paper_as_a_whole(build, paper):
    from reader_pages import READER_CONTENT

    def change(content):
        columns = [f"kolomnummer{number}" for number in range(1, 13)]
        lines = [columns, ["---"] * 12, [f"{name}waarde" for name in columns]]
        table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
        code = "```\n" + " ".join(f"woord{number}" for number in range(60)) + "eindwoord\n```"
        page = content / "guidelines/gids/breed.md"
        page.write_text(f"---\ntitle: Breed\n---\n\n{table}\n\n{code}\n", encoding="utf-8")

    text = folded("".join(paper("richtlijnen/gids/breed.html", site=build(READER_CONTENT, change))))
    assert "kolomnummer12waarde" in text and "woord59eindwoord" in text


def test_the_upright_headings_of_a_small_matrix_stand_clear_of_its_rows(read):
    tab = read("matrix.html")
    tab.emulate_media(media="print")
    heads = tab.locator("table.matrix thead th:not(:first-child) a").evaluate_all("(all) => all.map((head) => head.getBoundingClientRect().bottom)")
    first = tab.locator("table.matrix tbody tr").first.bounding_box()["y"]
    assert max(heads) <= first + 1


def test_each_sheet_of_the_overview_has_its_headings_and_columns_with_room(paper, site):
    sheets = paper("interventies/index.html", site=site)
    assert len(sheets) <= 7
    for sheet in (folded(text) for text in sheets[:3]):
        assert folded("Wat onderzoek laat zien") in sheet
    assert "geen bevinding genoemd" in " ".join(sheets[0].split()), "the column of findings holds whole words"


def test_the_search_page_is_one_sheet(paper):
    assert len(paper("zoeken.html")) == 1


def test_a_whole_guideline_begins_with_a_sheet_that_has_its_title(paper, site):
    first = paper("richtlijnen/uithuisplaatsing/alles.html", site=site)[0]
    assert first.count("Uithuisplaatsing voorkomen") >= 2 and "Terugplaatsing" in first
