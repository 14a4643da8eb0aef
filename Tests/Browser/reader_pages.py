"""What the tests of the reader's tools share."""

from pathlib import Path

#: The content of a small site of which the tests know every outcome.
READER_CONTENT = Path(__file__).resolve().parent / "reader-site/Content"


def address(tab):
    """The address as the page itself knows it; `tab.url` may lag behind a key that was pressed."""
    return tab.evaluate("location.href")


def settle(tab):
    """Lets the page hear of a step through its history."""
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
