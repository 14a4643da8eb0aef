"""A site as one zip, what changed since as another, and the script that brings a stick up to date."""

import re
import subprocess
import zipfile

import pytest
from folders import contents

DAY = {"SOURCE_DATE_EPOCH": "1795392000"}


def unpacked(archive, folder):
    with zipfile.ZipFile(archive) as zipped:
        assert zipped.testzip() is None
        zipped.extractall(folder)
    return folder


@pytest.fixture
def packed(run, small_site, tmp_path):
    done = run("package", small_site.folder, "--output", "een.zip", env=DAY)
    assert (done.returncode, done.stdout) == (0, "een.zip\n"), done.stderr
    return tmp_path / "een.zip"


def test_a_package_is_the_site_and_the_same_each_time(run, small_site, packed, tmp_path):
    assert not small_site.public.exists()
    run("package", small_site.folder, "--output", "twee.zip", env=DAY)
    assert (tmp_path / "twee.zip").read_bytes() == packed.read_bytes()
    run("build", small_site.folder, env=DAY)
    assert contents(unpacked(packed, tmp_path / "uit")) == contents(small_site.public)


def test_changes_bring_the_edition_before_up_to_date_and_no_other(run, small_site, packed, tmp_path):
    stick = unpacked(packed, tmp_path / "stick")
    (stick / "eigen.txt").write_text("mine")
    small_site.replace("interventions/mst.yml", "Minder problemen", "Minder zorgen")
    (small_site.content / "guidelines/hulp/index.md").unlink()
    done = run("package", small_site.folder, "--since", packed, "--output", "delta.zip", env=DAY)
    assert done.returncode == 0, done.stderr
    delta = unpacked(tmp_path / "delta.zip", tmp_path / "delta")
    assert "richtlijnen/hulp/index.html\n" in (delta / "removed.txt").read_text()

    def apply():
        return subprocess.run(["sh", delta / "apply.sh", stick], capture_output=True, text=True)

    assert apply().returncode == 0 and apply().returncode == 0
    run("build", small_site.folder, env=DAY)
    assert contents(stick) == {**contents(small_site.public), "eigen.txt": b"mine"}
    assert not (stick / "richtlijnen/hulp").exists()
    (stick / ".leidraad-manifest").write_text("leidraad-manifest 1\n")
    before = contents(stick)
    assert (apply().returncode, contents(stick)) == (1, before)
    # The next changes may follow a package of changes.
    again = run("package", small_site.folder, "--since", "delta.zip", "--output", "niets.zip", env=DAY)
    assert again.returncode == 0 and again.stderr.splitlines()[-1].startswith("leidraad: 0 bestanden"), again.stderr


@pytest.mark.parametrize(
    "arguments, status",
    [(["--since", "geen.zip"], 2), (["--base-url", "gids"], 2), (["--output", "vreemd.zip"], 2)],
)
def test_what_cannot_be_packed_is_refused_and_nothing_is_left(run, small_site, tmp_path, arguments, status):
    (tmp_path / "vreemd.zip").write_text("mine")
    before = contents(tmp_path)
    done = run("package", small_site.folder, *arguments, env={**DAY, "TMPDIR": str(tmp_path)})
    assert (done.returncode, contents(tmp_path)) == (status, before), done.stderr


def test_a_site_with_errors_is_not_packed(run, small_site, tmp_path):
    small_site.replace("index.md", "[[mst]]", "[[msst]]")
    done = run("package", small_site.folder, env={"TMPDIR": str(tmp_path)})
    assert done.returncode == 1 and not list(tmp_path.glob("*.zip")) and not list(tmp_path.glob("leidraad-*")), done.stderr


def test_with_an_address_there_is_a_page_for_what_is_not_found_that_works_at_any_depth(run, small_site):
    assert run("build", small_site.folder).returncode == 0
    assert not (small_site.public / "404.html").exists()
    done = run("build", small_site.folder, "--base-url", "https://example.org/gids")
    assert done.returncode == 0, done.stderr
    page = (small_site.public / "404.html").read_text(encoding="utf-8")
    local = [a for a in re.findall(r' (?:href|src|data-root)="([^"#]*)"', page)]
    assert local and [a for a in local if not a.startswith("/gids/")] == []
    assert [a for a in local if a != "/gids/" and not (small_site.public / a.removeprefix("/gids/")).is_file()] == []
    assert "Sitemap: https://example.org/gids/sitemap.xml" in (small_site.public / "robots.txt").read_text()
