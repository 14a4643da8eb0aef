"""What is drawn of the evidence says what the table beside it says: where a shape stands follows from the numbers."""

import io
import math
import re
import unicodedata

import pytest
from pypdf import PdfReader
from reader_pages import READER_CONTENT

PAGE = "interventies/alfa.html"
EVIDENCE = """evidence:
  - { finding: Het hielp., sources: [jansen2019], outcome: rust, direction: positive, design: rct, effect: { measure: OR, value: 0.5, low: 0.25, high: 0.9, favours: intervention } }
  - { finding: Het hielp niet., sources: [bond2020], outcome: school, direction: negative, design: cohort, effect: { measure: OR, value: 2, low: 1, high: 4, favours: comparator } }
  - { finding: Het scheelde iets., sources: [jansen2019], outcome: rust, direction: no-difference, effect: { measure: SMD, value: 0.3, low: -0.1, high: 0.7, favours: neither } }
  - { finding: Het scheelde veel., sources: [bond2020], outcome: school, direction: positive, effect: { measure: SMD, value: -0.6 } }
  - { finding: Acht moeten meedoen., sources: [bond2020], outcome: rust, direction: positive, effect: { measure: NNT, value: 8, low: 5, high: 20 } }
  - { finding: Zonder getal., sources: [bond2020], outcome: slaap, direction: negative, design: practice, knowledge: study }
"""
OUTCOMES = "outcomes:\n  - { id: rust, label: rust, main: true }\n  - { id: school, label: school }\n  - { id: slaap, label: slaap }\n"
#: Of each row of a table with effects: its words, and where its shapes stand, as a part of the width of the drawing.
ROWS = """(table) => [...table.tBodies[0].rows].map((row) => {
    const drawing = row.querySelector("svg");
    const frame = drawing?.getBoundingClientRect();
    const shapes = [...(drawing?.querySelectorAll("path") ?? [])].map((path) => {
        const box = path.getBoundingClientRect();
        return [(box.left - frame.left) / frame.width, (box.right - frame.left) / frame.width];
    });
    return { value: row.querySelector("b").textContent, interval: row.cells[2].textContent, shapes };
})"""


@pytest.fixture(scope="session")
def drawn(build):
    """The site of the readers, with effects and intervals for one of its interventions."""

    def add(content):
        record = content / "interventions/alfa.yml"
        text = re.sub(r"^evidence:\n(  - .*\n)+", EVIDENCE, record.read_text(encoding="utf-8"), flags=re.MULTILINE)
        record.write_text(text, encoding="utf-8")
        vocabularies = content / "vocabularies.yml"
        vocabularies.write_text(vocabularies.read_text(encoding="utf-8") + OUTCOMES, encoding="utf-8")

    return build(READER_CONTENT, add)


def plot(tab, measure):
    return tab.get_by_role("table", name=re.compile(rf"^Effecten: {measure}\."))


def number(text):
    return float(text.replace(",", "."))


def middle(shape):
    return sum(shape) / 2


@pytest.mark.parametrize(("measure", "scale"), [("OR", math.log), ("SMD", float)])
def test_points_and_intervals_stand_where_the_numbers_of_the_table_say(read, drawn, measure, scale):
    rows = plot(read(PAGE, site=drawn), measure).evaluate(ROWS)
    stated = [[scale(number(row["value"])), *(scale(number(end)) for end in row["interval"].split(" – ") if end != "niet vermeld")] for row in rows]
    reach = max(abs(value) for row in stated for value in row)
    assert len(rows) == 2
    for row, (value, *ends) in zip(rows, stated, strict=True):
        line, *interval, point = row["shapes"]
        # A shape may be half a unit of its 200 off, and its line has a width.
        assert middle(line) == pytest.approx(0.5, abs=0.005)
        assert middle(point) == pytest.approx(0.5 + 0.46 * value / reach, abs=0.01)
        assert len(interval) == (1 if ends else 0)
        for drawn_end, end in zip(interval[0] if ends else (), ends, strict=True):
            assert drawn_end == pytest.approx(0.5 + 0.46 * end / reach, abs=0.015)


def test_a_half_stands_as_far_from_no_effect_as_two(read, drawn):
    half, two = (middle(row["shapes"][-1]) for row in plot(read(PAGE, site=drawn), "OR").evaluate(ROWS))
    assert 0.5 - half == pytest.approx(two - 0.5, abs=0.005) and half < 0.5


def test_the_line_of_no_effect_is_named_and_left_out_where_it_is_not_known(read, drawn):
    tab = read(PAGE, site=drawn)
    assert "De streep in het midden is 1: geen effect." in plot(tab, "OR").locator("caption").inner_text()
    assert "De streep in het midden is 0: geen effect." in plot(tab, "SMD").locator("caption").inner_text()
    needed = plot(tab, "NNT")
    assert needed.locator("svg").count() == 0 and "streep" not in needed.locator("caption").inner_text()
    assert [(row["value"], row["interval"]) for row in needed.evaluate(ROWS)] == [("8", "5 – 20")]


def test_who_does_not_see_the_plot_reads_the_same_in_its_table(read, drawn):
    tab = read(PAGE, site=drawn)
    assert tab.get_by_role("region", name="Effecten: OR").count() == 1
    rows = plot(tab, "OR").get_by_role("row").all()
    assert [cell.inner_text() for cell in rows[0].get_by_role("columnheader").all()] == ["Uitkomst", "Effect", "Interval", "Gunstig voor"]
    assert rows[1].get_by_role("rowheader").inner_text().startswith("Rust")
    assert [cell.inner_text() for cell in rows[1].get_by_role("cell").all()] == ["0,5", "0,25 – 0,9", "de interventie"]
    # The drawing itself is passed over: its numbers stand beside it.
    assert plot(tab, "OR").get_by_role("img").count() == 0


def test_without_an_effect_a_strip_shows_the_direction_with_its_name(read, drawn):
    tab = read("interventies/beta.html", site=drawn)
    assert tab.locator("svg.forest").count() == 0
    strip = tab.locator("svg.direction-strip")
    assert strip.get_attribute("role") == "img" and strip.get_attribute("aria-label") == "1 × positief"
    assert "positief" in tab.locator("table.summary-of-findings tbody tr", has=strip).inner_text()


def test_a_dot_stands_on_the_side_of_its_direction_and_is_as_large_as_its_design(read, drawn):
    tab = read(PAGE, site=drawn)
    dots = """(strip) => [...strip.querySelectorAll("path")].slice(1).map((path) => { const box = path.getBBox(); return [box.x + box.width / 2, box.width]; })"""

    def dot(outcome):
        return tab.locator("table.summary-of-findings tbody tr", has_text=outcome).locator("svg").evaluate(dots)

    favourable, equal, _ = dot("Rust")
    unfavourable, _ = dot("School")
    (experience,) = dot("Slaap")
    assert unfavourable[0] == experience[0] < equal[0] == 62 < favourable[0]
    assert favourable[1] > unfavourable[1] > experience[1]


LOOKS = [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]
#: How far the colour of each line of a drawing is from what lies behind it, by WCAG.
CONTRASTS = """() => {
    const light = (colour) => {
        const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => { const share = part / 255; return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4; });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element) => {
        for (let box = element; box; box = box.parentElement) {
            const colour = getComputedStyle(box).backgroundColor;
            if (!/, 0\\)$|transparent/.test(colour)) return colour;
        }
        return "rgb(255, 255, 255)";
    };
    return [...document.querySelectorAll("svg.forest path, svg.direction-strip path")].map((path) => {
        const [one, other] = [light(getComputedStyle(path).stroke), light(behind(path.ownerSVGElement.parentElement))].sort((a, b) => b - a);
        return (one + 0.05) / (other + 0.05);
    });
}"""


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: next(iter(look.values())))
def test_a_drawing_is_seen_in_every_look(read, drawn, look):
    contrasts = read(PAGE, site=drawn, **look).evaluate(CONTRASTS)
    assert len(contrasts) > 15 and min(contrasts) >= 3, contrasts


def test_on_paper_stand_the_drawings_and_the_numbers(read, drawn):
    tab = read(PAGE, site=drawn, color_scheme="dark")
    tab.emulate_media(media="print")
    assert min(tab.evaluate(CONTRASTS)) >= 3
    sizes = tab.locator("svg.forest, svg.direction-strip").evaluate_all("(all) => all.map((one) => { const box = one.getBoundingClientRect(); return Math.min(box.width, box.height); })")
    assert len(sizes) == 7 and min(sizes) > 6, sizes
    text = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages)
    for words in ("0,5", "0,25 – 0,9", "1 – 4", "-0,1 – 0,7", "5 – 20", "geen effect"):
        # A font may make one sign of two letters.
        assert words.replace(" ", "") in re.sub(r"\s", "", unicodedata.normalize("NFKC", text)), words


@pytest.mark.parametrize("width", [360, 1280])
def test_a_drawing_stays_within_the_window(read, drawn, width):
    tab = read(PAGE, site=drawn, width=width)
    boxes = tab.locator("svg.forest, svg.direction-strip").evaluate_all("(all) => all.map((one) => { const box = one.getBoundingClientRect(); return [box.left, box.right, box.width]; })")
    assert boxes and all(left >= 0 and right <= width and across > 60 for left, right, across in boxes), boxes
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_page_and_card_tell_what_was_found_of_the_question_by_whom_how_surely_and_who_read_it(read, site):
    tab = read("interventies/families-first.html", site=site)
    found = re.sub(r"\s+", " ", tab.locator("table.summary-of-findings tbody tr", has_text="de vraag van deze site").inner_text())
    for words in ("Uithuisplaatsing", "positief", "1 van 3 bevindingen ingedeeld", "De Meyer et al., 2020, alle 3 aangehaald in Inzet van interventies", "niet vermeld"):
        assert words in found, (words, found)
    read_here = tab.locator("#bronnen li", has_text="De Meyer").inner_text()
    assert "aangehaald in Inzet van interventies" in read_here and "zelf niet gelezen" in read_here
    (card,) = PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", card.extract_text()))
    for words in ("de vraag van deze site", "positief", "1 van 3 bevindingen ingedeeld", "Zekerheid", "De Meyer et al., 2020, aangehaald in Inzet van interventies", "zelf niet gelezen", "niet de officiële richtlijn"):
        assert words.replace(" ", "") in text, words


def test_on_paper_the_source_beside_each_part_of_the_summary_stands_in_full(read, site):
    tab = read("interventies/families-first.html", site=site)
    tab.emulate_media(media="print")
    marks = tab.locator(".summary details.origin")
    assert marks.count() == 5 and tab.locator(".summary details.origin[open]").count() == 0
    (card,) = PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages
    summary = card.extract_text().partition("Wat onderzoek laat zien")[0]
    assert re.sub(r"\s", "", summary).count("Inzetvaninterventies,z.d.") == 5, summary

