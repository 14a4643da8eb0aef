"""Writes a synthetic site as Leidraad reads it."""

import json
from pathlib import Path

LEVELS = [("sterk", 4), ("goed", 3), ("eerste", 2), ("onderbouwd", 1)]


def write_leidraad(site, folder: Path):
    content = folder / "Content"
    write(content / "site.yml", "title: Proefsite\nlanguage: nl\n")
    write(content / "index.md", "---\ntitle: Proefsite\n---\n\nEen site om mee te meten.\n")
    write(content / "vocabularies.yml", vocabularies(site))
    write(content / "references.yml", "".join(map(source, site.sources)))
    write(content / "glossary.yml", "".join(f"- term: {t.term}\n  definition: {t.definition}\n" for t in site.terms))
    for item in site.interventions:
        write(content / f"interventions/{item.id}.yml", intervention(item))
    for item in site.elements:
        write(content / f"elements/{item.id}.yml", element(item))
    for item in site.lists:
        write(content / f"element-lists/{item.id}.yml", element_list(item))
    for item in site.recommendations:
        write(content / f"recommendations/{item.id}.yml", recommendation(item))
    for item in site.pages:
        write(content / f"guidelines/{item.id}.md", page(item))


def write(path: Path, text: str):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def flow(items) -> str:
    return "[" + ", ".join(items) + "]"


def vocabularies(site) -> str:
    levels = "".join(f"      - {{ id: {level}, label: {level}, rank: {rank} }}\n" for level, rank in LEVELS)
    groups = "".join(f"  - {{ id: {group}, label: {group} }}\n" for group in site.groups)
    people = "people:\n  - { id: youth, label: jongeren }\n"
    return f"scales:\n  - id: dei\n    title: Databank\n    levels:\n{levels}groups:\n{groups}{people}"


def source(item) -> str:
    return (
        f"- id: {item.id}\n  type: article-journal\n  author: [{{ family: {item.family}, given: A. }}]\n"
        f"  issued: {{ date-parts: [[{item.year}]] }}\n  title: {item.title}\n  container-title: Tijdschrift\n"
    )


def intervention(item) -> str:
    level = f"classification: {{ scale: dei, level: {item.level}, assessed: 2025-05-01 }}\n" if item.level else ""
    elements = "".join(
        f"  - {{ element: {element}, basis: named, sources: [{item.source}] }}\n" for element in item.elements
    )
    related = f"related: [{item.related}]\n" if item.related else ""
    return (
        f"name: {item.name}\nabbreviation: {item.abbreviation}\nkind: intervention\ngroup: {item.group}\n"
        f"audience:\n  description: {item.description}\n  people: [youth]\n"
        f"  age: {{ from: {item.age[0]}, to: {item.age[1]}, inclusive: true }}\n"
        f"goal: {item.goal}\nduration: {{ min: {item.weeks[0]}, max: {item.weeks[1]}, unit: week }}\n{level}"
        f"evidence:\n  - finding: {item.finding}\n    sources: [{item.source}]\n    design: rct\n    direction: positive\n"
        f"elements:\n{elements}{related}"
    )


def element(item) -> str:
    return (
        f"name: {item.name}\ncode: {item.code}\nkind: {item.kind}\ndescription: {item.description}\n"
        f"sources: [{item.source}]\n"
    )


def element_list(item) -> str:
    return (
        f"title: {item.title}\nclaim: presumed\nscope: nearly-all\napplies_to: {{ groups: {flow(item.groups)} }}\n"
        f"sources: [{item.source}]\nmembers: {flow(item.members)}\n"
    )


def recommendation(item) -> str:
    targets = f"interventions: {flow(item.interventions)}\nelements: {flow(item.elements)}\n"
    return f"code: {item.code}\ntext: {item.text}\n{targets}"


def page(item) -> str:
    parts = [f"---\ntitle: {json.dumps(item.title, ensure_ascii=False)}\n---\n"]
    if item.recommendation:
        parts.append(f"> [!RECOMMENDATION] {item.recommendation}\n")
    for heading, paragraphs in item.sections:
        parts.append(f"## {heading}\n")
        parts += ["".join(map(piece, paragraph)).strip() + "\n" for paragraph in paragraphs]
    if item.group:
        parts.append(f"```interventions\ngroup: {item.group}\n```\n")
    return "\n".join(parts)


def piece(item) -> str:
    if isinstance(item, str):
        return item
    written = {
        "intervention": f"[[{item.id}]]",
        "element": f"[[{item.id}]]",
        "page": f"[[guidelines/{item.id.removesuffix('/index')}|{item.text}]]",
        "source": f"[@{item.id}]",
    }
    # A mention and a term stand there as plain words: finding them is the work of the program.
    return written.get(item.kind, item.text)
