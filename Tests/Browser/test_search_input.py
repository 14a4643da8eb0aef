"""Whatever is typed, the page stays whole: nothing runs, nothing breaks."""

import re

import pytest
from searching import INPUT, PATIENCE

ODD = {
    "10,000 letters": "a" * 10_000,
    "2,000 words": "gezin " * 2_000,
    "an element with a handler": "<img src=x onerror=alert(1)>",
    "a script": "</script><script>alert(1)</script>",
    "a link that runs": "javascript:alert(1)",
    "a regular expression that explodes": "(((((a+)+)+)+)+)+$",
    "a class of a regular expression": "[a-z](?=.*){1000}\\",
    "quotes": '"""""',
    "a lone high surrogate": "gezin \ud800",
    "a lone low surrogate": "\udc00gezin",
    "marks from right to left": "\u202egezin\u2066 \u200f",
    "__proto__": "__proto__",
    "constructor": "constructor",
    "hasOwnProperty": "hasOwnProperty toString valueOf",
    "a place for a value": "{query} {words} {count}",
    "zero": "\u0000\u0001\u007f",
    "combining marks": "z" + "\u0301" * 500,
    "an emoji": "👪 gezin 👨‍👩‍👧",
    "an ampersand": "&lt;b&gt; &amp; &#x3c;",
}

SIGNS_OF_MARKUP = """() => [...document.querySelectorAll(".search-panel, .search-outcome")]
    .flatMap((place) => [...place.querySelectorAll("*")]).map((one) => one.localName)
    .filter((name) => !["div", "a", "p", "span", "mark", "ol", "ul", "li", "h2", "fieldset", "legend", "label", "input",
        "details", "summary"].includes(name))"""


def set_text(reader, text):
    """Puts text into the field as a script of the page would; a lone surrogate cannot be typed."""
    units = [int.from_bytes(pair, "little") for pair in pairs(text.encode("utf-16-le", "surrogatepass"))]
    reader.tab.evaluate(
        """(units) => {
            const input = document.querySelector("#site-search");
            input.focus();
            input.value = units.map((unit) => String.fromCharCode(unit)).join("");
            input.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        units,
    )


def pairs(data):
    return [data[place : place + 2] for place in range(0, len(data), 2)]


def await_any(reader):
    reader.tab.locator(".search-panel:visible").wait_for(timeout=PATIENCE)


def check(reader, report, what):
    """Nothing of what was asked became markup, and nothing went wrong."""
    for name in reader.tab.evaluate(SIGNS_OF_MARKUP):
        report(what, f"<{name}> came into the page")
    for error in reader.errors:
        report(what, error)
    reader.errors.clear()


#: What is done with a question does not follow from how the site is opened; over `file://` most can go wrong.
on_disk = pytest.mark.parametrize("base", ["file"], indirect=True)


@on_disk
def test_odd_questions_in_the_field_break_nothing(reader, report):
    for kind, question in ODD.items():
        reader.search("krachtgezin").press("Escape")
        set_text(reader, question)
        await_any(reader)
        check(reader, report, kind)
        if reader.search("krachtgezinnen").titles()[0] != "Krachtgezin":
            report(kind, "the next question is not answered")


@on_disk
def test_odd_questions_sent_to_the_results_page_break_nothing(reader, report):
    for kind, question in ODD.items():
        reader.open().search("gezin").press("Escape")
        set_text(reader, question)
        await_any(reader)
        reader.press("Enter")
        reader.tab.wait_for_url(re.compile("zoeken.html#"), timeout=PATIENCE)
        reader.await_results()
        check(reader, report, kind)


ADDRESSES = [
    "#q=gezin&facet.__proto__=x&facet.constructor=y&type=__proto__",
    "#q=gezin&n=-1",
    "#q=gezin&n=1e99",
    "#q=%E0%A4%A&type=%ff",
    "#q=gezin&facet.=&type=&type=<b>",
    "#q=<svg onload=alert(1)>",
    "?q=<svg onload=alert(1)>",
    "#&&&===&q",
]


@on_disk
def test_odd_addresses_break_nothing(reader, report):
    for state in ADDRESSES:
        reader.open("zoeken.html" + state)
        reader.tab.wait_for_function("() => document.querySelector('.search-count')?.textContent", timeout=PATIENCE)
        check(reader, report, state)
        reader.tab.fill(INPUT, "krachtgezin")
        reader.press("Enter").await_results("krachtgezin")
        if not reader.result_links()[0].split("#")[0].endswith("/interventies/krachtgezin.html"):
            report(state, "the next question is not answered")
        reader.open()
