"""Finding the way on a page and between pages: folds, the list of headings, the menu, anchors."""

import pytest
from playwright.sync_api import expect
from reader_pages import address

LONG = "richtlijnen/gids/lang.html"
FOLD = "details.background"


def test_the_background_is_folded_at_first(read):
    assert read(LONG).locator(FOLD).get_attribute("open") is None


def test_a_fold_opens_when_an_anchor_inside_it_is_in_the_address(read):
    tab = read(LONG, "#onderbouwing-van-deel-3", reduced_motion="reduce")
    assert tab.locator(FOLD).get_attribute("open") is not None
    assert tab.locator("#onderbouwing-van-deel-3").evaluate(IN_SIGHT)


def test_a_fold_opens_when_a_link_to_an_anchor_inside_it_is_followed(read):
    tab = read(LONG, reduced_motion="reduce")
    anchor = tab.locator(f"{FOLD} a.citation").get_attribute("id")
    back = tab.locator(f".reference-list a[href='#{anchor}']")
    back.click()
    assert tab.locator(FOLD).get_attribute("open") is not None
    assert tab.locator(f"#{anchor}").evaluate(IN_SIGHT)


@pytest.mark.parametrize("scripts", [True, False])
def test_what_is_folded_is_found_by_searching_in_the_page(read, scripts):
    # A text fragment is found as "find in page" finds it, and a browser opens what it found by itself.
    tab = read(LONG, "#:~:text=kwartelei", java_script_enabled=scripts)
    expect(tab.locator(FOLD)).to_have_attribute("open", "")


# In the window, and not under what is pinned to its top.
IN_SIGHT = """(target) => {
    const box = target.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + 2, box.top + Math.min(4, box.height / 2));
    return box.top >= 0 && box.top < innerHeight && !!hit && (target.contains(hit) || hit.contains(target));
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scripts", [True, False])
def test_an_anchor_lands_below_the_header(read, width, scripts):
    for number in (2, 4, 6):
        tab = read(LONG, f"#deel-{number}", width=width, java_script_enabled=scripts, reduced_motion="reduce")
        assert tab.locator(f"#deel-{number}").evaluate(IN_SIGHT), number


def test_the_list_of_headings_follows_the_scroll(read):
    tab = read(LONG, reduced_motion="reduce")
    current = tab.locator("[data-contents] a[aria-current]")
    for number in (2, 5, 3):
        tab.locator(f"#deel-{number}").evaluate("(heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 120)")
        expect(current).to_have_count(1)
        expect(current).to_have_text(f"Deel {number}")


@pytest.mark.parametrize("height", [800, 1600])
def test_the_heading_that_was_asked_for_is_marked_also_at_the_end_of_the_page(read, height):
    tab = read("interventies/alfa.html", height=height, reduced_motion="reduce")
    links = tab.locator("[data-contents] a")
    assert links.count() > 4
    for link in links.all():
        link.click()
        expect(link).to_have_attribute("aria-current", "true")


def test_the_list_of_headings_stays_in_sight(read):
    tab = read(LONG, reduced_motion="reduce")
    tab.evaluate("scrollTo(0, 2500)")
    box = tab.locator("[data-contents]").bounding_box()
    assert 0 <= box["y"] < 200


def test_the_list_of_headings_is_folded_on_a_phone_and_works(read):
    tab = read(LONG, width=360, reduced_motion="reduce")
    contents = tab.locator("[data-contents]")
    assert not contents.get_by_role("link", name="Deel 5").is_visible()
    contents.locator("summary").click()
    contents.get_by_role("link", name="Deel 5").click()
    assert tab.locator("#deel-5").evaluate(IN_SIGHT)


def test_the_list_of_headings_stays_at_hand_on_a_phone_and_makes_way_for_the_text(read):
    tab = read(LONG, width=360, reduced_motion="reduce")
    summary = tab.locator(".contents summary")
    tab.evaluate("scrollTo(0, 1500)")
    assert summary.evaluate(IN_SIGHT)
    text = tab.locator("#deel-4").bounding_box()["y"] + tab.evaluate("scrollY")
    summary.click()
    assert tab.locator("#deel-4").bounding_box()["y"] + tab.evaluate("scrollY") == text
    tab.locator(".contents a", has_text="Deel 4").click()
    expect(tab.locator(".contents details")).not_to_have_attribute("open", "")
    bar = tab.locator(".contents").bounding_box()
    assert tab.locator("#deel-4").bounding_box()["y"] >= bar["y"] + bar["height"]


def test_the_side_navigation_marks_the_current_page(read):
    tab = read(LONG)
    assert tab.locator(".sidebar a[aria-current=page]").all_text_contents() == ["Lang hoofdstuk"]


def test_the_breadcrumb_leads_up_and_ends_at_the_page_itself(read):
    crumbs = read(LONG).locator(".breadcrumbs")
    assert crumbs.locator("li").all_inner_texts()[-1].strip("› \n") == "Lang hoofdstuk"
    assert crumbs.locator("a").last.get_attribute("href") == "index.html"
    assert crumbs.locator("[aria-current=page]").count() == 1


def test_previous_and_next_walk_through_the_guideline(read):
    tab = read("richtlijnen/gids/index.html")
    seen = ["index.html"]
    while tab.locator("a[rel=next]").count():
        with tab.expect_navigation():
            tab.locator("a[rel=next]").click()
        seen.append(tab.url.partition("#")[0].rpartition("/")[2])
    assert sorted(seen) == ["guide.html", "index.html", "lang.html"]
    with tab.expect_navigation():
        tab.locator("a[rel=prev]").click()
    assert address(tab).endswith(seen[-2])


@pytest.mark.parametrize("scripts", [True, False])
def test_the_menu_opens_on_a_phone(read, scripts):
    tab = read("index.html", width=360, java_script_enabled=scripts)
    link = tab.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Interventies")
    assert not link.is_visible()
    tab.locator("header summary", has_text="Menu").click()
    assert link.is_visible()
    link.click()
    tab.wait_for_url("**/interventies/index.html")


def test_the_menu_opens_by_keyboard_and_its_first_link_comes_next(read):
    tab = read("index.html", width=360)
    tab.locator("header summary", has_text="Menu").focus()
    tab.keyboard.press("Enter")
    seen = []
    for _ in range(4):
        tab.keyboard.press("Tab")
        seen.append(tab.evaluate("document.activeElement.textContent.trim()"))
    assert "Gids" in seen


def test_the_menu_marks_the_page_and_the_section(read):
    menu = "nav.site-nav a[aria-current]"
    assert read("interventies/index.html").locator(menu).get_attribute("aria-current") == "page"
    assert read("interventies/alfa.html").locator(menu).get_attribute("aria-current") == "true"
    assert read("matrix.html").locator(menu).all_text_contents() == ["Matrix"]


def test_the_colours_can_be_chosen_and_hold_on_the_next_page(read):
    tab = read("index.html", color_scheme="light")
    background = "getComputedStyle(document.documentElement).backgroundColor"
    light = tab.evaluate(background)
    tab.get_by_label("Kleuren").select_option("dark")
    dark = tab.evaluate(background)
    assert dark != light
    assert read("begrippen.html", color_scheme="light").evaluate(background) == dark
    tab.get_by_label("Kleuren").select_option("system")
    assert tab.evaluate(background) == light
    assert tab.evaluate("localStorage.length") == 0
