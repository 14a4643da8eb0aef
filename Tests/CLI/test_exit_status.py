"""What the program says and how it ends."""

import os
import re
import stat

import pytest

PLACE = re.compile(r"^(?P<file>[^:\n]+):(?P<line>\d+):(?P<column>\d+): (?P<what>.+)$", re.MULTILINE)


def test_a_site_without_errors_ends_with_0(run, small_site):
    done = run("build", small_site.folder)
    assert (done.returncode, (small_site.public / "index.html").is_file()) == (0, True), done.stderr


def test_a_check_without_errors_ends_with_0_and_writes_nothing(run, small_site):
    done = run("check", small_site.folder)
    assert (done.returncode, small_site.public.exists()) == (0, False), done.stderr


@pytest.mark.parametrize("command", ["build", "check"])
def test_an_error_in_the_content_ends_with_1(run, small_site, command):
    small_site.replace("index.md", "[[mst]]", "[[mtt]]")
    assert run(command, small_site.folder).returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [["bulid"], ["build", "--wrong"], ["build", "."], ["check", "."], ["build", "a", "b"]],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_says_why(run, arguments):
    done = run(*arguments)
    assert (done.returncode, bool(done.stderr.strip()), done.stdout) == (2, True, "")


def test_help_ends_with_0_and_shows_an_example_before_the_options(run):
    for arguments in (["--help"], ["build", "--help"], ["check", "--help"]):
        done = run(*arguments)
        assert done.returncode == 0
        assert 0 <= done.stdout.index("leidraad ") < done.stdout.index("OPTIES")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_content_that_may_not_be_read_ends_with_3(run, small_site):
    (small_site.content / "glossary.yml").write_text("[]\n")
    (small_site.content / "glossary.yml").chmod(0)
    done = run("build", small_site.folder)
    assert (done.returncode, small_site.public.exists()) == (3, False)


@pytest.mark.parametrize("epoch", ["", "morgen", "-1", "+5", "1.5", " 5", "0x10", "1e9", "253402300800", "9" * 30, "\x1b[31m"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_source_date_that_is_no_time_is_refused_with_2_and_one_line(run, small_site, command, epoch):
    done = run(command, small_site.folder, env={"SOURCE_DATE_EPOCH": epoch})
    assert (done.returncode, len(done.stderr.strip().splitlines())) == (2, 1), done.stderr
    assert "SOURCE_DATE_EPOCH" in done.stderr and "\x1b" not in done.stderr and not small_site.public.exists()


@pytest.mark.parametrize("epoch", ["0", "253402300799"])
def test_a_source_date_within_its_range_is_taken(run, small_site, epoch):
    assert run("check", small_site.folder, env={"SOURCE_DATE_EPOCH": epoch}).returncode == 0


def test_an_output_below_a_file_is_refused_with_one_line(run, small_site):
    (small_site.folder / "file").write_text("not a folder")
    done = run("build", small_site.folder, "--output", small_site.folder / "file" / "site")
    assert (done.returncode, len(done.stderr.strip().splitlines())) == (2, 1), done.stderr


def test_an_output_where_nothing_can_be_written_ends_with_3_and_one_line(run, small_site):
    done = run("build", small_site.folder, "--output", "/proc/leidraad/site")
    assert (done.returncode, len(done.stderr.strip().splitlines())) == (3, 1), done.stderr


@pytest.mark.parametrize("where", ["Content", ".", "..", "Content/Public", "/"])
def test_an_output_that_overlaps_the_content_is_refused_with_2(run, small_site, where):
    before = {p for p in small_site.folder.rglob("*")}
    done = run("build", small_site.folder, "--output", small_site.folder / where)
    assert done.returncode == 2, done.stderr
    assert {p for p in small_site.folder.rglob("*")} == before


def test_a_folder_with_files_of_someone_else_is_refused_with_2(run, small_site):
    small_site.public.mkdir()
    (small_site.public / "letter.txt").write_text("mine")
    done = run("build", small_site.folder)
    assert (done.returncode, [p.name for p in small_site.public.iterdir()]) == (2, ["letter.txt"]), done.stderr


def test_what_the_program_refuses_it_says_in_words_of_the_editor(run, small_site):
    done = run("build", small_site.folder, "--output", small_site.content)
    assert "(" not in done.stderr.split(str(small_site.folder))[0] and "LeidraadCore" not in done.stderr, done.stderr


def test_an_error_names_file_line_and_column_and_shows_the_line(run, small_site):
    small_site.replace("index.md", "en [[veiligheid]]", "en [[veiligheit]]")
    done = run("check", "site")
    place = PLACE.search(done.stderr)
    assert place, done.stderr
    assert (place["file"], place["line"], place["column"]) == ("site/Content/index.md", "5", "16")
    assert "Zie [[mst]] en [[veiligheit]]." in done.stderr


@pytest.mark.parametrize("name", [b"caf\xe9.md", b"caf\xe9/index.md", b"assets/\xff\xfe.png"])
def test_a_name_that_is_not_utf8_is_an_error_that_shows_its_bytes(run, small_site, name):
    path = os.path.join(os.fsencode(small_site.content), name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(b"---\ntitle: T\n---\nTekst.\n")
    done = run("build", "site")
    assert (done.returncode, small_site.public.exists()) == (1, False), done.stderr
    shown = {b"c": "caf\\xE9", b"a": "assets/\\xFF\\xFE.png"}[name[:1]]
    assert f"site/Content/{shown}" in done.stderr and "geen UTF-8" in done.stderr and "[invalid-path]" in done.stderr, done.stderr


def test_a_broken_id_shows_what_was_probably_meant(run, small_site):
    small_site.replace("interventions/mst.yml", "element: veiligheid", "element: veiligheit")
    done = run("check", small_site.folder)
    assert 'bedoelde je "veiligheid"?' in done.stderr, done.stderr


def test_every_error_of_a_run_is_shown(run, small_site):
    small_site.replace("index.md", "[[mst]]", "[[mtt]]")
    small_site.replace("interventions/mst.yml", "goal:", "gaol:")
    small_site.replace("guidelines/hulp/index.md", "asscher2018", "ascher2018")
    done = run("check", small_site.folder)
    files = {os.path.basename(place["file"]) for place in PLACE.finditer(done.stderr) if "fout" in place["what"]}
    assert files == {"index.md", "mst.yml"} and "hulp/index.md" in done.stderr, done.stderr


def test_messages_go_to_standard_error_only(run, small_site):
    small_site.replace("index.md", "[[mst]]", "[[mtt]]")
    assert run("check", small_site.folder).stdout == ""


def test_no_colour_is_sent_to_what_is_not_a_terminal(run, small_site):
    small_site.replace("index.md", "[[mst]]", "[[mtt]]")
    assert "\x1b" not in run("build", small_site.folder).stderr


def test_what_is_published_can_be_read_by_everyone_and_changed_by_its_owner(run, small_site):
    run("build", small_site.folder)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in small_site.public.rglob("*") if path.is_file()}
    assert all(mode & 0o600 == 0o600 for mode in modes), modes
