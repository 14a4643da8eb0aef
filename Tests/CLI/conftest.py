"""A small site to build, and the program to build it with."""

import os
import subprocess

import pytest
from small_site import FILES, Site


@pytest.fixture
def make_site(tmp_path):
    def make_site(name="site") -> Site:
        site = Site(tmp_path / name)
        for file, text in FILES.items():
            site.write(file, text)
        return site

    return make_site


@pytest.fixture
def small_site(make_site) -> Site:
    return make_site()


@pytest.fixture
def run(program, tmp_path):
    """Runs the program in an empty folder, unless told where."""

    def run(*arguments, cwd=None, env=None, **settings):
        return subprocess.run(
            [program, *map(str, arguments)],
            cwd=cwd or tmp_path,
            env=dict(os.environ, **(env or {})),
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=120,
            **settings,
        )

    return run
