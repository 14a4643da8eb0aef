"""A knowledge base of any size, the same at every run: text that looks like Dutch, and every kind of cross-link.

`synthetic(n)` makes n guideline pages, n/2 interventions, n/50 elements, and lists, sources, terms and
recommendations in proportion. What a text links to is data, so that each format can write it in its own way.
"""

import random
from dataclasses import dataclass, field

COMMON = (
    "de het een van en in op met voor is dat die niet te aan zijn er door om bij ook als naar dan kan uit nog wordt "
    "over maar werd deze hun tot worden of meer wel geen moet veel mensen ouders kind kinderen jongere gezin gezinnen "
    "hulp zorg professional steun thuis school netwerk veiligheid samen gesprek doel plan week maand jaar problemen "
    "gedrag opvoeding behandeling onderzoek effect bron studie resultaat aanpak begeleiding situatie vraag antwoord"
).split()
ONSETS = "b bl br d dr f fl g gr h j k kl kn kr l m n p pl pr r s sl sn sp st str t tr v w z zw".split()
VOWELS = "a e i o u aa ee ie oe oo uu ei ui eu ou".split()
CODAS = ["", "", "", "l", "n", "r", "s", "t", "k", "m", "p", "ng", "rt", "st", "nd"]
ENDINGS = ["", "", "en", "ing", "heid", "lijk", "er", "s", "elijk", "ingen"]
KINDS = ["practice", "programme", "attitude", "precondition"]
LEVELS = ["sterk", "goed", "eerste", "onderbouwd", None]
PAGES_A_CHAPTER = 50


@dataclass(frozen=True)
class Link:
    """A place in a text that leads elsewhere."""

    kind: str  # intervention, mention, element, page, source, term
    id: str
    text: str


@dataclass
class Intervention:
    id: str
    name: str
    abbreviation: str
    group: str
    age: tuple
    weeks: tuple
    level: str | None
    description: str
    goal: str
    finding: str
    source: str
    elements: list
    related: str


@dataclass
class Element:
    id: str
    name: str
    code: str
    kind: str
    description: str
    source: str


@dataclass
class ElementList:
    id: str
    title: str
    groups: list
    members: list
    source: str


@dataclass
class Recommendation:
    id: str
    code: str
    text: str
    interventions: list
    elements: list


@dataclass
class Source:
    id: str
    family: str
    year: int
    title: str


@dataclass
class Term:
    id: str
    term: str
    definition: str


@dataclass
class Page:
    id: str  # chapter and name: g0/p1; the first of a chapter is its index
    title: str
    sections: list  # (heading, [paragraph]); a paragraph is a list of str and Link
    group: str | None  # of the generated table, if the page has one
    recommendation: str | None


@dataclass
class Site:
    pages: list = field(default_factory=list)
    interventions: list = field(default_factory=list)
    elements: list = field(default_factory=list)
    lists: list = field(default_factory=list)
    recommendations: list = field(default_factory=list)
    sources: list = field(default_factory=list)
    terms: list = field(default_factory=list)
    groups: list = field(default_factory=list)


class Words:
    """Words and sentences; a few words are frequent and most are rare, as in a language."""

    def __init__(self, chance: random.Random, size: int):
        self.chance = chance
        self.given = set(COMMON)
        self.rare = [self.new(2, 3) for _ in range(size)]

    def new(self, least: int, most: int, endings=ENDINGS) -> str:
        """A word that was not there yet."""
        while True:
            pick = self.chance.choice
            syllables = "".join(pick(ONSETS) + pick(VOWELS) + pick(CODAS) for _ in range(self.chance.randint(least, most)))
            word = syllables + pick(endings)
            if word not in self.given:
                self.given.add(word)
                return word

    def name(self) -> str:
        return self.new(3, 4, [""]).capitalize()

    def word(self) -> str:
        if self.chance.random() < 0.6:
            return self.chance.choice(COMMON)
        return self.rare[int(len(self.rare) * self.chance.random() ** 3)]

    def phrase(self, count: int) -> str:
        return " ".join(self.word() for _ in range(count))

    def sentence(self) -> str:
        return self.phrase(self.chance.randint(8, 18)).capitalize() + "."

    def text(self, sentences: int) -> str:
        return " ".join(self.sentence() for _ in range(sentences))


def synthetic(n: int, seed: int = 1) -> Site:
    chance = random.Random(seed)
    words = Words(chance, 1000 + 50 * int(n**0.5))
    site = Site(groups=[f"groep-{k}" for k in range(max(2, n // 100))])
    add_records(site, n, chance, words)
    for number in range(n):
        site.pages.append(make_page(site, number, n, chance, words))
    return site


def add_records(site: Site, n: int, chance: random.Random, words: Words):
    for k in range(max(4, n // 20)):
        name = words.name()
        site.sources.append(Source(f"bron{k}", name, chance.randint(1998, 2025), words.phrase(8).capitalize()))
    for k in range(max(4, n // 50)):
        site.terms.append(Term(f"begrip-{k}", words.new(3, 4, [""]), words.sentence()))
        element = Element(f"element-{k}", words.name() + " " + words.new(2, 2, [""]), f"WE-{k:04}", "", "", "")
        element.kind, element.source = chance.choice(KINDS), chance.choice(site.sources).id
        element.description = words.text(3)
        site.elements.append(element)
    for k in range(max(2, n // 2)):
        site.interventions.append(make_intervention(site, k, chance, words))
    for k in range(max(1, n // 200)):
        members = [element.id for element in chance.sample(site.elements, min(6, len(site.elements)))]
        groups = sorted({site.groups[2 * k % len(site.groups)], site.groups[(2 * k + 1) % len(site.groups)]})
        source = chance.choice(site.sources).id
        site.lists.append(ElementList(f"lijst-{k}", "Lijst " + words.name(), groups, members, source))
    for k in range(max(2, n // 50)):
        targets = [chance.choice(site.interventions).id], [chance.choice(site.elements).id]
        site.recommendations.append(Recommendation(f"r{k}", f"R{k + 1}", words.text(2), *targets))


def make_intervention(site: Site, k: int, chance: random.Random, words: Words) -> Intervention:
    first, weeks = chance.randint(0, 14), chance.randint(4, 30)
    return Intervention(
        id=f"interventie-{k}",
        name=f"{words.name()} {words.name()}",
        abbreviation=abbreviation(k),
        group=site.groups[k % len(site.groups)],
        age=(first, first + chance.randint(1, 8)),
        weeks=(weeks, weeks + chance.randint(1, 20)),
        level=chance.choice(LEVELS),
        description=words.text(2),
        goal=words.sentence(),
        finding=words.sentence(),
        source=chance.choice(site.sources).id,
        elements=[element.id for element in chance.sample(site.elements, 3)],
        related=f"interventie-{(k * 7 + 3) % max(k, 1)}" if k else "",
    )


def abbreviation(k: int) -> str:
    """Four capitals, of which the first three are no word."""
    letters = ""
    for _ in range(4):
        letters = "BCDFGHJKLMNPQRSTVWXZ"[k % 20] + letters
        k //= 20
    return letters


def make_page(site: Site, number: int, n: int, chance: random.Random, words: Words) -> Page:
    sections = []
    for section in range(4):
        heading = f"{words.phrase(3).capitalize()} {section + 1}"
        sections.append((heading, [paragraph(site, number, n, words, chance) for _ in range(3)]))
    chapter, place = divmod(number, PAGES_A_CHAPTER)
    return Page(
        id=page_id(number),
        title=f"{words.phrase(4).capitalize()} {chapter + 1}.{place}",
        sections=sections,
        group=chance.choice(site.groups) if number % 20 == 0 else None,
        recommendation=chance.choice(site.recommendations).id if number % 10 == 0 else None,
    )


def page_id(number: int) -> str:
    chapter, place = divmod(number, PAGES_A_CHAPTER)
    return f"g{chapter}/" + (f"p{place}" if place else "index")


def paragraph(site: Site, number: int, n: int, words: Words, chance: random.Random) -> list:
    """Four sentences, half of them with a link."""
    pieces = []
    for _ in range(2):
        pieces.append(words.sentence() + " " + words.phrase(5).capitalize() + " ")
        pieces.append(link(site, number, n, chance))
        pieces.append(" " + words.phrase(5) + ". ")
    return pieces


def link(site: Site, number: int, n: int, chance: random.Random) -> Link:
    kind = chance.choice(["intervention", "mention", "mention", "element", "page", "source", "term"])
    if kind == "page":
        other = page_id((number * 31 + chance.randint(1, 50)) % n)
        return Link(kind, other, f"bladzijde {other}")
    if kind == "source":
        source = chance.choice(site.sources)
        return Link(kind, source.id, f"({source.family}, {source.year})")
    if kind == "term":
        term = chance.choice(site.terms)
        return Link(kind, term.id, term.term)
    if kind == "element":
        element = chance.choice(site.elements)
        return Link(kind, element.id, element.name)
    intervention = chance.choice(site.interventions)
    text = intervention.name if kind == "intervention" or chance.random() < 0.5 else intervention.abbreviation
    return Link(kind, intervention.id, text)
