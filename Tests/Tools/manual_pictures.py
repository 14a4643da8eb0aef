"""Makes the pictures of the editors' manual: what a terminal and the preview show of a mistake.

usage: manual_pictures.py FOLDER
"""

import html
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from picture import chromium, program, weigh
from playwright.sync_api import sync_playwright

MAX_BYTES = 60_000
PAGE = "guidelines/voorbeeld/index.md"

TERMINAL = """<!doctype html><html lang="nl"><meta charset="utf-8"><style>
body {{ margin: 0; padding: 14px 18px; background: #16202b; color: #e8edf2; font: 14px/1.45 "DejaVu Sans Mono", monospace }}
pre {{ margin: 0; font: inherit; white-space: pre-wrap }}
.b {{ font-weight: 700 }} .r {{ color: #ff9d94; font-weight: 700 }}
.g {{ color: #8fe0a0; font-weight: 700 }} .y {{ color: #f3d27a; font-weight: 700 }}
</style><pre>{text}</pre></html>"""

CLASSES = {"1": "b", "1;31": "r", "1;32": "g", "1;33": "y"}


def new_site(folder: Path) -> Path:
    subprocess.run([program(), "init", folder / "wegwijzer"], check=True, capture_output=True)
    return folder / "wegwijzer"


def break_page(site: Path):
    page = site / "Content" / PAGE
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub("^Voorbeeldhulp is .*$", "[[voorbeeldhupl]] is een interventie.", text, flags=re.M), encoding="utf-8")


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


def take_terminal(browser, site: Path, folder: Path, file: Path):
    page = folder / "terminal.html"
    page.write_text(TERMINAL.format(text=marked_up(said_in_colour(site).rstrip())), encoding="utf-8")
    tab = browser.new_page(viewport={"width": 620, "height": 120})
    tab.goto(page.as_uri())
    tab.screenshot(path=file, full_page=True)
    tab.close()


def take_preview(browser, site: Path, file: Path):
    """Opens a good page, then makes the mistake: the page stays and the panel comes."""
    preview = subprocess.Popen([program(), "preview", site], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = preview.stdout.readline().strip()
        tab = browser.new_page(viewport={"width": 640, "height": 440}, color_scheme="light", reduced_motion="reduce", locale="nl-NL")
        tab.goto(address + "richtlijnen/voorbeeld/index.html")
        break_page(site)
        tab.wait_for_selector("#leidraad-preview")
        tab.screenshot(path=file)
        tab.close()
    finally:
        preview.terminate()
        preview.wait()


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    pictures = Path(sys.argv[1])
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="leidraad-pictures-") as folder, sync_playwright() as playwright:
        browser = chromium(playwright)
        site = new_site(Path(folder))
        take_preview(browser, site, pictures / "voorvertoning.png")
        take_terminal(browser, site, Path(folder), pictures / "melding.png")
        browser.close()
    for file in sorted(pictures.glob("*.png")):
        weigh(file, MAX_BYTES)


if __name__ == "__main__":
    main()
