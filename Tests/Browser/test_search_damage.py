"""A copy of the site that is not whole: the field says what is wrong, in the page."""

import shutil

import pytest
from searching import PATIENCE, serving


@pytest.fixture
def copy(site, tmp_path):
    """A copy of the site that a test may damage."""
    return shutil.copytree(site, tmp_path / "copy")


@pytest.fixture(params=["file", "http"])
def place(request, copy):
    """The address of the copy, once on disk and once over http."""
    if request.param == "file":
        yield f"{copy.as_uri()}/"
    else:
        with serving(copy) as address:
            yield address


def shards(copy):
    return [path for path in (copy / "zoekindex").rglob("*.js") if path.name != "root.js"]


def message(reader_at, place, question="gezin"):
    reader = reader_at(place).open()
    reader.tab.fill("#site-search", question)
    return reader.await_message()


def rename_inside(path, name):
    """Makes a shard say that it is another one, as that of another build at the same address would."""
    text = path.read_text()
    path.write_text(text.replace(f'"{path.stem}"', f'"{name}"', 1))


def test_a_missing_index_is_said(reader_at, place, copy):
    shutil.rmtree(copy / "zoekindex")
    assert "ontbreekt" in message(reader_at, place)


def test_a_missing_shard_is_said(reader_at, place, copy):
    for path in shards(copy):
        path.unlink()
    assert "ontbreekt" in message(reader_at, place)


def test_a_truncated_shard_is_said(reader_at, place, copy):
    for path in shards(copy):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert "beschadigd" in message(reader_at, place)


def test_a_truncated_root_is_said(reader_at, place, copy):
    root = copy / "zoekindex/root.js"
    root.write_bytes(root.read_bytes()[:500])
    assert "beschadigd" in message(reader_at, place)


def test_an_empty_shard_is_said(reader_at, place, copy):
    for path in shards(copy):
        path.write_bytes(b"")
    assert "beschadigd" in message(reader_at, place)


def test_a_shard_with_garbled_data_is_said(reader_at, place, copy):
    for path in shards(copy):
        path.write_text(f'leidraadShard("{path.stem}","!!~~garbled##");\n')
    assert "beschadigd" in message(reader_at, place)


def test_shards_of_another_build_are_said(reader_at, place, copy):
    for path in shards(copy):
        rename_inside(path, "aaaaaaa")
    assert "twee versies" in message(reader_at, place)


def test_a_root_of_another_program_is_said(reader_at, place, copy):
    (copy / "zoekindex/root.js").write_text('leidraadShard("root","9");\n')
    assert "andere versie" in message(reader_at, place)


def test_missing_scripts_are_said(reader_at, place, copy):
    (copy / "search/search.js").unlink()
    assert "A–Z-index" in message(reader_at, place)


def test_a_field_that_failed_works_again_once_the_copy_is_mended(reader_at, place, copy, site):
    lost = shards(copy)
    for path in lost:
        path.unlink()
    reader = reader_at(place).open()
    reader.tab.fill("#site-search", "krachtgezin")
    assert "ontbreekt" in reader.await_message()
    for path in lost:
        shutil.copy(site / path.relative_to(copy), path)
    assert reader.search("krachtgezinnen").titles()[0] == "Krachtgezin"


def test_results_stay_when_only_their_excerpts_are_missing(reader_at, place, copy):
    reader = reader_at(place).open()
    reader.search("gezin").await_excerpts()
    texts = {address.rpartition("/")[2] for address in reader.requests if "/zoekindex/" in address}
    reader.open()
    names = [path for path in shards(copy) if path.name in texts]
    for path in names:
        kept = path.read_bytes()
        path.unlink()
        again = reader_at(place).open()
        again.tab.fill("#site-search", "gezin")
        note = again.await_message()
        assert "ontbreekt" in note
        if again.titles():
            return
        path.write_bytes(kept)
    pytest.fail("no missing shard leaves the results")


def test_the_results_page_says_it_too(reader_at, place, copy):
    for path in shards(copy):
        path.unlink()
    reader = reader_at(place).open("zoeken.html#q=gezin")
    reader.tab.wait_for_function(
        "() => document.querySelector('.search-count')?.textContent.includes('ontbreekt')", timeout=PATIENCE
    )
