"""The smallest site that has one of most things."""

from dataclasses import dataclass
from pathlib import Path

FILES = {
    "site.yml": "title: Wegwijzer\nlanguage: nl\n",
    "index.md": "---\ntitle: Wegwijzer\n---\n\nZie [[mst]] en [[veiligheid]].\n",
    "guidelines/hulp/index.md": "---\ntitle: Hulp thuis\n---\n\n## Inzet\n\nMST helpt gezinnen [@asscher2018].\n",
    "interventions/mst.yml": (
        "name: Multisysteem Therapie\nabbreviation: MST\nkind: intervention\n"
        "audience:\n  description: Jongeren met gedragsproblemen.\ngoal: Minder problemen.\n"
        "elements:\n  - { element: veiligheid, basis: named, sources: [asscher2018] }\nbased_on: [asscher2018]\n"
    ),
    "elements/veiligheid.yml": "name: Veiligheid\nkind: practice\ndescription: Aandacht voor veiligheid.\nby: editors\n",
    "references.yml": (
        "- id: asscher2018\n  type: article-journal\n  title: Een studie\n"
        "  author: [{ family: Asscher, given: J. }]\n  issued: { date-parts: [[2018]] }\n"
    ),
}


@dataclass
class Site:
    """A site on disk: its folder, and what its pages are written to."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "Content"

    @property
    def public(self) -> Path:
        return self.folder / "Public"

    def write(self, name: str, text: str):
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str):
        text = (self.content / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))
