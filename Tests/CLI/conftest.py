"""A small site to build, and the program to build it with."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

FILES = {
    "site.yml": "title: Wegwijzer\nlanguage: nl\n",
    "index.md": "---\ntitle: Wegwijzer\n---\n\nZie [[mst]] en [[veiligheid]].\n",
    "guidelines/hulp/index.md": "---\ntitle: Hulp thuis\n---\n\n## Inzet\n\nMST helpt gezinnen [@asscher2018].\n",
    "interventions/mst.yml": (
        "name: Multisysteem Therapie\nabbreviation: MST\nkind: intervention\n"
        "audience:\n  description: Jongeren met gedragsproblemen.\ngoal: Minder problemen.\n"
        "elements:\n  - { element: veiligheid, basis: named, sources: [asscher2018] }\n"
    ),
    "elements/veiligheid.yml": "name: Veiligheid\nkind: practice\ndescription: Aandacht voor veiligheid.\n",
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


@pytest.fixture
def make_site(tmp_path):
    def make_site(name="site") -> Site:
        site = Site(tmp_path / name)
        for file, text in FILES.items():
            site.write(file, text)
        return site

    return make_site


@pytest.fixture
def small_site(make_site) -> Site:
    return make_site()


@pytest.fixture
def run(program, tmp_path):
    """Runs the program in an empty folder, unless told where."""

    def run(*arguments, cwd=None, env=None, **settings):
        return subprocess.run(
            [program, *map(str, arguments)],
            cwd=cwd or tmp_path,
            env=dict(os.environ, **(env or {})),
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=120,
            **settings,
        )

    return run
