"""Pages of a megabyte that are nothing but one mark: each is judged, or refused with its place, and never holds the program up."""

import re

import pytest

MEGABYTE = 1 << 20


def numbered(unit, count=None):
    """A megabyte of lines that each have a number of their own."""
    lines, size = [], 0
    while size < MEGABYTE - 200 and (count is None or len(lines) < count):
        lines.append(unit.format(len(lines)))
        size += len(lines[-1].encode())
    return "".join(lines)


def filled(unit):
    return unit * ((MEGABYTE - 200) // len(unit.encode()))


PAGES = {
    "links by id": filled("[[mst]] "),
    "links by id on lines": filled("- [[mst]]\n"),
    "links by id with marked words": filled("[[mst|a *b* c]] "),
    "links by id to nothing": numbered("[[nietbestaand{}]] "),
    "links to own headings": "# Kop\n\n" + filled("[[#kop]] "),
    "links to nothing": filled("[]()"),
    "links to an anchor that is not there": filled("[a](#zz) "),
    "links to files that are not there": numbered("[a](weg{}.md) "),
    "links with a definition far away": filled("[a][x] ") + "\n\n[x]: weg.md\n",
    "unknown sources": numbered("[@k{}] "),
    "unknown sources in a sentence": filled("@key "),
    "footnote marks": filled("[^1]"),
    "footnotes": numbered("[^{0}]\n\n[^{0}]: t\n\n"),
    "footnotes in one paragraph": numbered("[^{}] ", 60_000) + "\n\n" + numbered("[^{}]: t\n", 30_000)[: MEGABYTE // 3],
    "headings": filled("# a\n"),
    "list items": filled("- a\n"),
    "bold": filled("**a** "),
    "entities": filled("&amp;"),
    "names": filled("MST helpt. "),
}

RECORDS = {
    "unknown links in one text": 'goal: "' + filled("[[weg]] ") + '"\n',
    "unknown elements": "goal: G\nelements:\n" + numbered("  - {{ element: weg{}, basis: named }}\n"),
    "names": "goal: G\naliases:\n" + numbered("  - naam {}\n"),
}


def ends_well(run, site):
    done = run("check", site.folder)
    assert done.returncode in (0, 1), done.stderr[-500:]
    assert re.search(r"\d+ (fout|fouten), \d+ (waarschuwing|waarschuwingen), ", done.stderr.splitlines()[-1]), done.stderr[-500:]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_megabyte_of_one_mark_is_judged(run, small_site, page):
    small_site.write("guidelines/hulp/lang.md", "---\ntitle: Lang\n---\n\n" + PAGES[page])
    ends_well(run, small_site)


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_of_a_megabyte_of_one_mark_is_judged(run, small_site, record):
    head = "name: Lang\nkind: intervention\naudience:\n  description: D.\n"
    small_site.write("interventions/lang.yml", head + RECORDS[record])
    ends_well(run, small_site)
