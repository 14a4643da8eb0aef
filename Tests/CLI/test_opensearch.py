"""`leidraad export search` gives what OpenSearch and Elasticsearch document for their bulk and create-index interfaces."""

import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
#: The language analysers that both servers document.
ANALYZERS = set(
    "arabic armenian basque bengali brazilian bulgarian catalan cjk czech danish dutch english estonian finnish french "
    "galician german greek hindi hungarian indonesian irish italian latvian lithuanian norwegian persian portuguese "
    "romanian russian sorani spanish swedish turkish thai".split()
)
TYPES = {"text", "keyword", "object"}
#: The longest _id that both servers take, in bytes.
LONGEST_ID = 512


def export(program, *options):
    command = [program, "export", "search", ROOT, "--format", "opensearch", *options]
    return subprocess.run(command, capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def lines(program):
    return export(program).decode("utf-8")


@pytest.fixture(scope="module")
def pairs(lines):
    rows = [json.loads(line) for line in lines.split("\n")[:-1]]
    return list(zip(rows[::2], rows[1::2], strict=True))


@pytest.fixture(scope="module")
def mapping(program):
    return json.loads(export(program, "--mapping"))


def test_the_bulk_file_ends_with_a_newline_and_has_no_empty_line(lines):
    assert lines.endswith("\n")
    assert "\n\n" not in lines and "\r" not in lines


def test_an_action_that_indexes_and_a_source_take_turns(pairs):
    assert pairs
    for action, source in pairs:
        assert list(action) == ["index"] and set(action["index"]) == {"_index", "_id"}
        assert "index" not in source


def test_every_id_is_used_once_and_short_enough(pairs):
    ids = [action["index"]["_id"] for action, _ in pairs]
    assert len(ids) == len(set(ids))
    assert max(len(one.encode()) for one in ids) <= LONGEST_ID


def test_every_section_leads_to_a_page_of_the_site(pairs, site):
    for _, source in pairs:
        assert (site / source["url"].split("#")[0]).is_file(), source["url"]
        assert source["url"].startswith(source["page"].split("#")[0])


def test_every_page_that_readers_see_is_in_it(pairs, site):
    pages = {source["page"].split("#")[0] for _, source in pairs}
    for folder in ("interventies", "werkzame-elementen"):
        for path in (site / folder).glob("*.html"):
            is_overview = path.stem == "index" or path.stem.startswith("deel~")
            if not is_overview and 'http-equiv="refresh"' not in path.read_text(encoding="utf-8"):
                assert f"{folder}/{path.name}" in pages


def test_the_mapping_names_documented_types_and_analysers(mapping):
    assert set(mapping) == {"settings", "mappings"}
    assert mapping["mappings"]["dynamic"] == "strict"
    for field in fields(mapping["mappings"]["properties"]):
        assert field["type"] in TYPES
        assert field.get("analyzer", "dutch") in ANALYZERS


def fields(properties):
    for field in properties.values():
        yield field
        yield from fields(field.get("fields", {}))


def test_running_text_is_analysed_as_dutch(mapping):
    for name in ("title", "heading", "text"):
        assert mapping["mappings"]["properties"][name]["analyzer"] == "dutch"


def test_the_mapping_knows_every_field_of_a_section_and_its_kind(pairs, mapping):
    properties = mapping["mappings"]["properties"]
    kinds = {"text": (str, list), "keyword": (str, list), "object": dict}
    for _, source in pairs:
        assert set(source) == set(properties)
        for name, value in source.items():
            assert isinstance(value, kinds[properties[name]["type"]]), name


def test_another_name_for_the_index_is_used(program):
    first = export(program, "--index", "richtlijnen").split(b"\n")[0]
    assert json.loads(first)["index"]["_index"] == "richtlijnen"


@pytest.mark.parametrize("name", ["Leidraad", "", "-leidraad", "_leidraad", "+leidraad", "twee woorden", "a/b", "a*", "a,b", "a:b", ".."])
def test_a_name_that_no_index_can_have_is_refused(program, name):
    command = [program, "export", "search", ROOT, "--format", "opensearch", "--index", name]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode != 0 and done.stdout == "" and "--index" in done.stderr


def test_the_values_of_a_facet_are_kept_whole(mapping):
    assert {"facets": {"path_match": "facets.*", "mapping": {"type": "keyword"}}} in mapping["mappings"]["dynamic_templates"]
