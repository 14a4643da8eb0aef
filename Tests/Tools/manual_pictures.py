"""Makes the pictures of the editors' manual: what a terminal and the preview show of a mistake.

usage: manual_pictures.py nl|en FOLDER
"""

import html
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from picture import chromium, program, weigh
from playwright.sync_api import sync_playwright

MAX_BYTES = 60_000


@dataclass
class Manual:
    """The names that a new site has in a language, and the mistake that the pictures show."""

    language: str
    page: str
    address: str
    sentence: str
    mistake: str
    preview: str
    message: str


MANUALS = {
    manual.language: manual
    for manual in (
        Manual(
            language="nl",
            page="guidelines/voorbeeld/index.md",
            address="richtlijnen/voorbeeld/index.html",
            sentence="^Voorbeeldhulp is .*$",
            mistake="[[voorbeeldhupl]] is een interventie.",
            preview="voorvertoning.png",
            message="melding.png",
        ),
        Manual(
            language="en",
            page="guidelines/example/index.md",
            address="guidelines/example/index.html",
            sentence="^Example Help is .*$",
            mistake="[[example-hepl]] is an intervention.",
            preview="preview.png",
            message="message.png",
        ),
    )
}

TERMINAL = """<!doctype html><html lang="{language}"><meta charset="utf-8"><style>
body {{ margin: 0; padding: 14px 18px; background: #16202b; color: #e8edf2; font: 14px/1.45 "DejaVu Sans Mono", monospace }}
pre {{ margin: 0; font: inherit; white-space: pre-wrap }}
.b {{ font-weight: 700 }} .r {{ color: #ff9d94; font-weight: 700 }}
.g {{ color: #8fe0a0; font-weight: 700 }} .y {{ color: #f3d27a; font-weight: 700 }}
</style><pre>{text}</pre></html>"""

CLASSES = {"1": "b", "1;31": "r", "1;32": "g", "1;33": "y"}


def new_site(folder: Path, manual: Manual) -> Path:
    subprocess.run([program(), "init", folder / "guide", "--language", manual.language], check=True, capture_output=True)
    return folder / "guide"


def break_page(site: Path, manual: Manual):
    page = site / "Content" / manual.page
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub(manual.sentence, manual.mistake, text, flags=re.M), encoding="utf-8")


def said_in_colour(site: Path) -> str:
    """What `leidraad check` says at a terminal, which `script` stands in for."""
    command = f"{program()} check"
    done = subprocess.run(
        ["script", "--quiet", "--return", "--command", command, "/dev/null"],
        cwd=site,
        capture_output=True,
        text=True,
        env={key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"TERM": "xterm"},
    )
    return "$ leidraad check\n" + done.stdout.replace("\r", "")


def marked_up(text: str) -> str:
    escaped = html.escape(text)
    return re.sub(r"\x1b\[([0-9;]+)m(.*?)\x1b\[0m", lambda m: f'<span class="{CLASSES[m[1]]}">{m[2]}</span>', escaped, flags=re.DOTALL)


def take_terminal(browser, site: Path, folder: Path, manual: Manual, file: Path):
    page = folder / "terminal.html"
    text = marked_up(said_in_colour(site).rstrip())
    page.write_text(TERMINAL.format(language=manual.language, text=text), encoding="utf-8")
    tab = browser.new_page(viewport={"width": 620, "height": 120})
    tab.goto(page.as_uri())
    tab.screenshot(path=file, full_page=True)
    tab.close()


def take_preview(browser, site: Path, manual: Manual, file: Path):
    """Opens a good page, then makes the mistake: the page stays and the panel comes."""
    preview = subprocess.Popen([program(), "preview", site], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = preview.stdout.readline().strip()
        tab = browser.new_page(
            viewport={"width": 640, "height": 440}, color_scheme="light", reduced_motion="reduce", locale=manual.language
        )
        tab.goto(address + manual.address)
        break_page(site, manual)
        tab.wait_for_selector("#leidraad-preview")
        tab.screenshot(path=file)
        tab.close()
    finally:
        preview.terminate()
        preview.wait()


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in MANUALS:
        sys.exit(__doc__)
    manual = MANUALS[sys.argv[1]]
    pictures = Path(sys.argv[2])
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="leidraad-pictures-") as folder, sync_playwright() as playwright:
        browser = chromium(playwright)
        site = new_site(Path(folder), manual)
        take_preview(browser, site, manual, pictures / manual.preview)
        take_terminal(browser, site, Path(folder), manual, pictures / manual.message)
        browser.close()
    for file in sorted(pictures.glob("*.png")):
        weigh(file, MAX_BYTES)


if __name__ == "__main__":
    main()
