"""What has the focus is marked, and nothing lies over it."""

import pytest

#: From the start of a page forwards, and from its end backwards.
MAX_STOPS = 60

# The ring must be at least 2 px wide and differ 3:1 from what lies behind it.
RINGS = """() => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    const pixel = (colours) => {
        brush.clearRect(0, 0, 1, 1);
        for (const colour of colours) { brush.fillStyle = colour; brush.fillRect(0, 0, 1, 1); }
        return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = (pixel) => {
        const [r, g, b] = pixel.map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ring = (at) => {
        const behind = ["Canvas"];
        const above = [];
        for (let box = at.parentElement; box; box = box.parentElement) above.push(getComputedStyle(box).backgroundColor);
        behind.push(...above.reverse());
        const style = getComputedStyle(at);
        const edge = light(pixel([...behind, style.outlineColor]));
        const back = light(pixel(behind));
        return {
            what: at.outerHTML.slice(0, 120),
            style: style.outlineStyle,
            width: parseFloat(style.outlineWidth),
            contrast: (Math.max(edge, back) + 0.05) / (Math.min(edge, back) + 0.05),
        };
    };
    const rings = [];
    for (const at of document.querySelectorAll("a[href], button, input, select, summary, textarea, [tabindex='0']")) {
        at.focus();
        if (document.activeElement === at) rings.push({ ...ring(at), isShown: at.matches(":focus-visible") });
    }
    return rings;
}"""

# Looks at points of the focused box that are in sight, in the window and in every region that scrolls: none may be
# under something fixed or sticky.
COVER = """() => {
    const at = document.activeElement;
    if (at === document.body) return null;
    const what = at.outerHTML.slice(0, 120);
    const common = (a, b) => ({
        left: Math.max(a.left, b.left), top: Math.max(a.top, b.top),
        right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
    });
    let sight = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: innerHeight };
    for (let box = at.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflow !== "visible" && box !== document.body && box !== document.documentElement) {
            sight = common(sight, box.getBoundingClientRect());
        }
    }
    const pinned = (element) => {
        for (let box = element; box; box = box.parentElement) {
            if (["fixed", "sticky"].includes(getComputedStyle(box).position)) return box;
        }
        return null;
    };
    let seen = 0;
    for (const whole of at.getClientRects()) {
        const box = common(whole, sight);
        if (box.right - box.left < 2 || box.bottom - box.top < 2) continue;
        for (const [x, y] of [[0.1, 0.15], [0.5, 0.5], [0.9, 0.85]]) {
            const hit = document.elementFromPoint(
                box.left + (box.right - box.left) * x, box.top + (box.bottom - box.top) * y);
            if (!hit) continue;
            if (at.contains(hit) || hit.contains(at) || hit.closest("label")?.control === at) { seen += 1; continue; }
            const cover = pinned(hit);
            if (cover && !cover.contains(at)) return { what, state: "lies under " + cover.outerHTML.slice(0, 80) };
        }
    }
    return { what, state: seen > 0 ? "" : "is out of sight" };
}"""

ANCHORS = "[...document.querySelectorAll('main h2[id], main h3[id]')].slice(0, 12).map((heading) => heading.id)"


def stops(tab, key, look):
    for _ in range(MAX_STOPS):
        tab.keyboard.press(key)
        seen = tab.evaluate(look)
        if seen is None:
            return
        yield seen


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_focused_thing_has_a_ring_of_2_px_and_3_to_1(typical_pages, open_page, theme, report):
    for page in typical_pages:
        tab = open_page(page, color_scheme=theme)
        # After a key, what a script puts the focus on is marked as what the key had reached is.
        tab.keyboard.press("Tab")
        rings = tab.evaluate(RINGS)
        assert rings and all(ring["isShown"] for ring in rings), page
        for ring in rings:
            if ring["style"] == "none" or ring["width"] < 2 or ring["contrast"] < 3:
                report(page, f"{ring['style']} {ring['width']} px {ring['contrast']:.1f}:1 {ring['what']}")


@pytest.mark.parametrize(("width", "key"), [(320, "Tab"), (320, "Shift+Tab"), (1280, "Shift+Tab")])
def test_nothing_lies_over_what_has_the_focus(typical_pages, open_page, width, key, report):
    for page in typical_pages:
        for place in stops(open_page(page, width=width, height=600, reduced_motion="reduce"), key, COVER):
            if place["state"]:
                report(page, f"{place['state']}: {place['what']}")


def test_an_anchor_lands_below_what_is_pinned_to_the_top(typical_pages, open_page, report):
    for page in typical_pages:
        tab = open_page(page, reduced_motion="reduce")
        for anchor in tab.evaluate(ANCHORS):
            tab.evaluate("(anchor) => { scrollTo(0, 0); location.hash = ''; location.hash = anchor; }", anchor)
            covered = tab.evaluate(
                """(anchor) => {
                    const heading = document.getElementById(anchor);
                    const box = heading.getBoundingClientRect();
                    if (box.width === 0 || heading.closest(".visually-hidden")) return false;
                    const hit = document.elementFromPoint(box.left + 2, box.top + 2);
                    return !hit || !(hit.contains(heading) || heading.contains(hit));
                }""",
                anchor,
            )
            if covered:
                report(page, f"#{anchor} is covered")
