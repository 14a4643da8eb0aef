"""The search of Leidraad, of Pagefind and of lunr with Dutch, as scripts of a page that a browser opens.

Each engine answers `ask(text)` in its page: it puts the answer into the page as a reader would see it and resolves with
the addresses, best first. Each gives the same number of results with a title and an excerpt.
"""

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

RESULTS = 8

#: Types a text into the field of Leidraad and waits until its answer stands below it, and is painted.
LEIDRAAD = """
window.ask = (text) => new Promise((done, fail) => {
    const input = document.querySelector("#site-search");
    if (document.activeElement !== input) input.focus();
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    const look = () => {
        const panel = document.querySelector(".search-panel");
        const more = panel?.querySelector(".search-more");
        const asked = more?.href ? new URLSearchParams(new URL(more.href).hash.slice(1)).get("q") : null;
        if (panel && !panel.hidden && asked === text) {
            const found = [...panel.querySelectorAll("[role=option]")].map((option) => option.href);
            requestAnimationFrame(() => setTimeout(() => done(found), 0));
            return true;
        }
        return false;
    };
    if (look()) return;
    const observer = new MutationObserver(() => { if (look()) observer.disconnect(); });
    observer.observe(document.querySelector(".site-search"), { subtree: true, childList: true, attributes: true });
});
"""

#: Pagefind's own interface of functions, without the pause that its field makes between keys.
PAGEFIND = """
window.ask = async (text) => {
    window.pagefind ??= await import(new URL("pagefind/pagefind.js", document.baseURI));
    const search = await pagefind.search(text);
    const results = await Promise.all(search.results.slice(0, %d).map((one) => one.data()));
    const list = document.createElement("ol");
    for (const one of results) {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = one.url;
        link.textContent = one.meta.title;
        const excerpt = document.createElement("p");
        excerpt.innerHTML = one.excerpt;
        item.append(link, excerpt);
        list.append(item);
    }
    document.body.replaceChildren(list);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    return results.map((one) => new URL(one.url, document.baseURI).href);
};
""" % RESULTS

#: lunr as MkDocs uses it: the text of every section is loaded, and indexed in the browser.
LUNR = """
window.ask = async (text) => {
    if (!window.lunrIndex) {
        for (const name of ["lunr.js", "lunr.stemmer.support.js", "lunr.nl.js"]) {
            await new Promise((done, fail) => {
                const script = document.createElement("script");
                script.src = "lunr/" + name;
                script.onload = done;
                script.onerror = fail;
                document.head.append(script);
            });
        }
        window.sections = await (await fetch("lunr/sections.json")).json();
        window.lunrIndex = lunr(function () {
            this.use(lunr.nl);
            this.field("title", { boost: 10 });
            this.field("text");
            this.ref("number");
            sections.forEach((section, number) => this.add({ number, title: section.title, text: section.text }));
        });
    }
    let found = [];
    try { found = lunrIndex.search(text); } catch (error) { found = []; }
    const list = document.createElement("ol");
    const addresses = [];
    for (const one of found) {
        const section = sections[one.ref];
        const page = new URL(section.url, document.baseURI).href;
        if (addresses.includes(page)) continue;
        addresses.push(page);
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = page;
        link.textContent = section.title;
        const excerpt = document.createElement("p");
        excerpt.textContent = section.text.slice(0, 200);
        item.append(link, excerpt);
        list.append(item);
        if (addresses.length === %d) break;
    }
    document.body.replaceChildren(list);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    return addresses;
};
""" % RESULTS

EMPTY = '<!doctype html><html lang="nl"><title>Zoeken</title><body></body></html>\n'


def add_pagefind(site: Path) -> list:
    """Indexes a built site with Pagefind; gives the command, which the caller runs and measures."""
    (site / "leeg.html").write_text(EMPTY, encoding="utf-8")
    program = Path(find_spec("pagefind_bin_extended").submodule_search_locations[0]) / "pagefind_extended"
    return [program, "--site", site, "--quiet"]


def add_lunr(site: Path, sections: list) -> bool:
    """Puts lunr beside a built site; False where the package that carries it is not installed."""
    package = find_spec("mkdocs")
    if package is None:
        return False
    search = Path(package.submodule_search_locations[0]) / "contrib/search"
    folder = site / "lunr"
    folder.mkdir(exist_ok=True)
    shutil.copy(search / "templates/search/lunr.js", folder)
    for name in ("lunr.stemmer.support.js", "lunr.nl.js"):
        shutil.copy(search / "lunr-language" / name, folder)
    (folder / "sections.json").write_text(json.dumps(sections), encoding="utf-8")
    (site / "leeg.html").write_text(EMPTY, encoding="utf-8")
    return True


def exported_sections(program: Path, source: Path) -> list:
    """Every section of a site with its page, from `leidraad export search`."""
    done = subprocess.run(
        [program, "export", "search", source, "--format", "opensearch"], capture_output=True, text=True, check=True
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()[1::2]]
    return [
        {"url": one["page"], "title": one["title"], "text": " ".join([*one["names"], one["heading"], one["text"]])}
        for one in lines
    ]


sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Browser"))
from searching import serving  # noqa: E402, F401 — the same small server as the tests use
