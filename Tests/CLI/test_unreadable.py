"""What cannot be read is told, and never taken for what is not there."""

import os

import pytest

not_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")


@not_root
def test_a_folder_that_may_not_be_entered_stops_the_build_and_leaves_the_site(run, small_site):
    assert run("build", "site").returncode == 0
    folder = small_site.content / "guidelines/hulp"
    page = small_site.public / "richtlijnen/hulp/index.html"
    before = page.read_bytes()
    folder.chmod(0o644)
    try:
        for command in ("build", "check"):
            done = run(command, "site")
            assert done.returncode == 3 and "hulp" in done.stderr, done.stderr
    finally:
        folder.chmod(0o755)
    assert page.read_bytes() == before


def test_a_pipe_in_the_content_is_called_what_it_is(run, small_site):
    os.mkfifo(small_site.content / "pijp.md")
    said = run("check", "site").stderr
    assert "geen gewoon bestand" in said and "[invalid-path]" in said, said


def test_a_folder_of_content_in_other_capitals_is_named(run, small_site):
    small_site.content.rename(small_site.folder / "content")
    done = run("check", "site")
    assert done.returncode == 2 and "wel content" in done.stderr, done.stderr


@pytest.mark.parametrize("arguments", [["check", "a\x1b[31mb"], ["import", "x\x1b]0;y\x07.csv"], ["check", "--for\x1b[2Jmat"], ["bui\x1bld"]])
def test_no_argument_reaches_the_terminal_as_it_is(run, arguments):
    done = run(*arguments)
    assert done.returncode in (2, 3) and "\x1b" not in done.stderr and "\x07" not in done.stderr, repr(done.stderr)


def test_a_file_that_no_page_uses_stays_out_of_the_site(run, small_site):
    small_site.write("assets/gebruikt.csv", "a;b\n")
    small_site.write("assets/vertrouwelijk.csv", "a;b\n")
    small_site.write("guidelines/hulp/meer.md", "---\ntitle: Meer\n---\n\nZie [de tabel](../../assets/gebruikt.csv).\n")
    done = run("build", "site")
    assert done.returncode == 0 and "[unused-file]" in done.stderr, done.stderr
    assert [p.name for p in small_site.public.rglob("*.csv")] == ["gebruikt.csv"]
