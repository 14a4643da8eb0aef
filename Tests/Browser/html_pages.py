"""Reads the pages of a built site without a browser."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

VOID = set("area base br col embed hr img input link meta source track wbr".split())


@dataclass
class Element:
    tag: str
    attributes: dict
    line: int
    parent: "Element | None" = None
    children: list = field(default_factory=list)
    texts: list = field(default_factory=list)

    def get(self, name, default=None):
        return self.attributes.get(name, default)

    def walk(self):
        # Without recursion: a page may be nested deeper than Python's stack.
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))

    def find(self, *tags):
        return [element for element in self.walk() if element.tag in tags]

    def ancestors(self):
        element = self.parent
        while element:
            yield element
            element = element.parent

    @property
    def text(self):
        """The text of the element and its descendants, in the order of the page, blanks folded."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self):
        waiting = [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                yield item
            else:
                waiting.extend(reversed(item.texts))


class TreeBuilder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("#document", {}, 0)
        self.current = self.root

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(reversed(attrs)), self.getpos()[0], self.current)
        self.current.children.append(element)
        self.current.texts.append(element)
        if tag not in VOID:
            self.current = element

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        element = self.current
        while element and element.tag != tag:
            element = element.parent
        if element and element.parent:
            self.current = element.parent

    def handle_data(self, data):
        self.current.texts.append(data)


class HTMLPage:
    def __init__(self, path: Path, site: Path):
        self.path = path
        self.name = path.relative_to(site).as_posix()
        self.size = path.stat().st_size

    def __repr__(self):
        return self.name

    @cached_property
    def document(self) -> Element:
        builder = TreeBuilder()
        builder.feed(self.path.read_text(encoding="utf-8"))
        builder.close()
        return builder.root

    @cached_property
    def body(self) -> Element:
        return self.document.find("body")[0]

    @cached_property
    def ids(self) -> Counter:
        return Counter(element.get("id") for element in self.document.walk() if element.get("id") is not None)

    @cached_property
    def redirect(self) -> str | None:
        """Where a page that has moved sends its reader."""
        for meta in self.document.find("meta"):
            if (meta.get("http-equiv") or "").lower() == "refresh":
                return meta.get("content").partition("url=")[2].strip()
        return None

    @property
    def type(self) -> str:
        """The kind of page: its top folder and what its body says that it is."""
        folder = self.name.split("/")[0] if "/" in self.name else ""
        kind = "redirect" if self.redirect else (self.body.get("class") or "").split(" ")[0]
        return f"{folder}/{kind}" if kind else self.name

    def links(self):
        """Every address on the page, with the element and attribute that hold it."""
        for element in self.document.walk():
            for name in ("href", "src", "action", "poster", "data-quick", "formaction"):
                if element.get(name) is not None:
                    yield element, name, element.get(name)
            if srcset := element.get("srcset"):
                for candidate in srcset.split(","):
                    yield element, "srcset", candidate.split()[0]
        if self.redirect is not None:
            yield self.document, "refresh", self.redirect


def read_pages(site: Path) -> list[HTMLPage]:
    return [HTMLPage(path, site) for path in sorted(site.rglob("*.html"))]


def one_of_each_type(pages: list[HTMLPage], count: int = 1) -> list[HTMLPage]:
    """The largest pages of each type, which hold most of what the type can hold."""
    types = {}
    for page in sorted(pages, key=lambda page: (-page.size, page.name)):
        types.setdefault(page.type, []).append(page)
    return [page for kind in sorted(types) for page in types[kind][:count]]
