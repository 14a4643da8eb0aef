"""The JSON Schemas say what `check` says."""

import copy
import itertools
import json
import re
import subprocess
from pathlib import Path

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]

KINDS = {
    "intervention": "interventions/voorbeeldhulp.yml",
    "element": "elements/vast-aanspreekpunt.yml",
    "element-list": "element-lists/voorbeeldlijst.yml",
    "recommendation": "recommendations/v1.yml",
    "references": "references.yml",
    "glossary": "glossary.yml",
    "vocabularies": "vocabularies.yml",
    "site": "site.yml",
}


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2, as editors' programs read it: a day is text, and `yes` is no truth value."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def load(text):
    return yaml.load(text, Loader=CoreLoader)


@pytest.fixture(scope="module")
def starter(program, tmp_path_factory):
    folder = tmp_path_factory.mktemp("schemas") / "site"
    subprocess.run([program, "init", folder], check=True, capture_output=True)
    return folder


def with_value(record, path, value):
    """A copy of a record with another value at a path; `...` takes the key away."""
    changed = copy.deepcopy(record)
    place = changed
    for step in path[:-1]:
        place = place[step]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return changed


def paths(value, prefix=()):
    """The way to every value of a record, groups and lists included."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*prefix, key)
        yield from paths(inner, (*prefix, key))


def cases():
    """Each key of each sample taken away, emptied, and given a value of another kind."""
    starters = {
        "intervention": {
            "name": "Voorbeeldhulp", "abbreviation": "VBH", "aliases": ["Hulp bij wijze van voorbeeld"],
            "kind": "intervention", "group": "voorbeeldgroep",
            "audience": {"description": "Gezinnen.", "people": ["gezinnen"], "age": {"from": 4, "to": 12, "inclusive": False}},
            "goal": "Rust.", "duration": {"min": 4, "max": 6.5, "unit": "week"}, "reachable_24h": True,
            "classification": {"scale": "voorbeeldschaal", "level": "niveau-1", "assessed": "2026-01-31"},
            "evidence": [{"finding": "Niets.", "sources": ["voorbeeld2026"], "design": "rct", "figures": [{"value": 8, "of": "gezinnen"}]}],
            "elements": [{"element": "vast-aanspreekpunt", "basis": "named"}], "status": "published",
        },
        "element": {"name": "Vast aanspreekpunt", "code": "WE-01", "kind": "practice", "description": "Eén.", "checked": "2026-01-31"},
        "element-list": {
            "title": "Lijst", "claim": "presumed", "scope": "nearly-all", "applies_to": {"groups": ["voorbeeldgroep"]},
            "members": ["vast-aanspreekpunt"],
        },
        "recommendation": {"code": "V1", "text": "Doe het.", "strength": "strong", "elements": ["vast-aanspreekpunt"], "since": "2026-01-31",
                           "history": [{"date": "2026-01-31", "change": "Eerste versie."}]},
        "references": [{"id": "voorbeeld2026", "type": "report", "author": [{"literal": "Iemand"}], "title": "Iets", "volume": 12,
                        "issued": {"date-parts": [[2026]]}, "own-key": "mag"}],
        "glossary": [{"term": "aanspreekpunt", "plural": "aanspreekpunten", "synonyms": ["contact"], "definition": "Iemand.", "mentions": False}],
        "vocabularies": {"scales": [{"id": "voorbeeldschaal", "title": "Schaal", "valid_years": 5,
                                     "levels": [{"id": "niveau-1", "label": "een", "rank": 1}]}],
                         "groups": [{"id": "voorbeeldgroep", "label": "Groep"}]},
        "site": {"title": "Site", "language": "nl", "accept": [{"warning": "raw-html", "reason": "zo is het"}]},
    }  # fmt: skip
    for kind, record in starters.items():
        yield kind, "as it is", record
        yield kind, "unknown key", with_value(record, [*([0] if isinstance(record, list) else []), "onbekend"], 1)
        for path in paths(record):
            name = ".".join(map(str, path))
            if isinstance(path[-1], int) and len(path) > 1:
                yield kind, f"{name} nothing", with_value(record, path, None)
            if isinstance(path[-1], str):
                yield kind, f"{name} away", with_value(record, path, ...)
                yield kind, f"{name} empty", with_value(record, path, None)
            yield kind, f"{name} a group", with_value(record, path, {"a": "b"})
            yield kind, f"{name} other text", with_value(record, path, "2026-02-30")
            yield kind, f"{name} a number", with_value(record, path, 7)
            yield kind, f"{name} an empty list", with_value(record, path, [])
            yield kind, f"{name} an empty group", with_value(record, path, {})
            if isinstance(path[-1], str):
                yield kind, f"{name} blank", with_value(record, path, " ")
    dates = [
        2018, "2018", "2018-05", "in druk", {"year": 2018}, {"raw": "2018-05"}, {}, {"month": 5}, [], [2018], True, {"date-parts": 2018},
        [{"year": 2018, "month": 5}], [{"date-parts": [[2018]]}], [{"year": 2018}, {"month": 5}],
    ]  # fmt: skip
    for issued in dates:
        yield "references", f"issued {issued}", with_value(starters["references"], [0, "issued"], issued)


CASES = list(cases())


def judge(schema, record):
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    return [f"{list(error.path)}: {error.message[:200]}" for error in validator.iter_errors(record)]


# Rules of which no schema can judge: that two records share a name or code, that one number is less than another, that a day is on the calendar, and
# on what a record rests where the site as a whole asks for it.
BEYOND_FORM = {
    "duplicate-name", "duplicate-code", "duplicate-id", "range-upside-down", "age-range-upside-down", "impossible-value",
    "provenance-required", "unsourced-finding", "unsourced-relation", "unsourced-recommendation", "date-in-future",
}  # fmt: skip


def rounds():
    """The cases in few runs: in each at most one for a file, and none that takes away what another file of the round refers to."""
    refers = {"intervention", "element", "element-list", "recommendation", "glossary"}
    harmless = [case for case in CASES if case[0] == "references" and re.match(r"0\.(?!id)|issued", case[1])]
    others = [case for case in CASES if case[0] == "references" and case not in harmless]
    by_kind = {kind: [case for case in CASES if case[0] == kind] for kind in KINDS}
    for group in [[by_kind[kind] for kind in sorted(refers)] + [harmless], [by_kind["vocabularies"], by_kind["site"]], [others]]:
        yield from ([case for case in cases if case] for cases in itertools.zip_longest(*group))


def test_check_and_schema_judge_alike(run, starter):
    schemas = {kind: json.loads((starter / f"Content/.schemas/{kind}.json").read_text()) for kind in KINDS}
    originals = {kind: (starter / "Content" / path).read_text() for kind, path in KINDS.items()}
    verdicts, differences = {"valid": 0, "invalid": 0}, []
    for cases in rounds():
        texts = {kind: yaml.safe_dump(record, allow_unicode=True, sort_keys=False) for kind, _, record in cases}
        for kind, text in texts.items():
            (starter / "Content" / KINDS[kind]).write_text(text)
        found = json.loads(run("check", starter, "--format", "json").stdout)["findings"]
        for kind, name, _ in cases:
            (starter / "Content" / KINDS[kind]).write_text(originals[kind])
            errors = [
                f["message"]
                for f in found
                if f["severity"] == "error" and f["file"].endswith("/" + KINDS[kind]) and f["rule"] not in BEYOND_FORM
            ]
            by_schema = judge(schemas[kind], load(texts[kind]))
            verdicts["invalid" if errors else "valid"] += 1
            if bool(errors) != bool(by_schema):
                differences.append(f"{kind}, {name}: check says {errors}, the schema {by_schema}")
    assert not differences, "\n".join(differences)
    assert sum(verdicts.values()) == len(CASES) and min(verdicts.values()) >= 50, verdicts


@pytest.mark.parametrize("site", ["starter", "sample"])
def test_every_example_is_one(starter, site):
    folder = starter if site == "starter" else ROOT
    for kind in KINDS:
        seen = []

        def walk(schema):
            for key, value in schema.get("properties", {}).items():
                for example in value.get("examples", []):
                    # With an ellipsis it shows the form only.
                    if "…" in json.dumps(example, ensure_ascii=False):
                        continue
                    seen.append(key)
                    assert judge({**value, "definitions": {}}, example) == [], (kind, key, example)
                for inner in (value, value.get("items", {}), *value.get("anyOf", [])):
                    if isinstance(inner, dict):
                        walk(inner)

        schema = json.loads((folder / f"Content/.schemas/{kind}.json").read_text())
        walk(schema.get("definitions", {}).get("item", schema))
        assert seen
        if kind == "intervention":
            assert {"audience", "age", "duration", "classification", "evidence", "figures", "elements"} <= set(seen)


def test_every_schema_is_one(starter):
    for path in (starter / "Content/.schemas").iterdir():
        jsonschema.Draft7Validator.check_schema(json.loads(path.read_text()))


def test_every_record_of_a_new_site_names_a_schema_that_is_there(starter):
    for path in KINDS.values():
        file = starter / "Content" / path
        line = file.read_text().splitlines()[0]
        assert line.startswith("# yaml-language-server: $schema="), line
        assert (file.parent / line.partition("=")[2]).resolve().parent == (starter / "Content/.schemas").resolve()
        assert (file.parent / line.partition("=")[2]).is_file()


def test_every_key_has_an_explanation(starter):
    def walk(schema):
        for key, value in schema.get("properties", {}).items():
            assert value["description"].strip(), key
            yield key
            for inner in (value, value.get("items", {}), *value.get("anyOf", [])):
                yield from walk(inner)

    keys = set(walk(json.loads((starter / "Content/.schemas/intervention.json").read_text())))
    assert {"name", "audience", "age", "inclusive", "figures", "of"} <= keys


def test_ids_of_the_site_are_offered_with_their_names(starter):
    schema = json.loads((starter / "Content/.schemas/intervention.json").read_text())
    element = schema["properties"]["elements"]["items"]["properties"]["element"]
    assert (element["enum"], element["enumDescriptions"]) == (["vast-aanspreekpunt"], ["WE-01 Vast aanspreekpunt"])


def test_without_a_site_every_id_passes(run, tmp_path):
    schema = json.loads(run("schema", "intervention", cwd=tmp_path).stdout)
    assert "enum" not in schema["properties"]["group"] and "enum" in schema["properties"]["kind"]


def test_a_file_that_is_not_ours_is_not_overwritten(run, starter, tmp_path):
    (tmp_path / "intervention.json").write_text('{"mijn": "schema"}')
    done = run("schema", "--site", starter, "--output", tmp_path)
    assert done.returncode == 2 and [p.name for p in tmp_path.iterdir()] == ["intervention.json"], done.stderr


def test_a_schema_of_another_version_is_replaced_however_it_words_its_mark(run, starter, tmp_path):
    (tmp_path / "intervention.json").write_text('{"$comment": "Gemaakt door leidraad schema. Anders gezegd."}')
    done = run("schema", "--site", starter, "--output", tmp_path)
    assert done.returncode == 0 and "Anders gezegd" not in (tmp_path / "intervention.json").read_text(encoding="utf-8"), done.stderr


def without_pages(text):
    """A schema without the list of pages: a page more makes no schema of the sample site old."""
    schema = json.loads(text)

    def walk(value):
        if isinstance(value, dict):
            if "anyOf" in value and any("guidelines/index" in option.get("enum", []) for option in value["anyOf"]):
                return {key: inner for key, inner in value.items() if key != "anyOf"}
            return {key: walk(inner) for key, inner in value.items()}
        return [walk(inner) for inner in value] if isinstance(value, list) else value

    return walk(schema)


def test_the_schemas_of_the_sample_site_are_up_to_date(run, tmp_path):
    done = run("schema", "--site", ROOT, "--output", tmp_path / "schemas")
    assert done.returncode == 0, done.stderr
    for fresh in (tmp_path / "schemas").iterdir():
        kept = ROOT / "Content/.schemas" / fresh.name
        assert kept.is_file(), f"{kept} is missing: run `make schemas`"
        assert without_pages(kept.read_text()) == without_pages(fresh.read_text()), f"{kept} is old: run `make schemas`"


def test_every_record_of_the_sample_site_names_its_schema_and_keeps_it():
    folders = {"interventions": "intervention", "elements": "element", "element-lists": "element-list", "recommendations": "recommendation"}
    for folder, kind in folders.items():
        schema = json.loads((ROOT / f"Content/.schemas/{kind}.json").read_text())
        for file in sorted((ROOT / "Content" / folder).glob("*.yml")):
            text = file.read_text(encoding="utf-8")
            assert text.startswith(f"# yaml-language-server: $schema=../.schemas/{kind}.json\n"), file
            assert judge(schema, load(text)) == [], file


RELATED = {
    "model.yml": "types:\n  a: { relations: { r: { to: [b, c] }, s: { to: [b], basis: [named, study], sources: required } } }\n"
    "  b: {}\n  c: {}\n",
    "b/one.yml": "name: One\n",
    "b/two.yml": "name: Two\n",
    "c/one.yml": "name: One of c\n",
}


SOURCE = "- { id: x, type: book, author: [{ literal: X }], issued: { date-parts: [[2020]] }, title: T }\n"


@pytest.mark.parametrize(
    "record, holds",
    [
        ("r: [two, b/one, { c: one }]", True),
        ("r: [one]", False),
        ("r: [{ note: Nobody. }]", False),
        ("s: [{ b: two, basis: study, sources: [x] }]", True),
        ("s: [two]", False),
        ("s: [{ b: two, basis: named, sources: [] }]", False),
        ("s: [{ basis: named, sources: [x] }]", False),
    ],
)
def test_an_item_of_a_relation_is_judged_alike(run, make_site, record, holds):
    site = make_site()
    for path, text in RELATED.items():
        site.write(path, text)
    site.write("references.yml", (site.content / "references.yml").read_text() + SOURCE)
    site.write("a/it.yml", f"name: It\n{record}\n")
    assert run("schema", "--site", site.folder).returncode == 0
    schema = json.loads((site.folder / "Content/.schemas/a.json").read_text())
    assert (not judge(schema, load(f"name: It\n{record}\n"))) == holds
    assert (run("check", site.folder).returncode == 0) == holds
