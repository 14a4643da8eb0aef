"""Makes the picture of the README: two pages of the sample site, side by side, light and dark.

usage: picture.py FILE.png
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
MAX_BYTES = 150_000
WIDTH, HEIGHT = 640, 660
SHOWN = [("interventies/mst.html", "light"), ("matrix.html", "dark")]

# The two windows beside each other, on a page that is as transparent as the README's.
FRAME = """<body style="margin: 0; display: flex; gap: 16px; background: transparent">
{images}</body>"""


def program() -> str:
    return os.environ.get("LEIDRAAD", str(ROOT / ".build/release/leidraad"))


def chromium(playwright):
    path = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])


def weigh(file: Path, most: int):
    """Says what a picture weighs, and ends where that is too much."""
    size = file.stat().st_size
    if size > most:
        sys.exit(f"{file} is {size:,} bytes, more than {most:,}")
    print(f"{file}: {size:,} bytes")


def build(folder: Path):
    subprocess.run([program(), "build", ROOT, "--output", folder], check=True, stderr=subprocess.DEVNULL)


def take(file: Path, site: Path, folder: Path):
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        images = ""
        for number, (name, theme) in enumerate(SHOWN):
            tab = browser.new_page(
                viewport={"width": WIDTH, "height": HEIGHT}, color_scheme=theme, reduced_motion="reduce", locale="nl-NL"
            )
            tab.goto((site / name).as_uri())
            tab.screenshot(path=folder / f"{number}.png")
            images += f'<img src="{number}.png" width="{WIDTH}" height="{HEIGHT}" style="border-radius: 8px">'
        (folder / "frame.html").write_text(FRAME.format(images=images), encoding="utf-8")
        tab = browser.new_page(viewport={"width": 2 * WIDTH + 16, "height": HEIGHT})
        tab.goto((folder / "frame.html").as_uri())
        tab.screenshot(path=file, omit_background=True)
        browser.close()


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    file = Path(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="leidraad-picture-") as folder:
        build(Path(folder) / "site")
        take(file, Path(folder) / "site", Path(folder))
    weigh(file, MAX_BYTES)


if __name__ == "__main__":
    main()
