"""A knowledge base in the plainest form of each tool: N pages, N/2 interventions, N/50 elements, with cross-links.

The same content and the same links for Leidraad and for Hugo. Hugo gets short templates: lists are plain, and what points
the other way is worked out once for the site (`partialCached`). `bench_build` asks more of it, and so flatters us.
"""

import json
import random
from pathlib import Path

SYLLABLES = (
    "aan be con de di en ge ka le ma na on pa re sa ta ver wo zo ling heid baar teit tie kring werk zorg huis kind ouder "
    "gezin hulp plan druk kracht net spel school buurt"
).split()
LEVELS = ["sterke-aanwijzingen", "goede-aanwijzingen", "eerste-aanwijzingen", "goed-onderbouwd", "in-beoordeling"]
PAGES_A_GUIDELINE = 25


class Texts:
    """Text whose words are as often used as those of a language are."""

    def __init__(self, chance: random.Random):
        self.chance = chance
        words = {"".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 4))) for _ in range(9_000)}
        self.words = sorted(words)
        chance.shuffle(self.words)
        self.weights = []
        total = 0.0
        for rank in range(len(self.words)):
            total += 1 / (rank + 1) ** 0.9
            self.weights.append(total)

    def phrase(self, count: int) -> str:
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=count))

    def sentence(self) -> str:
        return self.phrase(self.chance.randint(8, 22)).capitalize() + "."

    def paragraph(self, links=None) -> str:
        sentences = [self.sentence() for _ in range(self.chance.randint(3, 6))]
        for _ in range(2 if links else 0):
            sentences.insert(self.chance.randint(0, len(sentences)), links())
        return " ".join(sentences)

    def page(self, links) -> str:
        parts = []
        for _ in range(self.chance.randint(4, 7)):
            parts.append("## " + self.phrase(4).capitalize())
            parts += [self.paragraph(links), self.paragraph(links)]
            kind = self.chance.random()
            if kind < 0.3:
                parts.append("\n".join("- " + self.sentence() for _ in range(5)))
            elif kind < 0.5:
                rows = [f"| {self.phrase(2)} | {self.phrase(6)} | {self.chance.randint(1999, 2025)} |" for _ in range(5)]
                parts.append("\n".join(["| Interventie | Doel | Jaar |", "| --- | --- | --- |", *rows]))
            elif kind < 0.6:
                parts.append("> " + self.sentence())
            parts.append(f"**{self.phrase(3)}** {self.sentence()} *{self.phrase(2)}*")
        return "\n\n".join(parts) + "\n"


class Corpus:
    """Everything but the pages, whose links differ by tool."""

    def __init__(self, pages: int, pages_a_guideline: int = PAGES_A_GUIDELINE):
        chance = random.Random(42)
        self.chance, self.count, self.per = chance, pages, pages_a_guideline
        self.texts = texts = Texts(chance)
        self.elements = [
            (f"e{number:05d}", texts.phrase(3).capitalize() + f" e{number}") for number in range(max(20, pages // 50))
        ]
        ids = [element for element, _ in self.elements]
        self.interventions = [
            {
                "id": f"i{number:05d}",
                "name": f"{texts.phrase(2).title()} Therapie {number}",
                "abbreviation": f"TI{number}",
                "goal": texts.sentence(),
                "audience": texts.sentence(),
                "age": (chance.randint(0, 10), chance.randint(11, 24)),
                "level": chance.choice(LEVELS),
                "finding": texts.sentence() + " " + texts.sentence(),
                "elements": chance.sample(ids, min(8, len(ids))),
                "body": " ".join(texts.sentence() for _ in range(6)),
            }
            for number in range(max(4, pages // 2))
        ]
        self.titles = [f"{texts.phrase(5).capitalize()} {number}" for number in range(pages)]

    def links(self, link):
        """Sentences with a link and a name: `link(folder, id, text)` is how the tool writes the first."""

        def sentence():
            if self.chance.random() < 0.6:
                item = self.chance.choice(self.interventions)
                named = f"{item['name']} ({item['abbreviation']})"
                return f"Zie {link('interventions', item['id'], item['name'])} en ook {named}."
            element, name = self.chance.choice(self.elements)
            return f"Zie {link('elements', element, name)} en {name}."

        return sentence


def write(path: Path, text: str):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def quoted(text) -> str:
    return json.dumps(text, ensure_ascii=False)


def write_for_leidraad(corpus: Corpus, folder: Path):
    content = folder / "Content"
    write(content / "site.yml", "title: Kennisbank\nlanguage: nl\npublisher: Proef\n")
    write(content / "index.md", "---\ntitle: Kennisbank\n---\n\nProefsite.\n")
    levels = "".join(f"      - {{ id: {level}, label: {level.replace('-', ' ')}, rank: {4 - place} }}\n" for place, level in enumerate(LEVELS[:4]))
    levels += "      - { id: in-beoordeling, label: in beoordeling }\n"
    write(
        content / "vocabularies.yml",
        f"scales:\n  - id: dei\n    title: Databank\n    levels:\n{levels}groups:\n  - {{ id: proef, label: Proefgroep }}\n"
        "problems: []\ncontexts: []\n",
    )
    write(
        content / "references.yml",
        "- id: bron2020\n  author: [{ family: Bron, given: A. }]\n  issued: { date-parts: [[2020]] }\n  title: Bron\n  type: report\n",
    )
    links = corpus.links(lambda folder, id, text: f"[[{id}]]")
    for number, title in enumerate(corpus.titles):
        guideline = content / f"guidelines/g{number // corpus.per:05d}"
        if number % corpus.per == 0:
            write(guideline / "index.md", f"---\ntitle: Richtlijn {number // corpus.per}\n---\n\n{corpus.texts.paragraph()}\n")
        head = f"---\ntitle: {title}\norder: {number % corpus.per + 1}\n---\n\n"
        write(guideline / f"p{number:06d}.md", head + corpus.texts.page(links))
    for item in corpus.interventions:
        elements = "".join(f"  - {{ element: {id}, basis: named, sources: [bron2020] }}\n" for id in item["elements"])
        write(
            content / f"interventions/{item['id']}.yml",
            f"name: {quoted(item['name'])}\nabbreviation: {item['abbreviation']}\nkind: intervention\ngroup: proef\naudience:\n"
            f"  description: {quoted(item['audience'])}\n"
            f"  age: {{ from: {item['age'][0]}, to: {item['age'][1]}, inclusive: true }}\n"
            f"goal: {quoted(item['goal'] + ' ' + item['body'])}\nclassification: {{ scale: dei, level: {item['level']} }}\n"
            f"evidence:\n  - finding: {quoted(item['finding'])}\n    sources: [bron2020]\nelements:\n{elements}status: published\n",
        )
    for id, name in corpus.elements:
        text = f"name: {quoted(name)}\nkind: practice\ndescription: {quoted(corpus.texts.paragraph())}\n"
        write(content / f"elements/{id}.yml", text)


HUGO = {
    "hugo.toml": 'baseURL = "http://example.org/"\ntitle = "Kennisbank"\nrelativeURLs = true\nuglyURLs = true\n'
    'disableKinds = ["RSS", "sitemap", "taxonomy", "term"]\n',
    "layouts/_default/baseof.html": """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="stylesheet" href="{{ relURL "style.css" }}"></head><body>
<nav><a href="{{ relref . "/interventions" }}">Interventies</a> <a href="{{ relref . "/elements" }}">Elementen</a>
<a href="{{ relref . "/guidelines" }}">Richtlijnen</a></nav>
<nav aria-label="kruimelpad">{{ range .Ancestors.Reverse }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav>
<main data-pagefind-body><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main><footer>Kennisbank</footer></body></html>
""",
    "layouts/_default/single.html": """{{ define "main" }}{{ .TableOfContents }}{{ .Content }}
<p>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p>{{ end }}
""",
    "layouts/_default/list.html": """{{ define "main" }}<ul>{{ range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
""",
    "layouts/interventions/single.html": """{{ define "main" }}<dl><dt>Doelgroep</dt><dd>{{ .Params.audience }}</dd>
<dt>Doel</dt><dd>{{ .Params.goal }}</dd><dt>Leeftijd</dt><dd>{{ index .Params.age 0 }}-{{ index .Params.age 1 }}</dd>
<dt>Niveau</dt><dd>{{ .Params.level }}</dd><dt>Onderzoek</dt><dd>{{ .Params.finding }}</dd></dl>{{ .Content }}
<h2>Werkzame elementen</h2><ul>{{ range .Params.elements }}{{ with site.GetPage (printf "/elements/%s" .) }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul>{{ end }}
""",
    "layouts/elements/single.html": """{{ define "main" }}{{ .Content }}<h2>Interventies</h2><ul>
{{ $users := partialCached "users.html" . }}{{ range index $users .Params.id }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
""",
    "layouts/partials/users.html": """{{ $users := newScratch }}
{{ range where site.RegularPages "Section" "interventions" }}{{ $page := . }}
{{ range .Params.elements }}{{ $users.Add . (slice $page) }}{{ end }}{{ end }}{{ return $users.Values }}
""",
    "static/style.css": "body { font-family: sans-serif }\n",
    "content/_index.md": "---\ntitle: Kennisbank\n---\n",
    "content/guidelines/_index.md": "---\ntitle: Richtlijnen\n---\n",
    "content/interventions/_index.md": "---\ntitle: Interventies\n---\n",
    "content/elements/_index.md": "---\ntitle: Elementen\n---\n",
}


def write_for_hugo(corpus: Corpus, folder: Path):
    for path, text in HUGO.items():
        write(folder / path, text)
    content = folder / "content"
    links = corpus.links(lambda folder, id, text: f'[{text}]({{{{< relref "/{folder}/{id}" >}}}})')
    for number, title in enumerate(corpus.titles):
        guideline = content / f"guidelines/g{number // corpus.per:05d}"
        if number % corpus.per == 0:
            write(guideline / "_index.md", f"---\ntitle: Richtlijn {number // corpus.per}\n---\n\n{corpus.texts.paragraph()}\n")
        head = f"---\ntitle: {title}\nweight: {number % corpus.per + 1}\n---\n\n"
        write(guideline / f"p{number:06d}.md", head + corpus.texts.page(links))
    for item in corpus.interventions:
        front = {key: item[key] for key in ("abbreviation", "goal", "audience", "age", "level", "finding", "elements")}
        write(content / f"interventions/{item['id']}.md", quoted({"title": item["name"], **front}) + f"\n\n{item['body']}\n")
    for id, name in corpus.elements:
        write(content / f"elements/{id}.md", quoted({"title": name, "id": id}) + f"\n\n{corpus.texts.paragraph()}\n")
