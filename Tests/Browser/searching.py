"""A reader at the search field of a page, on disk and over http."""

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

#: Long enough for a busy machine; no test waits for it when all is well.
PATIENCE = 20_000
INPUT = "#site-search"
OPTION = "[role=option]"


class QuietHandler(SimpleHTTPRequestHandler):
    #: What is sent with every file.
    headers_sent: dict = {}

    def log_message(self, *_):
        pass

    def end_headers(self):
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def serving(folder: Path, headers: dict | None = None):
    """Serves a folder on loopback, with headers of its own; gives its address, with "/" at its end."""
    handler = type("Handler", (QuietHandler,), {"headers_sent": headers or {}})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Reader:
    """A tab with the search field of a page, and what went wrong in it."""

    def __init__(self, tab, base: str):
        self.tab = tab
        self.base = base
        self.errors = []
        self.requests = []
        tab.on("pageerror", lambda error: self.errors.append(str(error)))
        tab.on("dialog", lambda dialog: (self.errors.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        tab.on("request", lambda request: self.requests.append(request.url))

    def open(self, name="index.html"):
        self.tab.goto(self.base + name)
        return self

    def search(self, text: str):
        """Types a question and waits until its answer stands below the field."""
        self.tab.fill(INPUT, text)
        return self.await_answer(text)

    def type(self, text: str):
        """Presses the keys one by one."""
        self.tab.focus(INPUT)
        self.tab.keyboard.type(text)
        return self.await_answer(self.tab.input_value(INPUT))

    def await_answer(self, text: str):
        self.tab.wait_for_function(
            """(text) => {
                const panel = document.querySelector(".search-panel");
                const more = panel?.querySelector(".search-more");
                const asked = more?.href ? new URLSearchParams(new URL(more.href).hash.slice(1)).get("q") : null;
                return panel && !panel.hidden && asked === text.toWellFormed();
            }""",
            arg=text,
            timeout=PATIENCE,
        )
        return self

    def await_message(self):
        """Waits for a message below the field and gives it."""
        note = self.tab.locator(".search-note:visible, .search-failure:visible").first
        note.wait_for(timeout=PATIENCE)
        return note.inner_text()

    def await_excerpts(self):
        self.tab.locator(f"{OPTION} .search-excerpt").first.wait_for(timeout=PATIENCE)
        return self

    def await_results(self, question: str | None = None):
        """Waits for the results page; gives the sentence that says how many there are."""
        self.tab.wait_for_function(
            """(text) => {
                const count = document.querySelector(".search-count");
                const asked = new URLSearchParams(location.hash.slice(1)).get("q");
                return /\\d|gevonden/.test(count?.textContent ?? "") && (text === null || asked === text);
            }""",
            arg=question,
            timeout=PATIENCE,
        )
        # The answer to a change of the hash comes later than the hash.
        self.tab.wait_for_timeout(150)
        return self.tab.inner_text(".search-count")

    def titles(self):
        return self.tab.locator(f"{OPTION} .search-title").all_inner_texts()

    def addresses(self):
        return self.tab.eval_on_selector_all(OPTION, "(all) => all.map((one) => one.href)")

    def active(self):
        """The title of the option that the keyboard is on, or None."""
        return self.tab.evaluate(
            """() => {
                const id = document.querySelector("#site-search").getAttribute("aria-activedescendant");
                const option = id && document.getElementById(id);
                if (!option) return null;
                if (option.getAttribute("aria-selected") !== "true") return "not selected";
                return option.querySelector(".search-title").innerText;
            }"""
        )

    def selected_count(self):
        return self.tab.locator(f"{OPTION}[aria-selected=true]").count()

    def press(self, *keys):
        for key in keys:
            self.tab.keyboard.press(key)
        return self

    def is_open(self):
        return self.tab.locator(".search-panel").is_visible()

    def result_links(self):
        return self.tab.eval_on_selector_all(".search-link", "(all) => all.map((one) => one.href)")
