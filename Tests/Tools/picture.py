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
MOST_BYTES = 150_000
WIDTH, HEIGHT = 640, 660
SHOWN = [("interventies/mst.html", "light"), ("matrix.html", "dark")]

# The two windows beside each other, on a page that is as transparent as the README's.
FRAME = """<body style="margin: 0; display: flex; gap: 16px; background: transparent">
{images}</body>"""


def build(folder: Path):
    program = Path(os.environ.get("LEIDRAAD", ROOT / ".build/release/leidraad"))
    subprocess.run([program, "build", ROOT, "--output", folder], check=True, stderr=subprocess.DEVNULL)


def take(file: Path, site: Path, folder: Path):
    path = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
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
    size = file.stat().st_size
    if size > MOST_BYTES:
        sys.exit(f"{file} is {size:,} bytes, more than {MOST_BYTES:,}")
    print(f"{file}: {size:,} bytes")


if __name__ == "__main__":
    main()
