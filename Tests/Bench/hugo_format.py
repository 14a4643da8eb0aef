"""Writes a synthetic site as Hugo reads it, with the same cross-links, by Hugo's own means.

Relations are taxonomies, so that Hugo derives their inverse; elements are terms with a page of their own; links in the
text are `relref`. What Leidraad finds by itself (mentions, terms) is written as a link here, so Hugo has less to do.
"""

import json
import shutil
from pathlib import Path

from leidraad_format import write
from synthetic import Link

THEME = Path(__file__).parent / "hugo_theme"
HIDDEN = ["vermeldingen", "groepen", "citaten", "woorden"]
SINGLE_PAGES = {
    "matrix": "Matrix",
    "aanbevelingen": "Aanbevelingen",
    "bronnen": "Bronnen",
    "begrippen": "Begrippen",
    "a-z": "A–Z",
}
LAYOUTS = {"aanbevelingen": "recommendations", "bronnen": "references", "begrippen": "glossary"}


def write_hugo(site, folder: Path):
    shutil.copytree(THEME, folder, dirs_exist_ok=True)
    content = folder / "content"
    write(content / "_index.md", front({"title": "Proefsite"}) + "Een site om mee te meten.\n")
    write(content / "richtlijnen/_index.md", front({"title": "Richtlijnen"}))
    write(content / "interventies/_index.md", front({"title": "Interventies"}))
    write(content / "elementen/_index.md", front({"title": "Werkzame elementen"}))
    for name, title in SINGLE_PAGES.items():
        write(content / f"{name}.md", front({"title": title, "layout": LAYOUTS.get(name, name)}))
    for name in HIDDEN:
        # Terms that only carry a relation get no page.
        hidden = {"render": "never"}
        write(content / f"{name}/_index.md", front({"title": name, "build": hidden, "cascade": {"build": hidden}}))
    for item in site.elements:
        write(content / f"elementen/{item.id}/_index.md", element(item))
    for item in site.interventions:
        write(content / f"interventies/{item.id}.md", intervention(item))
    for item in site.pages:
        name = item.id.replace("/index", "/_index")
        write(content / f"richtlijnen/{name}.md", page(item))
    write_data(site, folder / "data")


def front(values: dict) -> str:
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n\n"


def write_data(site, data: Path):
    def table(items, *keys):
        return {item.id: {key: getattr(item, key) for key in keys} for item in items}

    claims, listed = {}, {}
    for item in site.lists:
        for group in item.groups:
            claims.setdefault(group, []).append(item.id)
        for member in item.members:
            listed.setdefault(member, []).append(item.id)
    tables = {
        "sources": table(site.sources, "family", "year", "title"),
        "terms": table(site.terms, "term", "definition"),
        "lists": table(site.lists, "title", "groups", "members", "source"),
        "recommendations": table(site.recommendations, "id", "code", "text", "interventions", "elements"),
        "claims": claims,
        "listed": listed,
    }
    for name, values in tables.items():
        write(data / f"{name}.json", json.dumps(values, ensure_ascii=False))


def intervention(item) -> str:
    return front(
        {
            "title": item.name,
            "abbreviation": item.abbreviation,
            "groepen": [item.group],
            "elementen": item.elements,
            "citaten": [item.source],
            "audience": item.description,
            "from": item.age[0],
            "to": item.age[1],
            "goal": item.goal,
            "weeks_min": item.weeks[0],
            "weeks_max": item.weeks[1],
            "level": item.level,
            "finding": item.finding,
            "related": item.related,
        }
    )


def element(item) -> str:
    return front({"title": item.name, "code": item.code, "kind": item.kind}) + item.description + "\n"


def page(item) -> str:
    links = [piece for _, paragraphs in item.sections for text in paragraphs for piece in text if isinstance(piece, Link)]

    def targets(*kinds):
        return sorted({link.id for link in links if link.kind in kinds})

    parts = [
        front(
            {
                "title": item.title,
                "chapter": True,
                "vermeldingen": targets("intervention", "mention"),
                "elementen": targets("element"),
                "citaten": targets("source"),
                "woorden": targets("term"),
            }
        )
    ]
    if item.recommendation:
        parts.append(f'{{{{< recommendation "{item.recommendation}" >}}}}\n')
    for heading, paragraphs in item.sections:
        parts.append(f"## {heading}\n")
        parts += ["".join(map(piece, paragraph)).strip() + "\n" for paragraph in paragraphs]
    if item.group:
        parts.append(f'{{{{< interventions "{item.group}" >}}}}\n')
    return "\n".join(parts)


def piece(item) -> str:
    if isinstance(item, str):
        return item
    if item.kind == "source":
        return f'{{{{< cite "{item.id}" >}}}}'
    if item.kind == "term":
        return f'{{{{< term "{item.id}" >}}}}'
    folders = {"element": "elementen", "page": "richtlijnen"}
    path = f"/{folders.get(item.kind, 'interventies')}/{item.id.removesuffix('/index')}"
    return f'[{item.text}]({{{{< relref "{path}" >}}}})'
