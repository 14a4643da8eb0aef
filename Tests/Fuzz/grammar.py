"""Sites made at random from a grammar of what editors write: blocks, markers, ids, circles, labels and mistakes in each."""

import random

IDS = ["mst", "fft", "hulp.thuis", "iag-2", "veiligheid", "r1", "r1.2", "aap"]
KINDS = ["interventions", "elements", "matrix", "recommendations", "references", "glossary"]
COLUMNS = ["name", "audience", "goal", "age", "duration", "classification", "evidence", "database"]
WORDS = "het gezin krijgt hulp thuis van MST en veiligheid, aap noot; 12 tot 18 jaar: goed".split()
MARKS = [
    "**{}**", "** {} **", "[[{}]]", "[[{}", "[[{}|tekst]]", "[@{}]", "[@{}, p. 3", "@{}", "[{}](andere.md#kop)", "[{}]()",
    "![{}](assets/x.png)", "`{}`", "`{}", "<b>{}</b>", "<{}>", "[^{}]", "$x_{{{}}}$", ":{}:", "{}\\|", "~~{}~~", "{}\u00ad\u200b",
    "<Tab x=1>{}</Tab>", "<Tab {}/>", "<sup class=a />{}", "<font color=red>{}</font>", "[{}]({{{{ site.url }}}})", "![{}]({{% link x %}})",
    "(@{})", "{{@{}}}", "\\({}^2\\)", "<b>![{}](https://example.org/a.png)</b>", "&amp {}", "31 februari {}",
]


class Grammar:
    """One random site: `files` maps paths below Content/ to text."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.files: dict[str, str] = {}
        self.site()

    def some(self, choices):
        return self.random.choice(choices)

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def id(self) -> str:
        return self.some(IDS) if self.chance(95) else self.some(["weg", "Multisysteem Therapie", "a b", "../x", "é", ""])

    def words(self) -> str:
        parts = [self.some(WORDS) for _ in range(self.random.randrange(1, 9))]
        if self.chance(40):
            parts.insert(self.random.randrange(len(parts)), self.some(MARKS).format(self.id()))
        return " ".join(parts)

    def block(self) -> str:
        kind = self.some(KINDS)
        options = []
        if self.chance(50):
            options.append("ids: [" + ", ".join(self.some(IDS) for _ in range(self.random.randrange(1, 4))) + "]")
        if self.chance(30) and kind == "interventions":
            options.append("columns: [" + ", ".join(self.random.sample(COLUMNS, 3)) + "]")
        if self.chance(5):
            options.append(self.some(["kind: soort", "group: weg", "list: lijst", "part_of: r1", "x: y", "ids: ["]))
        fence = "```" if self.chance(97) else self.some(["~~~", "````"])
        return f"{fence}{kind}\n" + "".join(option + "\n" for option in options) + ("" if self.chance(2) else fence)

    def part(self) -> str:
        word = self.words
        return self.some([
            word, word, word, self.block, lambda: "> [!RECOMMENDATION] " + self.some(["r1", "r1.2", self.id()]),
            lambda: f"> [!{self.some(['NOTE', 'WARNING', 'BACKGROUND', 'note', 'X'])}]\n> {word()}",
            lambda: f"- {word()}\n- {word()}\n  - {word()}", lambda: f"1. {word()}\n2. {word()}",
            lambda: f"| a | b |\n|---|---|\n| {word()} | {word()} |", lambda: f"{self.some(['##', '###', '##', '#'])} {word()}",
            lambda: f"{word()}:\n\n```python\n{word()}\n```", lambda: f"[^{self.id()}]: {word()}", lambda: f"<!-- {word()} -->",
            lambda: f'=== "{word()}"\n\n    {word()}', lambda: f"<Tabs>\n<Tab a=b>\n\n{word()}\n\n</Tab>\n", lambda: f"**{word()}**\n\n{word()}",
            lambda: f"<details><summary>{word()}</summary>\n\n{word()}\n\n</details>", lambda: f"{word()}\n---", lambda: "$$\nx^2\n$$",
        ])()

    def text(self, most: int) -> str:
        return "\n\n".join(self.part() for _ in range(self.random.randrange(1, most + 1)))

    def field(self, key: str, most: int = 3) -> str:
        """A field of a record. Few hold more than words: circles stay rare enough for other things to be seen."""
        text = self.text(most) if self.chance(25) else self.words()
        return f"{key}: |\n" + "".join(f"  {line}\n" if line else "\n" for line in text.split("\n"))

    def site(self):
        self.files["site.yml"] = "title: T\nlanguage: " + self.some(["nl", "en"]) + "\n"
        if self.chance(5):
            self.files["site.yml"] += self.some([
                "base_url: https://voorbeeld.nl/x\n", "base_url: x\n", "rules: [{ rule: long-sentence, severity: error, reason: r }]\n",
                "accept: [{ warning: unused-element, reason: r }]\n", "menus: { main: [interventions, guidelines/a/index] }\n",
            ])
        self.files["index.md"] = "---\ntitle: Start\n---\n\n" + self.text(4) + "\n"
        for name in self.random.sample(["guidelines/a/index", "guidelines/a/b", "guidelines/c", "andere", "README", "a/README"], 3):
            alias = f"aliases: [{self.alias()}]\n" if self.chance(15) else ""
            self.files[name + ".md"] = f"---\ntitle: {self.some(WORDS)}\n{alias}---\n\n" + self.text(6) + "\n"
        for name in self.random.sample(["mst", "fft", "hulp.thuis", "iag-2"], self.random.randrange(1, 4)):
            evidence = "evidence:\n  - finding: F\n    sources: [a]\n" if self.chance(30) else ""
            self.files[f"interventions/{name}.yml"] = (
                f"name: {name} {self.some(WORDS)}\nkind: intervention\naudience: {{ description: Gezinnen }}\n"
                + self.field("goal") + evidence + self.mistake())
        for name in self.random.sample(["veiligheid", "aap"], self.random.randrange(0, 3)):
            self.files[f"elements/{name}.yml"] = f"name: Element {name}\nkind: practice\n" + self.field("description") + self.mistake()
        for name in self.random.sample(["r1", "r1.2"], self.random.randrange(0, 3)):
            whole = "part_of: r1\n" if name == "r1.2" else ""
            self.files[f"recommendations/{name}.yml"] = f"code: {name.upper()}\n" + whole + self.field("text", 2)
        self.files["references.yml"] = "".join(
            f"- {{ id: {name}, title: T{number}, author: [{{ family: {self.some(['Jansen', 'van den Berg', 'Zand'])}, given: {self.some('APK')}. }}], issued: {self.some(['2018', '2018-05', 'in druk', '{ date-parts: [[2018], [2020]] }'])} }}\n"
            for number, name in enumerate(IDS))
        if self.chance(60):
            definition = self.field("definition", 2).replace("\n", "\n  ").rstrip(" ")
            self.files["glossary.yml"] = f"- term: noot\n  {definition}\n"
        if self.chance(10):
            self.files[self.some(["assets/x.png", "assets/vrij.csv", "interventies/x.yml", "x.yml.txt", "~$x.docx", "guidelines/a.md"])] = "x"

    def alias(self) -> str:
        return self.some([
            "oud", "oud/adres.html", "index.html", "andere.html/onder", "richtlijnen/c.html/x", "data/codes.js/x", "Oud/adres", "matrix",
            "zoekindex/x", "con", "a//b", "../x", "styles", "assets", "sitemap.xml", "é",
        ])

    def mistake(self) -> str:
        if self.chance(90):
            return ""
        return self.some(["naam: X\n", "related: [weg]\n", "status: draft\n", "aliases: ['-']\n", "checked: 2099-01-01\n", "elements: x\n"])
