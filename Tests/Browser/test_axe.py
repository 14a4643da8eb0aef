"""axe-core finds nothing on any type of page, at three widths, light or dark, with folds closed and open."""

from pathlib import Path

import pytest

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Rules that are off or experimental by default.
SWITCHED_ON = [
    "target-size",
    "td-has-header",
    "table-fake-caption",
    "table-duplicate-name",
    "scope-attr-valid",
    "label-content-name-mismatch",
    "p-as-heading",
    "focus-order-semantics",
    "css-orientation-lock",
]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {rule: {"enabled": True} for rule in SWITCHED_ON},
    "resultTypes": ["violations"],
}


@pytest.fixture(scope="session")
def axe():
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(tab, axe):
    tab.evaluate(axe)
    for violation in tab.evaluate("(options) => axe.run(document, options)", OPTIONS)["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {violation['help']}: {node['html'][:160]} {node['target']}"


# Colours do not follow the width, nor does the order of a page follow the theme: each width and each theme is looked at once or twice.
# An unfolded page shows all that a folded one does, so that one width with folds closed is enough.
def test_axe_finds_no_violation_on_any_type_of_page(typical_pages, open_page, axe, report):
    for page in typical_pages:
        tab = open_page(page, width=768, color_scheme="dark")
        for violation in violations(tab, axe):
            report(page, violation)


@pytest.mark.parametrize(("width", "theme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_no_violation_with_everything_unfolded(typical_pages, open_page, axe, width, theme, report):
    for page in typical_pages:
        tab = open_page(page, width=width, color_scheme=theme)
        tab.evaluate("document.querySelectorAll('details').forEach((fold) => fold.open = true)")
        for violation in violations(tab, axe):
            report(page, violation)


def test_axe_finds_no_violation_on_a_page_that_has_moved(pages, open_page, axe, report):
    for page in [page for page in pages if page.redirect is not None][:1]:
        tab = open_page(page, java_script_enabled=False)
        for violation in violations(tab, axe):
            report(page, violation)
