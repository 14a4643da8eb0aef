"""What every Python test starts from: the program, and the sample site that it builds."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

#: The files that take longest come first, so that no process waits at the end for one that began late.
SLOWEST_FIRST = [
    "test_adaptation", "test_loading", "test_focus", "test_keyboard", "test_reading", "test_axe_states", "test_schemas", "test_print",
    "test_axe", "test_search_input", "test_long_pages", "test_search_axe",
]


def pytest_collection_modifyitems(items):
    order = {name: index for index, name in enumerate(SLOWEST_FIRST)}
    items.sort(key=lambda item: order.get(item.path.stem, len(order)))


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory):
    """The program remembers its last builds in a folder of these tests, and not in that of who runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def program() -> Path:
    path = Path(os.environ.get("LEIDRAAD", ROOT / ".build/release/leidraad"))
    assert path.is_file(), f"{path} is missing: run `make program`, or name the program in LEIDRAAD"
    return path.resolve()


@pytest.fixture(scope="session")
def site(request, tmp_path_factory) -> Path:
    """The sample site, built once; LEIDRAAD_SITE names a finished site to test instead."""
    if finished := os.environ.get("LEIDRAAD_SITE"):
        return Path(finished).resolve()
    output = tmp_path_factory.mktemp("sample") / "site"
    program = request.getfixturevalue("program")
    done = subprocess.run([program, "build", ROOT, "--output", output], capture_output=True, text=True)
    assert done.returncode == 0, f"the sample site does not build:\n{done.stderr}"
    return output
