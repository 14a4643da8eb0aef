"""What is published is wholly old or wholly new, and the same input gives the same bytes."""

import os
import random
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest
from folders import contents, identities

#: Enough to meet every stage of a build, few enough to take seconds.
KILLS = 30


def changed_times(folder, to=1_000_000_000):
    for path in folder.rglob("*"):
        os.utime(path, (to, to))


def test_a_build_with_errors_leaves_the_last_site_untouched(run, small_site):
    assert run("build", small_site.folder).returncode == 0
    before = contents(small_site.public), identities(small_site.public)
    small_site.replace("index.md", "[[mst]]", "[[mtt]]")
    assert run("build", small_site.folder).returncode == 1
    assert (contents(small_site.public), identities(small_site.public)) == before


def test_a_disk_that_takes_no_more_leaves_the_last_site_untouched(run, small_site):
    assert run("build", small_site.folder).returncode == 0
    before = contents(small_site.public), identities(small_site.public)
    small_site.replace("index.md", "Zie", "Lees")
    small_site.replace("guidelines/hulp/index.md", "MST helpt", "MST " + "helpt " * 9_000)

    def take_no_more():
        resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))

    # Python ignores the signal of the limit, and hands that down: writing fails, as it does on a full disk.
    done = run("build", small_site.folder, preexec_fn=take_no_more, restore_signals=False)
    assert (done.returncode, len(done.stderr.strip().splitlines())) == (3, 1), done.stderr
    assert (contents(small_site.public), identities(small_site.public)) == before
    assert sorted(path.name for path in small_site.folder.iterdir()) == ["Content", "Public"]


def test_unchanged_files_are_not_written_again(run, small_site):
    assert run("build", small_site.folder).returncode == 0
    changed_times(small_site.public)
    before, bytes_before = identities(small_site.public), contents(small_site.public)
    small_site.replace("guidelines/hulp/index.md", "MST helpt", "MST steunt")
    assert run("build", small_site.folder).returncode == 0
    after, bytes_after = identities(small_site.public), contents(small_site.public)
    changed = {name for name in after if bytes_after[name] != bytes_before.get(name)}
    assert "richtlijnen/hulp/index.html" in changed
    kept = [name for name in after if name not in changed]
    assert len(kept) > 10 and {name for name in kept if after[name] != before[name]} == set()


def test_a_page_that_is_gone_from_the_content_is_gone_from_the_site(run, small_site):
    small_site.write("interventions/fast.yml", "name: FAST\nkind: intervention\naudience: { description: x }\ngoal: x\n")
    assert run("build", small_site.folder).returncode == 0
    page = small_site.public / "interventies/fast.html"
    assert page.is_file()
    (small_site.content / "interventions/fast.yml").unlink()
    assert run("build", small_site.folder).returncode == 0
    assert not page.exists()


def test_nothing_is_left_beside_the_site(run, small_site):
    assert run("build", small_site.folder).returncode == 0
    assert run("build", small_site.folder).returncode == 0
    assert sorted(path.name for path in small_site.folder.iterdir()) == ["Content", "Public"]


ELSEWHERE = {
    "another time zone": {"env": {"TZ": "Pacific/Kiritimati"}},
    "another language": {"env": {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}},
    "no language": {"env": {"LANG": "C", "LC_ALL": "C"}},
    "another umask": {"umask": 0o077},
    "one thread": {"env": {"LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1"}},
}


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_two_builds_are_equal_byte_for_byte_under(run, make_site, elsewhere):
    here, there = make_site("here"), make_site("there")
    run("build", here.folder)
    assert run("build", there.folder, **ELSEWHERE[elsewhere]).returncode == 0
    assert contents(here.public) == contents(there.public)


def test_two_builds_are_equal_byte_for_byte_from_another_folder(run, make_site):
    here, there = make_site("here"), make_site("a much/longer path")
    assert run("build", cwd=here.folder).returncode == 0
    assert run("build", os.path.relpath(there.folder, "/"), cwd="/").returncode == 0
    assert contents(here.public) == contents(there.public)


@pytest.mark.skipif("LEIDRAAD_SITE" in os.environ, reason="LEIDRAAD_SITE names a site that was not built here")
def test_a_build_of_the_sample_site_on_one_core_is_equal_byte_for_byte_to_one_on_all(run, site, tmp_path):
    root = Path(__file__).resolve().parents[2]
    one = {min(os.sched_getaffinity(0))}
    done = run(
        "build", root, "--output", tmp_path / "again", env={"TZ": "Asia/Kolkata", "LANG": "C"},
        preexec_fn=lambda: os.sched_setaffinity(0, one))
    assert done.returncode == 0
    assert contents(tmp_path / "again") == contents(site)


@pytest.mark.parametrize("epoch", ["0", "1700000000"])
def test_the_date_of_the_copy_is_the_one_asked_for(run, small_site, epoch):
    run("build", small_site.folder, env={"SOURCE_DATE_EPOCH": epoch})
    shown = time.strftime("%Y-%m-%d", time.gmtime(int(epoch)))
    assert f'"date":"{shown}"' in (small_site.public / "data/copy.js").read_text(encoding="utf-8")


def fill(site, word, pages=100):
    for number in range(pages):
        text = f"{word} " * 60
        site.write(f"guidelines/hulp/p{number}.md", f"---\ntitle: Bladzijde {number}\n---\n\n## Kop\n\n{text}\n")


def test_a_build_killed_at_any_moment_leaves_a_whole_site(run, program, small_site):
    fill(small_site, "oud")
    assert run("build", small_site.folder).returncode == 0
    old = contents(small_site.public)
    fill(small_site, "nieuw")
    start = time.monotonic()
    assert run("build", small_site.folder).returncode == 0
    seconds, new = time.monotonic() - start, contents(small_site.public)
    assert old != new
    fill(small_site, "oud")
    assert run("build", small_site.folder).returncode == 0

    chance, outcomes = random.Random(7), {"old": 0, "new": 0}
    word = "nieuw"
    fill(small_site, word)
    for _ in range(KILLS):
        before = contents(small_site.public)
        wanted = new if word == "nieuw" else old
        build = subprocess.Popen([program, "build", small_site.folder], stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, 1.1 * seconds))
        build.send_signal(signal.SIGKILL)
        build.wait()
        after = contents(small_site.public)
        assert after in (before, wanted), mixture(after, before, wanted)
        outcomes["new" if after == wanted else "old"] += 1
        if after == wanted:
            word = "oud" if word == "nieuw" else "nieuw"
            fill(small_site, word)
    assert run("build", small_site.folder).returncode == 0
    assert contents(small_site.public) == (new if word == "nieuw" else old)
    assert sorted(path.name for path in small_site.folder.iterdir()) == ["Content", "Public"]
    assert outcomes["old"] > 0, "no build was killed before its end"


def mixture(after, before, wanted):
    kinds = [("old" if after[name] == before.get(name) else "new" if after[name] == wanted.get(name) else "other")
             for name in after]
    return f"neither: {len(after)} files, " + ", ".join(f"{kinds.count(kind)} {kind}" for kind in sorted(set(kinds)))


def test_two_builds_at_once_leave_a_whole_site(run, program, small_site):
    fill(small_site, "oud")
    assert run("build", small_site.folder).returncode == 0
    alone = contents(small_site.public)
    for _ in range(3):
        command = [program, "build", small_site.folder]
        both = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
        ends = [(build.communicate()[1], build.returncode) for build in both]
        assert any(status == 0 for _, status in ends), ends
        assert contents(small_site.public) == alone
    assert sorted(path.name for path in small_site.folder.iterdir()) == ["Content", "Public"]
