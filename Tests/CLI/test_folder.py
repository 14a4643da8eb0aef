"""A folder of Markdown from another tool, untouched: it gives a site, and a list of what to mend."""

import re

PAGES = {
    "README.md": "# The handbook\n\nStart [here](start) or with [the parts](parts/).\n",
    "start.md": "---\nlayout: doc\nweight: 1\n---\n# Getting started\n\n[TOC]\n\n!!! note \"Mind\"\n    Read [step two](Parts/step-two.html#second-thing).\n",
    "parts/step-one.md": "---\ntitle: Step one\nsidebar_position: 1\ndescription: The first.\n---\n\nAsk @someone.<br>Then <details><summary>more</summary>x</details>\n",
    "parts/step-two.md": "---\ntitle: Step two\ntags: [a]\n---\n\n# Step two\n\n## Second thing\n\n:::tip\n\nBe quick :rocket:\n\n:::\n",
    "parts/deeper/one.md": "No heading here, but a [file](../form.zip).\n",
    "parts/form.zip": "PK",
    "mkdocs.yml": "site_name: x\n",
}


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def reachable(public, start="index.html"):
    """The pages that links lead to from the home page, but for the A-Z list."""
    seen, pending = set(), [public / start]
    while pending:
        page = pending.pop()
        if page in seen or page.name == "a-z.html":
            continue
        seen.add(page)
        for href in re.findall(r'href="([^":#?]+\.html)', page.read_text(encoding="utf-8")):
            pending.append((page.parent / href).resolve())
    return seen


def test_a_folder_of_another_tool_gives_a_site_in_which_every_page_has_a_place(run, tmp_path):
    write(tmp_path / "site/Content", {"site.yml": "title: T\nlanguage: en\n", **{n: t for n, t in PAGES.items() if n != "mkdocs.yml"}})
    done = run("build", tmp_path / "site")
    assert done.returncode == 0, done.stderr
    public = (tmp_path / "site/Public").resolve()
    pages = {path for path in public.rglob("*.html")}
    missing = pages - reachable(public) - {public / "a-z.html"}
    assert not {path for path in missing if "parts" in str(path) or path.name == "start.html"}, missing
    start = (public / "start.html").read_text(encoding="utf-8")
    assert "<h1>Getting started</h1>" in start and "[TOC]" not in start and 'href="parts/step-two.html#second-thing"' in start
    assert (public / "parts/form.zip").exists()
    rules = set(re.findall(r"\[([a-z-]+)\]$", done.stderr, re.M))
    assert rules >= {"loose-link", "unknown-page-key", "untitled-page"}, done.stderr


def test_a_folder_can_be_imported_with_a_report_of_every_page(run, tmp_path):
    write(tmp_path / "handbook", PAGES)
    write(tmp_path / "site/Content", {"site.yml": "title: T\nlanguage: nl\n", "index.md": "---\ntitle: T\n---\n\nHi.\n"})
    done = run("import", "folder", tmp_path / "handbook", tmp_path / "site")
    assert done.returncode == 0, done.stderr
    content = tmp_path / "site/Content/guidelines/handbook"
    assert sorted(str(p.relative_to(content)) for p in content.rglob("*") if p.is_file()) == sorted(n for n in PAGES if n != "mkdocs.yml")
    assert done.stdout.count("\n") == 5 and "sidebar_position heet nu order; description heet nu summary" in done.stdout, done.stdout
    assert "mkdocs.yml" in done.stderr and "5 pagina's en 1 ander bestand overgenomen" in done.stderr, done.stderr
    assert (content / "parts/step-one.md").read_text(encoding="utf-8").startswith("---\ntitle: Step one\norder: 1\nsummary: The first.\n---")
    assert run("build", tmp_path / "site").returncode == 0


def test_a_folder_is_not_imported_over_files_that_are_there(run, tmp_path):
    write(tmp_path / "handbook", {"a.md": "# A\n"})
    write(tmp_path / "site/Content", {"site.yml": "title: T\nlanguage: nl\n", "guidelines/handbook/a.md": "mine"})
    assert run("import", "folder", tmp_path / "handbook", tmp_path / "site").returncode == 2
    assert (tmp_path / "site/Content/guidelines/handbook/a.md").read_text() == "mine"


def test_what_means_something_else_to_the_other_tool_stops_no_site(run, tmp_path):
    write(tmp_path / "handbook", {
        "_index.md": "# Handbook\n\nSee [one](/docs/one/) and ![map](/images/map.png).\n",
        "docs/one.md": "---\ntitle: One\nstatus: deprecated\nsearch: { exclude: true }\n---\n\n## Part <small>new</small> { #own-part data-label=\"Own part\" }\n\n[home](/) [part](/docs/one/#own-part)\n",
        "images/map.png": "PNG",
    })
    write(tmp_path / "site/Content", {"site.yml": "title: T\nlanguage: en\n", "index.md": "---\ntitle: T\n---\n\nHi.\n"})
    done = run("import", "folder", tmp_path / "handbook", tmp_path / "site")
    assert done.returncode == 0 and "status is now called other-status" in done.stdout, done.stdout + done.stderr
    assert run("build", tmp_path / "site").returncode == 0
    home = (tmp_path / "site/Public/guidelines/handbook/index.html").read_text(encoding="utf-8")
    assert "<h1>Handbook</h1>" in home and 'href="docs/one.html"' in home
    page = (tmp_path / "site/Public/guidelines/handbook/docs/one.html").read_text(encoding="utf-8")
    assert 'id="own-part"' in page and 'href="#own-part"' in page, page
    text = (tmp_path / "site/Content/guidelines/handbook/docs/one.md").read_text(encoding="utf-8")
    assert "other-status: deprecated\nother-search: { exclude: true }" in text


def side_list(page):
    return re.search(r'<nav class="sidebar".*?</nav>', page.read_text(encoding="utf-8"), re.S)[0]


def test_no_page_grows_with_the_number_of_pages_beside_it(run, tmp_path):
    size = {}
    for count in (500, 2000):
        site = tmp_path / str(count)
        # The same names in both, so that only the number differs.
        pages = {f"guidelines/gids/diep/dieper/p{n:04}.md": f"# Pagina {n:04}\n\nTekst.\n" for n in range(count)}
        write(site / "Content", {"site.yml": "title: T\nlanguage: nl\n", "guidelines/gids/index.md": "# Gids\n\nTekst.\n", **pages})
        assert run("build", site, "--quiet").returncode == 0
        folder = site / "Public/richtlijnen/gids/diep/dieper"
        size[count] = {n: (folder / f"p{n:04}.html").stat().st_size for n in (0, 1, 250, 498)}
        for n in (0, 250, count - 1):
            side = side_list(folder / f"p{n:04}.html")
            assert f'<a href="p{n:04}.html" aria-current="page">Pagina {n:04}</a>' in side
            assert len(re.findall("<li", side)) < 40, side
        # Neither folder has an index: each gets a page, and one leads to the other.
        assert f"p{count - 1:04}.html" in (folder / "index.html").read_text(encoding="utf-8")
        assert 'href="dieper/index.html"' in (folder.parent / "index.html").read_text(encoding="utf-8")
    for n, bytes_of_500 in size[500].items():
        assert abs(size[2000][n] - bytes_of_500) <= 40, size
