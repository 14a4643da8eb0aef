"""Documents of Word as pages: pandoc reads them, where it is installed."""

import base64
import shutil
import subprocess

import pytest

needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed, which reads documents of Word")

#: A red square.
IMAGE = "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNkYPhfz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC"

TEXT = """---
title: Hulp op school
author: Iemand
---

## Inzet

Zie de kaart ![Een rode kaart](kaart.png){width=3in} en de noot.[^1]

[^1]: De tekst van de noot.

| Leeftijd | Aanbod |
|----------|--------|
| 4        | spel   |

1. een
2. twee
"""


@pytest.fixture
def new_site(run, tmp_path):
    assert run("init", "site").returncode == 0
    return tmp_path / "site"


@pytest.fixture
def document(tmp_path):
    """A document of Word with an image, a note, a table and a list."""
    (tmp_path / "kaart.png").write_bytes(base64.b64decode(IMAGE))
    subprocess.run(["pandoc", "--from", "markdown", "--output", "Hulp op School.docx"], input=TEXT, text=True, cwd=tmp_path, check=True)
    (tmp_path / "kaart.png").unlink()


@needs_pandoc
def test_a_document_becomes_a_page_with_its_images(run, new_site, document):
    done = run("import", "Hulp op School.docx", "site")
    assert done.returncode == 0 and "0 fouten, 0 waarschuwingen" in done.stderr, done.stderr
    folder = new_site / "Content/guidelines/hulp-op-school"
    page = (folder / "index.md").read_text(encoding="utf-8")
    assert page.startswith("---\ntitle: Hulp op school\n---\n") and "Iemand" not in page
    assert run("build", "site").returncode == 0
    built = (new_site / "Public/richtlijnen/hulp-op-school/index.html").read_text(encoding="utf-8")
    (image,) = [path for path in folder.rglob("*.png")]
    assert f'/hulp-op-school/media/{image.name.lower()}" width="10" height="10" alt="Een rode kaart"' in built
    assert "De tekst van de noot." in built and "<th>Leeftijd</th>" in built.replace(' scope="col"', "")
    (published,) = (new_site / "Public").rglob(image.name.lower())
    assert published.read_bytes() == image.read_bytes()


@needs_pandoc
@pytest.mark.parametrize(
    "title, said, expected",
    [
        ("title: Hulp thuis\n", "titel uit de titel van het document", "title: Hulp thuis\n---\n\n## Inzet"),
        ("", "titel uit de bestandsnaam", "title: Plan voor thuis\n---\n\n## Inzet"),
    ],
)
def test_no_chapter_of_a_document_is_lost_as_its_title(run, new_site, tmp_path, title, said, expected):
    text = f"---\n{title}lang: nl\n---\n\n# Inzet\n\nEen.\n\n## Wie\n\nTwee.\n\n# Einde\n\nDrie.\n"
    subprocess.run(["pandoc", "--from", "markdown", "--output", "Plan_voor-thuis.docx"], input=text, text=True, cwd=tmp_path, check=True)
    done = run("import", "Plan_voor-thuis.docx", "site")
    assert done.returncode == 0 and said in done.stdout and "0 fouten, 0 waarschuwingen" in done.stderr, done.stdout + done.stderr
    (page,) = (new_site / "Content/guidelines").glob("plan*/index.md")
    page = page.read_text(encoding="utf-8")
    assert expected in page and "\n### Wie\n" in page and "\n## Einde\n" in page, page


@needs_pandoc
def test_a_document_that_came_in_before_is_not_overwritten(run, new_site, document):
    assert run("import", "Hulp op School.docx", "site").returncode == 0
    page = new_site / "Content/guidelines/hulp-op-school/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("noot", "opmerking"), encoding="utf-8")
    done = run("import", "Hulp op School.docx", "site")
    assert done.returncode == 2 and "opmerking" in page.read_text(encoding="utf-8"), done.stderr


@needs_pandoc
def test_what_is_no_document_is_refused_with_the_reason(run, new_site, tmp_path):
    (tmp_path / "tekst.docx").write_bytes(b"PK\x03\x04")
    done = run("import", "tekst.docx", "site")
    assert done.returncode == 3 and "pandoc kan tekst.docx niet lezen: " in done.stderr, done.stderr
    assert not (new_site / "Content/guidelines/tekst").exists()


def test_without_pandoc_it_is_told_what_is_missing(run, new_site, tmp_path):
    (tmp_path / "tekst.docx").write_bytes(b"PK\x03\x04")
    done = run("import", "tekst.docx", "site", env={"PATH": "/nowhere"})
    assert done.returncode == 2 and "apt install pandoc" in done.stderr, done.stderr


def test_documents_and_tables_are_imported_apart(run, new_site, tmp_path):
    for name in ["tekst.docx", "interventions.csv"]:
        (tmp_path / name).write_bytes(b"id\n")
    done = run("import", "tekst.docx", "interventions.csv", "site")
    assert done.returncode == 2 and "eigen opdracht" in done.stderr, done.stderr
