"""Every link of the site leads somewhere, also on a file system that minds the case of letters."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

import pytest


@pytest.fixture(scope="module")
def files(site):
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def is_external(address):
    return bool(re.match(r"(https?|mailto|tel):", address))


def target(page, address):
    """The file that an address names, relative to the site."""
    path = unquote(urlsplit(address).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path)) if path else page.name


def relative_links(pages):
    for page in pages:
        for element, name, address in page.links():
            if not is_external(address):
                yield page, element, address


def test_every_link_is_relative_or_leads_to_the_web(pages, report):
    for page, element, address in relative_links(pages):
        if urlsplit(address).scheme or address.startswith("/"):
            report(page, f"line {element.line}: {address}")


def test_every_link_names_an_existing_file_to_the_letter(pages, files, report):
    for page, element, address in relative_links(pages):
        if target(page, address) not in files:
            report(page, f"line {element.line}: {address}")


def test_every_anchor_exists(pages, report):
    ids = {page.name: page.ids for page in pages}
    for page, element, address in relative_links(pages):
        anchor = unquote(urlsplit(address).fragment)
        # A fragment with "=" is the state of a page (a filter, say), not a place on it.
        if anchor and "=" not in anchor and anchor not in ids.get(target(page, address), ()):
            report(page, f"line {element.line}: {address}")


def test_no_id_is_used_twice(pages, report):
    for page in pages:
        for name, count in page.ids.items():
            if count > 1 or not name:
                report(page, f"id “{name}” {count} times")


def test_only_links_for_readers_lead_to_the_web(pages, report):
    for page in pages:
        for element, name, address in page.links():
            if is_external(address) and not (element.tag == "a" or element.get("rel") in ("canonical", "alternate")):
                report(page, f"line {element.line}: <{element.tag} {name}=\"{address}\">")


def test_every_page_can_be_reached_from_the_home_page(pages, report):
    links = {page.name: set() for page in pages}
    for page, _, address in relative_links(pages):
        links[page.name].add(target(page, address))
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        new = links.get(waiting.pop(), set()) - reached
        reached |= new
        waiting.extend(new)
    for page in pages:
        if page.redirect is None and page.name not in reached:
            report(page, "no way leads here")
