"""Rules of reading: lines of a good length, nothing told by colour alone, what changes is announced."""

import pytest

# Paragraphs of running text with how many letters stand on their full lines, on average.
LINES = """() => [...document.querySelectorAll("main p, main li, main dd")]
    .filter((block) => block.checkVisibility() && !block.closest("table, nav, .visually-hidden") && !block.querySelector("p, li, dd, div"))
    .map((block) => {
        const style = getComputedStyle(block);
        const high = block.getBoundingClientRect().height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
        const lines = Math.round(high / parseFloat(style.lineHeight));
        return { text: block.textContent.trim().replace(/\\s+/g, " "), lines };
    })"""


@pytest.mark.parametrize("width", [768, 1280, 1920])
def test_a_line_of_running_text_has_at_most_75_letters(typical_pages, open_page_with_each_font, width, report):
    for page in typical_pages:
        for block in open_page_with_each_font(page, width=width).evaluate(LINES):
            # The last line is not full: a block of three lines holds at least two full ones.
            if block["lines"] >= 3 and len(block["text"]) / block["lines"] > 75:
                report(page, f"{len(block['text']) / block['lines']:.0f} letters a line: {block['text'][:60]}")
            if block["lines"] == 1 and len(block["text"]) > 80:
                report(page, f"{len(block['text'])} letters on one line: {block['text'][:60]}")
            if block["lines"] == 2 and len(block["text"]) > 150:
                report(page, f"{len(block['text'])} letters on two lines: {block['text'][:60]}")


def test_a_line_of_running_text_has_at_least_45_letters_where_there_is_room(typical_pages, open_page_with_each_font, report):
    for page in [page for page in typical_pages if page.type.startswith("richtlijnen/")]:
        long = [block for block in open_page_with_each_font(page).evaluate(LINES) if block["lines"] >= 4]
        narrow = [block for block in long if len(block["text"]) / (block["lines"] - 0.5) < 45]
        if len(narrow) > len(long) / 4:
            report(page, f"{len(narrow)} of {len(long)} blocks: {narrow[0]['text'][:60]}")


# Elements that say something by a colour: each must hold words too. In a strip the signs of further findings stand before the one with the words.
SIGNS = ".level, .direction:not([aria-hidden]), .basis, .badge, .code, td.n, td.m, td.s, td.g, tr.differs th"


def test_nothing_is_told_by_colour_alone(typical_pages, open_page, report):
    seen = 0
    for page in typical_pages:
        for sign in open_page(page).locator(SIGNS).all():
            seen += 1
            if not sign.inner_text().strip() and sign.is_visible():
                report(page, sign.evaluate("(sign) => sign.outerHTML.slice(0, 120)"))
    assert seen > 50


def test_every_place_that_changes_by_itself_is_announced(typical_pages, open_page, report):
    for page in typical_pages:
        for place in open_page(page).locator("[data-status], [data-age-expired], [data-goto] p").all():
            if place.get_attribute("role") != "status":
                report(page, place.evaluate("(place) => place.outerHTML.slice(0, 120)"))


def test_foreign_words_of_the_interface_name_their_language(read):
    link = read("richtlijnen/gids/lang.html").get_by_role("link", name="English")
    assert link.get_attribute("lang") == "en"


def test_dates_and_numbers_are_in_the_language_of_the_reader(read):
    assert "1 september 2026" in read("interventies/alfa.html").locator(".record-dates").inner_text()


def test_headings_of_three_levels_are_told_apart_by_their_size(read):
    for width in (360, 1280):
        tab = read("richtlijnen/gids/lang.html", width=width)
        sizes = [tab.locator(f"main {level}").first.evaluate("(head) => parseFloat(getComputedStyle(head).fontSize)") for level in ("h1", "h2")]
        sizes.append(tab.evaluate("parseFloat(getComputedStyle(document.querySelector('main').appendChild(document.createElement('h3'))).fontSize)"))
        assert sizes[0] >= 1.2 * sizes[1] and sizes[1] >= 1.15 * sizes[2], f"{sizes} at {width} px"


def test_each_kind_of_labelled_block_has_a_sign_beside_its_word(full_pages, open_page):
    signs = {}
    for page in full_pages:
        kinds = {block.get("class") for block in page.document.find("div") if (block.get("class") or "").startswith("note note-")}
        if kinds - signs.keys():
            for kind in kinds:
                title = open_page(page).locator(f".{kind.split()[1]} > .note-title").first
                assert title.inner_text().strip()
                signs[kind] = title.evaluate("(title) => ['content', 'borderRadius', 'clipPath'].map((key) => getComputedStyle(title, '::before')[key])")
    assert len(signs) == 3
    assert len({str(sign) for sign in signs.values()}) == 3, signs


def test_on_a_phone_the_title_of_a_guideline_page_starts_within_a_third_of_the_screen(opened_pages, open_page, report):
    """What the site says of itself above every page, such as that it is no official guideline, is not counted."""
    for page in [page for page in opened_pages if page.type.startswith("richtlijnen/")]:
        top = open_page(page, width=360, height=800).locator("h1").evaluate(
            """(head) => {
                const notice = document.querySelector(".site-notice");
                return head.getBoundingClientRect().top - (notice ? notice.getBoundingClientRect().height + 16 : 0);
            }"""
        )
        if top > 800 / 3:
            report(page, f"starts at {top:.0f} px")


def test_the_browser_of_the_tests_sees_one_family_of_fonts_and_no_other(browser_with):
    width = """() => {
        const canvas = document.createElement("canvas").getContext("2d");
        return ["DejaVu Sans", "Liberation Sans", "Noto Sans"].map((family) => {
            canvas.font = `100px "${family}", sans-serif`;
            return canvas.measureText("Wegwijzer").width;
        });
    }"""
    widths = {}
    for family in ("DejaVu", "Liberation"):
        page = browser_with(family).new_page()
        widths[family] = page.evaluate(width)
        page.close()
    # Whatever is asked for, what is there is drawn.
    assert all(len(set(found)) == 1 for found in widths.values()), widths
    assert widths["DejaVu"][0] > 1.05 * widths["Liberation"][0], widths
