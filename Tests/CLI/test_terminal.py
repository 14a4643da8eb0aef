"""How the program behaves at a terminal, and away from one."""

import json
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import time

import pytest
from folders import contents
from small_site import FILES, Site


def at_a_terminal(program, *arguments, cwd, env=None, interrupt_after=None, pause=0):
    """Runs the program with a terminal for its messages; gives its status, its messages and its data.

    A pause holds the whole program for so many seconds, so that its work takes long on any machine.
    """
    ours, its = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")} | {"TERM": "xterm"} | (env or {})
    done = subprocess.Popen(
        [program, *map(str, arguments)], cwd=cwd, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=its
    )
    os.close(its)
    if pause:
        time.sleep(0.1)
        done.send_signal(signal.SIGSTOP)
        time.sleep(pause)
        done.send_signal(signal.SIGCONT)
    said = b""
    while True:
        ready, _, _ = select.select([ours], [], [], 60)
        assert ready, "the program said nothing for a minute"
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        said += piece
        if interrupt_after and interrupt_after in said:
            done.send_signal(signal.SIGINT)
            interrupt_after = None
    data = done.stdout.read()
    os.close(ours)
    return done.wait(), said.decode(), data.decode()


@pytest.fixture
def faulty_site(small_site):
    small_site.replace("index.md", "[[mst]]", "[[mtt]]")
    return small_site


def test_messages_have_colour_at_a_terminal(program, faulty_site, tmp_path):
    _, said, _ = at_a_terminal(program, "check", "site", cwd=tmp_path)
    assert "\x1b[1;31mfout\x1b[0m" in said


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_who_wants_no_colour_gets_none(program, faulty_site, tmp_path, env):
    _, said, _ = at_a_terminal(program, "check", "site", cwd=tmp_path, env=env)
    assert "fout" in said and "\x1b" not in said


def test_colour_adds_nothing_but_colour(program, run, faulty_site, tmp_path):
    _, said, _ = at_a_terminal(program, "check", "site", cwd=tmp_path)
    assert re.sub(r"\x1b\[[0-9;]*m", "", said).replace("\r\n", "\n") == run("check", "site").stderr


def test_data_goes_to_standard_output_and_messages_do_not(program, faulty_site, tmp_path):
    status, said, data = at_a_terminal(program, "check", "site", "--format", "json", cwd=tmp_path)
    assert (status, said) == (1, "") and json.loads(data)["errors"] >= 1


def fill(site, pages):
    for number in range(pages):
        text = " ".join(f"woord{number * 7 + word} steunt MST." for word in range(15))
        site.write(f"guidelines/hulp/p{number}.md", f"---\ntitle: Bladzijde {number}\n---\n\n## Kop\n\n{text}\n")


@pytest.fixture(scope="module")
def large_site(tmp_path_factory, request):
    """A site that takes a moment."""
    site = Site(tmp_path_factory.mktemp("large") / "site")
    for name, text in FILES.items():
        site.write(name, text)
    fill(site, 900)
    return site


def test_work_of_more_than_a_second_shows_its_progress_and_takes_it_away(program, large_site):
    status, said, _ = at_a_terminal(program, "build", "site", cwd=large_site.folder.parent, pause=1.2)
    shown = re.findall(r"\r\x1b\[Kleidraad: \[\d/7\] [^\r]+", said)
    assert status == 0 and shown, said[-500:]
    assert said.count("\r\x1b[K") == len(shown) + 1


def test_quiet_work_shows_no_progress_and_says_nothing(program, large_site):
    status, said, data = at_a_terminal(program, "build", "site", "--quiet", cwd=large_site.folder.parent, pause=1.2)
    assert (status, said, data) == (0, "", "")


def test_no_progress_is_shown_away_from_a_terminal(run, large_site):
    assert "\r" not in run("build", large_site.folder).stderr


def test_ctrl_c_ends_a_build_with_130_and_leaves_nothing_behind(program, run, large_site):
    run("build", large_site.folder)
    fill(large_site, 901)
    large_site.write("guidelines/hulp/p3.md", "---\ntitle: Anders\n---\n\n## Kop\n\nAnders.\n")
    before = contents(large_site.public)
    status, said, _ = at_a_terminal(program, "build", "site", cwd=large_site.folder.parent, interrupt_after=b"leidraad: [", pause=1.2)
    assert (status, contents(large_site.public) == before) == (130, True), said[-300:]
    assert sorted(path.name for path in large_site.folder.iterdir()) == ["Content", "Public"]
    assert said.endswith("\r\x1b[K")


def test_ctrl_c_at_any_moment_leaves_a_whole_site_and_nothing_beside_it(program, run, small_site):
    fill(small_site, 60)
    start = time.monotonic()
    assert run("build", small_site.folder).returncode == 0
    seconds = time.monotonic() - start
    statuses = set()
    for step in range(15):
        before = contents(small_site.public)
        small_site.write("guidelines/hulp/p0.md", f"---\ntitle: Beurt {step}\n---\n\n## Kop\n\nBeurt {step}.\n")
        build = subprocess.Popen([program, "build", small_site.folder], stderr=subprocess.PIPE)
        time.sleep(seconds * step / 12)
        build.send_signal(signal.SIGINT)
        build.communicate()
        statuses.add(build.returncode)
        assert sorted(path.name for path in small_site.folder.iterdir()) == ["Content", "Public"]
        assert build.returncode == 0 or contents(small_site.public) == before
    # Before the program has started, the signal ends it as the system does.
    assert statuses <= {0, 130, -signal.SIGINT} and statuses & {130, -signal.SIGINT}


def test_the_version_names_what_the_program_is_made_with(run):
    assert re.fullmatch(
        r"leidraad \d+\.\d+\.\d+ \(cmark-gfm \d[\w.]+, libyaml \d[\d.]+, Swift 6[\d.+]+\)\n", run("--version").stdout
    )


def test_timings_are_one_line_a_stage(run, small_site):
    said = run("build", small_site.folder, "--timings").stderr
    found = re.findall(r"^(\w+)\t\d+\.\d{3}$", said, re.MULTILINE)
    assert found == ["read", "parse", "link", "check", "render", "index", "write"]


def commands(program):
    """Every command and its options, as the parser tells them."""
    help = json.loads(subprocess.run([program, "--experimental-dump-help"], capture_output=True, text=True).stdout)

    def walk(command, above):
        name = [*above, command["commandName"]]
        inner = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
        if not inner:
            options = [n["name"] for a in command["arguments"] for n in a.get("names", []) if n["kind"] == "long"]
            yield name, options
        for each in inner:
            yield from walk(each, name)

    return list(walk(help["command"], []))


def test_the_man_page_has_every_command_and_option(run, program):
    page = run("manual").stdout.replace("\\-", "-")
    for name, options in commands(program):
        assert f'.SS "{" ".join(name)}"' in page, name
        for option in set(options) - {"help", "version"}:
            assert f"--{option}" in page, (name, option)


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_the_man_page_is_formatted_without_a_warning(run):
    page = run("manual").stdout
    done = subprocess.run(["groff", "-man", "-Tutf8", "-k", "-ww", "-z"], input=page, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_know_every_command(run, program, shell):
    script = run("--generate-completion-script", shell).stdout
    assert all(name[-1] in script for name, _ in commands(program))


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_the_completions_for_bash_are_a_script(run):
    script = run("--generate-completion-script", "bash").stdout
    assert subprocess.run(["bash", "-n"], input=script, text=True).returncode == 0


def test_every_help_starts_with_an_example(run, program):
    for name in [["leidraad", "export"], *(name for name, _ in commands(program))]:
        text = run(*name[1:], "--help").stdout
        assert "Voorbeeld: " in text.partition("USAGE")[0], name


def test_a_name_that_no_view_has_is_reported(run, small_site, program):
    templates = subprocess.run([program, "build", small_site.folder, "--verbose"], capture_output=True, text=True)
    source = re.search(r"sjablonen uit (.+)", templates.stderr).group(1)
    shutil.copytree(source, small_site.folder / "Templates")
    page = small_site.folder / "Templates/pages/home.mustache"
    page.write_text(page.read_text(encoding="utf-8") + "{{bestaatNiet}}", encoding="utf-8")
    done = run("build", small_site.folder)
    assert done.returncode == 0 and "bestaatNiet" in done.stderr, done.stderr


DATA = [["check", "site", "--format", "json"], ["export", "csv", "interventions", "site"], ["export", "json", "site"],
        ["export", "search", "site", "--format", "opensearch"], ["manual"], ["schema", "site"], ["--help"]]  # fmt: skip


@pytest.mark.parametrize("arguments", DATA, ids=" ".join)
def test_data_that_a_full_disk_refuses_ends_with_3_and_one_line(program, small_site, tmp_path, arguments):
    with open("/dev/full", "w") as full:
        done = subprocess.run([program, *arguments], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True)
    said = "leidraad: de standaarduitvoer is niet te schrijven: de schijf is vol; maak ruimte vrij en probeer het opnieuw\n"
    assert (done.returncode, done.stderr) == (3, said)


@pytest.mark.parametrize("arguments", DATA, ids=" ".join)
def test_a_reader_that_leaves_ends_the_program_without_a_word(program, small_site, tmp_path, arguments):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([program, *arguments], cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_a_reader_of_messages_that_leaves_does_not_stop_a_build(program, small_site, tmp_path):
    small_site.write("notes.txt", "een waarschuwing")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([program, "build", "site"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=writing)
    os.close(writing)
    assert done.returncode == 0 and (small_site.public / "index.html").is_file()


def test_a_browser_that_cannot_be_opened_is_told(program, small_site, tmp_path):
    """Without xdg-open among the programs."""
    environment = {**os.environ, "PATH": str(tmp_path)}
    preview = subprocess.Popen([program, "preview", "site", "--open"], cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # fmt: skip
    try:
        address = preview.stdout.readline().strip()
        said = ""
        while "browser" not in said:
            line = preview.stderr.readline()
            assert line, said
            said += line
        assert address in said
    finally:
        preview.terminate()
        preview.communicate()


def test_the_system_speaks_dutch(run, small_site):
    (small_site.folder.parent / "map.csv").mkdir()
    for name, said in (("nergens.csv", "het bestaat niet"), ("map.csv", "het is een map")):
        done = run("import", name, "site", "--as", "elements")
        assert done.returncode == 3 and said in done.stderr and "operation" not in done.stderr, done.stderr
