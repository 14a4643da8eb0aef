"""The site follows the reader: small windows, wide text, forced colours, less motion."""

import pytest

# WCAG 1.4.12. A constructed sheet is allowed under the policy of the pages; a style element is not.
WIDE_TEXT = """(css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
}"""
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }"""

# The first thing that sticks out of the window and is not in a region that scrolls by itself.
OVERFLOW = """() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return null;
    const scrolls = (element) => {
        for (let box = element.parentElement; box; box = box.parentElement) {
            if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(box).overflowX)) return true;
        }
        return false;
    };
    const sticksOut = (element) => element.getBoundingClientRect().right > room + 1 && !scrolls(element);
    const wide = [...document.body.querySelectorAll("*")].find(sticksOut);
    return document.documentElement.scrollWidth + " px: " + (wide ? wide.outerHTML.slice(0, 120) : "");
}"""

# Elements hidden from sight on purpose, for screen readers or until they have the focus, are left out.
CLIPPED = """() => [...document.body.querySelectorAll("*")]
    .filter((element) => !element.closest(".visually-hidden, .skip-link"))
    .filter((element) => element.checkVisibility() && element.innerText)
    .filter((element) => element.clientWidth > 1 && element.clientHeight > 1)
    .filter((element) => {
        const style = getComputedStyle(element);
        const wide = ["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        const high = ["hidden", "clip"].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        return wide || high;
    })
    .map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("width", [320, 360, 768])
def test_no_page_scrolls_sideways(opened_pages, typical_pages, open_page, width, report):
    for page in opened_pages if width == 320 else typical_pages:
        if wide := open_page(page, width=width).evaluate(OVERFLOW):
            report(page, wide)


@pytest.mark.parametrize("width", [320, 1280])
def test_no_text_is_lost_with_wide_text_spacing(typical_pages, open_page, width, report):
    for page in typical_pages:
        tab = open_page(page, width=width)
        tab.evaluate(WIDE_TEXT, SPACING)
        for clipped in tab.evaluate(CLIPPED):
            report(page, f"clipped: {clipped}")
        if wide := tab.evaluate(OVERFLOW):
            report(page, wide)


def test_no_text_is_lost_when_text_is_twice_as_large(typical_pages, open_page, report):
    for page in typical_pages:
        tab = open_page(page)
        tab.evaluate(WIDE_TEXT, ":root { font-size: 200% !important; }")
        for clipped in tab.evaluate(CLIPPED):
            report(page, f"clipped: {clipped}")
        if wide := tab.evaluate(OVERFLOW):
            report(page, wide)


# Shapes are small things without text of their own that tell something by their colour.
SHAPES = """() => [...document.body.querySelectorAll("*")]
    .filter((element) => element.checkVisibility() && element.textContent.trim() === "" && !element.closest("svg"))
    .filter((element) => element.offsetWidth > 0 && element.offsetWidth <= 40 && element.offsetHeight <= 40)
    .map((element) => {
        const style = getComputedStyle(element);
        let back = "rgba(0, 0, 0, 0)";
        for (let box = element.parentElement; box && back === "rgba(0, 0, 0, 0)"; box = box.parentElement) {
            back = getComputedStyle(box).backgroundColor;
        }
        const filled = !["rgba(0, 0, 0, 0)", back].includes(style.backgroundColor);
        const edged = style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0;
        return { what: element.outerHTML.slice(0, 100) + " in " + element.parentElement.className, filled, edged };
    })"""

CONTROLS = """() => [...document.querySelectorAll("button, input, select, textarea")]
    .filter((element) => element.checkVisibility() && !["checkbox", "radio", "range"].includes(element.type))
    .filter((element) => {
        const style = getComputedStyle(element);
        return style.borderTopStyle === "none" && style.outlineStyle === "none" && style.textDecorationLine === "none";
    })
    .map((element) => element.outerHTML.slice(0, 120))"""


def test_every_shape_that_tells_by_colour_survives_forced_colours(typical_pages, open_page, report):
    for page in typical_pages:
        normal = open_page(page).evaluate(SHAPES)
        forced = open_page(page, forced_colors="active").evaluate(SHAPES)
        if len(normal) != len(forced):
            report(page, f"{len(normal)} shapes, {len(forced)} in forced colours")
        for before, after in zip(normal, forced):
            if before["filled"] and not (after["filled"] or after["edged"]):
                report(page, f"vanishes: {before['what']}")


def test_every_control_has_an_edge_in_forced_colours(typical_pages, open_page, report):
    for page in typical_pages:
        for control in open_page(page, forced_colors="active").evaluate(CONTROLS):
            report(page, control)


def test_the_focus_is_marked_in_forced_colours(typical_pages, open_page, report):
    for page in typical_pages:
        tab = open_page(page, forced_colors="active")
        tab.keyboard.press("Tab")
        if tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "none":
            report(page, "no ring")


def test_nothing_moves_for_who_asked_for_less_motion(typical_pages, open_page, report):
    for page in typical_pages:
        moving = open_page(page, reduced_motion="reduce").evaluate(
            """() => [document.documentElement, ...document.body.querySelectorAll("*")]
                .filter((element) => {
                    const style = getComputedStyle(element);
                    const times = (style.transitionDuration + "," + style.animationDuration).split(",");
                    return style.scrollBehavior === "smooth" || times.some((time) => parseFloat(time) > 0.01);
                })
                .map((element) => element.outerHTML.slice(0, 100))"""
        )
        for element in moving:
            report(page, element)


def test_light_and_dark_follow_the_reader_from_the_first_frame(typical_pages, open_page, report):
    background = "[document.documentElement, document.body].map((box) => getComputedStyle(box).backgroundColor).join()"
    for page in typical_pages:
        shown = {theme: open_page(page, color_scheme=theme).evaluate(background) for theme in ("light", "dark")}
        if shown["light"] == shown["dark"]:
            report(page, f"both {shown['light']}")
        without = open_page(page, color_scheme="dark", java_script_enabled=False).evaluate(background)
        if without != shown["dark"]:
            report(page, "dark waits for scripts")
