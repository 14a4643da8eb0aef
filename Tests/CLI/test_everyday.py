"""Commands of every day: one file checked, a record renamed, addresses listed, drafts shown, words mistyped."""

import http.server
import json
import shutil
import signal
import subprocess
import threading

import pytest
from folders import contents


@pytest.mark.parametrize(
    "typed, said",
    [
        (["serve"], "preview"),
        (["biuld"], "build"),
        (["export", "cvs"], "csv"),
        (["build", "--outptu", "x"], "--output"),
        (["qqqqqq"], "build, check"),
    ],
)
def test_a_mistyped_word_gets_the_nearest_that_is_known(run, typed, said):
    done = run(*typed)
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr


def test_colours_are_as_asked(run, small_site):
    small_site.replace("index.md", "[[mst]]", "[[msst]]")
    assert "\x1b[" in run("check", small_site.folder, "--color", "always").stderr
    assert "\x1b[" not in run("--color=never", "check", small_site.folder).stderr
    refused = run("check", small_site.folder, "--color=blue")
    assert refused.returncode == 2 and "blue" in refused.stderr


@pytest.fixture
def two_faults(small_site):
    small_site.replace("index.md", "[[mst]]", "[[msst]]")
    small_site.replace("guidelines/hulp/index.md", "@asscher2018", "@ascher2018")
    return small_site


@pytest.mark.parametrize("name", ["Content/guidelines/hulp/index.md", "guidelines/hulp/index.md", "guidelines"])
def test_of_a_file_only_its_own_findings_are_shown(run, two_faults, name):
    done = run("check", name, cwd=two_faults.folder)
    assert done.returncode == 1 and "ascher2018" in done.stderr and "msst" not in done.stderr, done.stderr
    assert "1 fout," in done.stderr.splitlines()[-1], done.stderr


def test_a_file_that_is_right_passes_though_the_site_does_not(run, two_faults):
    done = run("check", two_faults.folder, "interventions/mst.yml")
    assert done.returncode == 0 and "2 fouten" in done.stderr.splitlines()[-1], done.stderr
    found = run("check", two_faults.content / "index.md", "--format", "json")
    assert (found.returncode, [f["line"] for f in json.loads(found.stdout)["findings"] if f["severity"] == "error"]) == (1, [5])


@pytest.mark.parametrize("name", ["nergens.md", "/etc/hostname", "Content/.schemas/x.json"])
def test_what_is_no_file_of_a_site_is_refused(run, small_site, name):
    small_site.write(".schemas/x.json", "{}")
    assert run("check", name, cwd=small_site.folder).returncode == 2


def test_a_check_that_waits_looks_again_after_a_change(program, small_site):
    with subprocess.Popen([program, "check", "--watch", small_site.folder], stderr=subprocess.PIPE, text=True) as waiting:
        try:
            first = [next(waiting.stderr), next(waiting.stderr)]
            small_site.replace("index.md", "[[mst]]", "[[msst]]")
            second = next(line for line in waiting.stderr if "dangling-link" in line)
        finally:
            waiting.send_signal(signal.SIGINT)
        assert waiting.wait(10) == 130
    assert "0 fouten" in first[0] and "msst" in second


def test_drafts_are_published_only_where_asked_for_and_marked_on_every_page(run, small_site):
    small_site.replace("interventions/mst.yml", "kind: intervention\n", "kind: intervention\nstatus: draft\n")
    small_site.replace("site.yml", "language: nl\n", "language: nl\nbase_url: https://example.org/gids\n")
    page = small_site.public / "interventies/mst.html"
    run("build", small_site.folder)
    assert not page.exists() and "gids/sitemap.xml" in (small_site.public / "robots.txt").read_text()
    assert run("build", small_site.folder, "--drafts").returncode == 0
    pages = [p for p in small_site.public.rglob("*.html")]
    assert page in pages and '<p class="badge draft">' in page.read_text(encoding="utf-8")
    assert [p for p in pages if 'name="robots" content="noindex' not in p.read_text(encoding="utf-8")] == []
    assert "Disallow: /\n" in (small_site.public / "robots.txt").read_text() and not (small_site.public / "sitemap.xml").exists()


def test_a_rename_shows_first_and_then_changes_file_links_and_citations(run, small_site):
    assert run("build", small_site.folder).returncode == 0
    before = contents(small_site.content)
    shown = run("rename", "mst", "multi", small_site.folder, "--dry-run")
    assert shown.returncode == 0 and "+ Zie [[multi]] en [[veiligheid]]." in shown.stdout, shown.stderr
    assert contents(small_site.content) == before
    done = run("rename", "mst", "multi", small_site.folder)
    assert done.returncode == 0 and "interventies/mst.html" in done.stderr, done.stderr
    assert not (small_site.content / "interventions/mst.yml").exists()
    assert "[[multi]]" in (small_site.content / "index.md").read_text(encoding="utf-8")
    assert run("rename", "asscher2018", "asscher2018a", small_site.folder).returncode == 0
    assert run("rename", "guidelines/hulp", "guidelines/steun", small_site.folder).returncode == 0
    assert not (small_site.content / "guidelines/hulp").exists()
    built = run("build", small_site.folder)
    assert built.returncode == 0, built.stderr
    assert "steun/index.html" in (small_site.public / "richtlijnen/hulp/index.html").read_text(encoding="utf-8")


def test_a_rename_counts_one_place_in_the_singular(run, tmp_path):
    assert run("init", "new", "--language", "en").returncode == 0
    done = run("rename", "example-help", "sample-help", "new")
    assert "renamed; 1 place changed in 1 file" in done.stderr


def test_a_rename_in_a_site_with_errors_changes_nothing(run, two_faults):
    before = contents(two_faults.content)
    done = run("rename", "mst", "multi", two_faults.folder)
    assert (done.returncode, contents(two_faults.content)) == (1, before), done.stderr


class Answers(http.server.BaseHTTPRequestHandler):
    def do_HEAD(self):
        self.send_response({"/goed": 200, "/weg": 404, "/geheim": 403}[self.path])
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, *_):
        pass


@pytest.mark.skipif(not shutil.which("curl"), reason="needs curl")
def test_addresses_are_listed_with_their_places_and_tried_only_when_asked(run, small_site):
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{server.server_port}"
        small_site.write("over.md", f"# Over\n\n[Een]({root}/goed) en [twee]({root}/weg) en [drie]({root}/geheim).\n")
        small_site.replace("references.yml", "  title: Een studie\n", "  title: Een studie\n  DOI: 10.1000/182\n")
        listed = run("links", small_site.folder, env={"no_proxy": "*"})
        assert listed.returncode == 0 and f"{root}/weg\n    {small_site.content}/over.md:3:" in listed.stdout, listed.stdout
        assert "https://doi.org/10.1000/182\n" in listed.stdout
        small_site.replace("references.yml", "  DOI: 10.1000/182\n", "")
        tried = run("links", small_site.folder, "--try", env={"no_proxy": "*"})
        server.shutdown()
    assert tried.returncode == 1 and "/weg  [404]" in tried.stdout and "/goed" not in tried.stdout, tried.stdout + tried.stderr
    assert "3 adressen geprobeerd: 1 leiden nergens heen, van 1" in tried.stderr, tried.stderr
