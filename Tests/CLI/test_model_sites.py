"""Sites of other fields of work, through the program: what it says, writes and reads."""

import json
import random
import re
import subprocess

import pytest
from small_site import Site

YOUTH_CARE = re.compile(r"jeugd|jongere|kinderen|gezin|opvoed|uithuis|pleeg|hulpverlen|youth|\bchildren\b|adolescent|juvenile", re.IGNORECASE)
DUTCH = re.compile(r"\b(het|een|niet|van|voor|naar|zoek|vergelijk|kies|bronnen|niveau|hulpmiddel|minuten|kosten|rij|kolom|bestand)\b", re.IGNORECASE)

FALLS = {
    "site.yml": "title: Vallen voorkomen\nlanguage: nl\n",
    "index.md": "---\ntitle: Vallen voorkomen\n---\n\nZie [[training]].\n",
    "model.yml": """\
types:
  intervention:
    label: { one: maatregel, many: maatregelen }
    fields:
      cost: { type: text, label: Kosten, show: [summary, column, compare], search: high, expected: true }
      setting: { type: term, of: settings, many: true, label: Afdeling, show: [column, facet] }
      reachable_24h: { use: false }
vocabularies:
  settings: { label: Afdeling }
finder: { type: intervention, title: Welke maatregelen passen?, fields: [audience.age, setting] }
""",
    "vocabularies.yml": """\
settings: [{ id: geriatrie, label: geriatrie }]
scales: [{ id: grade, title: GRADE, levels: [{ id: hoog, label: hoog, rank: 4 }, { id: laag, label: laag, rank: 2 }] }]
""",
    "references.yml": "- { id: cameron2018, author: [{ family: Cameron }], issued: { date-parts: [[2018]] }, title: Vallen }\n",
    "elements/kracht.yml": "name: Spierkracht\nkind: practice\ndescription: Sterke benen.\nsources: [cameron2018]\n",
    "interventions/training.yml": """\
name: Balanstraining
kind: method
audience: { description: Patiënten van 65 jaar en ouder., age: { from: 65 } }
goal: Minder vallen.
cost: 200 euro
setting: [geriatrie]
classification: { scale: grade, level: hoog, assessed: 2025-01-01 }
elements: [{ element: kracht, basis: named, sources: [cameron2018] }]
by: editors
""",
}

TECHNIQUES = {
    "site.yml": "title: Attack techniques\nlanguage: en\n",
    "index.md": "---\ntitle: Attack techniques\n---\n\nSee [[T-0001]].\n",
    "model.yml": """\
types:
  technique:
    folder: techniques
    label: { one: technique, many: techniques }
    code: T
    parent: true
    menu: true
    fields:
      description: { type: markdown, label: Description, required: true, show: [summary] }
      severity: { type: integer, label: Severity, show: [column, facet, compare], expected: true }
    relations:
      belongs-to: { to: [tactic], label: belongs to, inverse: techniques, show: [column] }
  mitigation:
    folder: mitigations
    label: { one: mitigation, many: mitigations }
    code: M
    menu: true
    fields:
      description: { type: markdown, label: Description }
    relations:
      mitigates: { to: [technique], label: mitigates, inverse: mitigated by, basis: [named, study], sources: required }
  tactic:
    folder: tactics
    label: { one: tactic, many: tactics }
    menu: true
matrix: { rows: technique, columns: tactic, relation: belongs-to }
""",
    "references.yml": "- { id: mitre2024, author: [{ literal: MITRE }], issued: { date-parts: [[2024]] }, title: Matrix }\n",
    "tactics/phishing.yml": "name: Phishing\n",
    "techniques/shell.yml": "name: Command shell\ncode: T-0001\ndescription: Abuse of shells.\nseverity: 7\nbelongs-to: [phishing]\n",
    "techniques/phishing.yml": "name: Phishing\ncode: T-0002\nparent: shell\ndescription: Fake mail.\nbelongs-to: [phishing]\n",
    "mitigations/scanner.yml": """\
name: Scanner
code: M-0001
mitigates:
  - { technique: shell, basis: named, sources: [mitre2024], note: Only known samples. }
  - { to: phishing, basis: study, sources: [mitre2024] }
""",
}


def made(folder, files) -> Site:
    site = Site(folder)
    for name, text in files.items():
        site.write(name, text)
    return site


@pytest.fixture
def falls(tmp_path):
    return made(tmp_path / "site", FALLS)


@pytest.fixture
def techniques(tmp_path):
    return made(tmp_path / "site", TECHNIQUES)


def said(done) -> str:
    return done.stdout + done.stderr


ENGLISH = {"LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8"}
COMMANDS = ["build", "check", "checked", "diff", "export csv", "export fhir", "export json", "export jsonld", "export search", "impact", "import", "init", "model", "new", "preview", "schema", "search", "words"]


def test_help_schemas_and_new_records_of_another_field_say_no_word_of_youth_care(run, falls):
    assert run("schema", cwd=falls.folder).returncode == 0
    for kind in ("intervention", "element", "recommendation", "list", "page", "term"):
        assert run("new", kind, f"nieuw-{kind}", cwd=falls.folder).returncode == 0
    texts = {path.name: path.read_text(encoding="utf-8") for path in falls.content.rglob("*") if path.is_file()}
    texts |= {command: said(run(*command.split(), "--help")) for command in COMMANDS}
    assert not {name: found[0] for name, text in texts.items() if (found := YOUTH_CARE.search(text))}


def test_messages_of_another_field_say_no_word_of_youth_care(run, falls):
    falls.replace("interventions/training.yml", "goal: Minder vallen.\n", "reachable_24h: true\nsetting: [straat]\n")
    falls.replace("interventions/training.yml", "level: hoog", "level: hoogst")
    falls.write("elements/leeg.yml", "kind: soort\n")
    done = run("check", "site", "--verbose")
    assert done.returncode == 1 and "reachable_24h" in done.stderr and "setting" in done.stderr
    assert not YOUTH_CARE.search(done.stderr), done.stderr


def test_an_english_site_of_its_own_types_has_no_dutch_in_help_schemas_records_and_messages(run, techniques):
    assert run("schema", cwd=techniques.folder).returncode == 0
    for kind in ("technique", "mitigation", "intervention", "page", "term"):
        assert run("new", kind, f"fresh-{kind}", cwd=techniques.folder, env=ENGLISH).returncode == 0
    texts = {path.name: path.read_text(encoding="utf-8") for path in techniques.content.rglob("*") if path.is_file()}
    texts |= {command: said(run(*command.split(), "--help", env=ENGLISH)) for command in COMMANDS}
    techniques.write("mitigations/wrong.yml", "name: Wrong\ncode: X-1\nmitigates: [{ technique: nothing, basis: guess }]\nextra: 1\n")
    texts["check"] = said(run("check", "site", "--verbose", env=ENGLISH))
    (techniques.folder / "mitigations.csv").write_text("id;name;mitigates.1.technique;other\nm9;New;shell;x\n", encoding="utf-8")
    texts["import"] = said(run("import", "mitigations.csv", cwd=techniques.folder, env=ENGLISH))
    assert "wrong.yml" in texts["check"] and "row 1, column D" in texts["import"]
    assert not {name: found[0] for name, text in texts.items() if (found := DUTCH.search(text) or YOUTH_CARE.search(text))}


def test_records_of_own_types_go_out_as_a_table_and_come_back_the_same(run, techniques):
    before = {path.name: path.read_text(encoding="utf-8") for path in techniques.content.glob("*/*.yml")}
    for kind in ("techniques", "mitigations", "tactics"):
        (techniques.folder / f"{kind}.csv").write_bytes(run("export", "csv", kind, cwd=techniques.folder).stdout.encode())
    tables = ["techniques.csv", "mitigations.csv", "tactics.csv"]
    done = run("import", *tables, "--update", cwd=techniques.folder)
    assert done.returncode == 0, done.stderr
    assert {path.name: path.read_text(encoding="utf-8") for path in techniques.content.glob("*/*.yml")} == before
    for path in techniques.content.glob("mitigations/*.yml"):
        path.unlink()
    done = run("import", "mitigations.csv", "--as", "mitigation", cwd=techniques.folder)
    assert done.returncode == 0, done.stderr
    assert run("check", "site").returncode == 0
    records = json.loads(run("export", "json", "--only", "mitigation", cwd=techniques.folder).stdout)
    assert records[0]["mitigates"][0] == {"technique": "shell", "basis": "named", "sources": ["mitre2024"], "note": "Only known samples."}


def test_impact_search_and_the_mark_of_a_check_know_own_types(run, techniques):
    done = run("impact", "techniques/shell", "name=Terminal", "site")
    assert done.returncode == 0 and "mitigations/scanner.html" in done.stdout, said(done)
    index = run("export", "search", "site", "--format", "opensearch").stdout
    assert '"type":"technique"' in index and '"codes":["T-0001"]' in index
    assert run("checked", "techniques/shell", "--site", "site").returncode == 0
    assert "checked_facts:" in (techniques.content / "techniques/shell.yml").read_text(encoding="utf-8")


def test_a_relation_that_names_no_source_or_no_basis_is_refused_at_its_place(run, techniques):
    techniques.replace("mitigations/scanner.yml", "basis: study, sources: [mitre2024]", "basis: study")
    techniques.replace("mitigations/scanner.yml", "basis: named", "basis: guess")
    done = run("check", "site")
    assert done.returncode == 1
    assert "mitigations/scanner.yml:4:" in done.stderr and "mitigations/scanner.yml:5:" in done.stderr, done.stderr


def large(folder, techniques, mitigations, relations, sources):
    """Techniques in families of five, each of a tactic; every mitigation helps against several."""
    chance = random.Random(7)
    files = {name: TECHNIQUES[name] for name in ("site.yml", "model.yml")}
    files["index.md"] = "---\ntitle: Attack techniques\n---\n\nHow attackers work.\n"
    files["references.yml"] = "".join(
        f"- {{ id: s{n}, author: [{{ family: Author{n} }}], issued: {{ date-parts: [[{2000 + n % 25}]] }}, title: Report {n} }}\n" for n in range(sources))
    for n in range(14):
        files[f"tactics/tactic{n}.yml"] = f"name: Tactic {n}\n"
    for n in range(techniques):
        parent = f"parent: k{n - n % 5}\n" if n % 5 else ""
        cited = "; ".join(f"@s{(n + shift) % sources}" for shift in range(0, sources, techniques))
        files[f"techniques/k{n}.yml"] = f"name: Technique {n}\ncode: T-{n:04}\n{parent}description: Abuse of thing {n} [{cited}].\nbelongs-to: [tactic{n % 14}]\n"
    each, rest = divmod(relations, mitigations)
    for m in range(mitigations):
        chosen = chance.sample(range(techniques), each + (m < rest))
        items = "".join(f"  - {{ technique: k{t}, basis: named, sources: [s{chance.randrange(sources)}], note: Helps in case {t}. }}\n" for t in chosen)
        files[f"mitigations/m{m}.yml"] = f"name: Mitigation {m}\ncode: M-{m:04}\nmitigates:\n{items}"
    return made(folder, files)


@pytest.fixture(scope="module")
def sites(tmp_path_factory, program):
    folder = tmp_path_factory.mktemp("sites")
    small, big = large(folder / "small", 70, 45, 140, 240), large(folder / "big", 700, 45, 1400, 2400)
    for site in (small, big):
        done = subprocess.run([program, "build", site.folder], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[-2000:]
    return small, big


def test_a_large_site_finds_each_record_by_its_name_and_its_code(run, sites):
    _, big = sites
    for question, address in (("Technique 321", "techniques/k321.html"), ("T-0321", "techniques/k321.html"), ("Mitigation 7", "mitigations/m7.html"), ("M-0007", "mitigations/m7.html")):
        first = run("search", question, big.folder).stdout.splitlines()[0]
        assert first.split("\t")[-1] == address, (question, first)
    codes = (big.public / "data/codes.js").read_text(encoding="utf-8")
    assert '["T-0321","Technique 321","techniques/k321.html"]' in codes


def test_the_page_of_a_record_does_not_grow_with_the_number_of_its_siblings(sites):
    small, big = sites
    sizes = [(site.public / "techniques/k65.html").stat().st_size for site in (small, big)]
    assert sizes[1] < sizes[0] + 4000, sizes
    assert max(path.stat().st_size for path in big.public.glob("techniques/k*.html")) < 40_000


def test_the_lists_of_a_large_site_stay_fit_for_a_phone(sites):
    _, big = sites
    rows = {"techniques/index.html": 700, "a-z.html": 759, "references.html": 2400, "knowledge-gaps.html": 700}
    for name, count in rows.items():
        size = (big.public / name).stat().st_size
        assert size < 20_000 + 500 * count, (name, size)
    assert (big.public / "matrix.html").stat().st_size < 250_000


def test_every_relation_of_a_large_site_shows_at_both_ends(sites):
    _, big = sites
    shown = {end: 0 for end in ("mitigations", "techniques")}
    for path in big.public.glob("mitigations/m*.html"):
        shown["mitigations"] += len(re.findall(r'href="\.\./techniques/k\d+\.html">Technique \d+</a><span class="basis', path.read_text(encoding="utf-8")))
    for path in big.public.glob("techniques/k*.html"):
        shown["techniques"] += len(re.findall(r'href="\.\./mitigations/m\d+\.html">Mitigation \d+</a><span class="basis', path.read_text(encoding="utf-8")))
    assert shown == {"mitigations": 1400, "techniques": 1400}


def test_who_chooses_a_broader_term_of_the_sites_own_finds_what_is_narrower(run, tmp_path):
    site = Site(tmp_path / "bomen")
    for name, text in {
        "site.yml": "title: Bomen\nlanguage: nl\n",
        "index.md": "---\ntitle: Bomen\n---\n\nZie [[eik]].\n",
        "model.yml": "types:\n  boom:\n    folder: bomen\n    label: { one: boom, many: bomen }\n    fields:\n      grond: { type: term, of: gronden, many: true, label: Grond, show: [column, facet] }\nvocabularies: { gronden: { label: Grondsoort } }\n",
        "vocabularies.yml": "gronden: [{ id: aarde, label: aarde }, { id: klei, label: klei, broader: aarde }, { id: zand, label: zand }]\n",
        "bomen/eik.yml": "name: Eik\ngrond: [klei]\n",
        "bomen/den.yml": "name: Den\ngrond: [zand]\n",
    }.items():
        site.write(name, text)
    done = run("build", site.folder)
    assert done.returncode == 0, done.stderr
    overview = (site.public / "bomen/index.html").read_text(encoding="utf-8")
    assert 'data-f-grond="klei ^aarde"' in overview and 'data-f-grond="zand"' in overview
    assert re.search(r'<input type="checkbox"[^>]*value="aarde"', overview)
    found = run("search", "Eik", site.folder, "--facet", "grond=aarde")
    assert "Eik" in found.stdout, found.stdout + found.stderr


def test_the_search_finds_the_overview_of_an_own_type_by_name_and_narrows_by_numbers_and_texts(run, tmp_path):
    site = Site(tmp_path / "rooms")
    for name, text in {
        "site.yml": "title: Rooms\nlanguage: en\n",
        "index.md": "---\ntitle: Rooms\n---\n\nText.\n",
        "model.yml": "types:\n  room:\n    label: { one: room, many: meeting rooms }\n    fields:\n"
        "      seats: { type: integer, unit: chairs, label: Seats, show: [facet] }\n"
        "      mood: { type: text, many: true, label: Mood, show: [facet] }\n",
        "room/north.yml": "name: North room\nseats: 12\nmood: [calm, very light]\n",
        "room/south.yml": "name: South room\nseats: 8\nmood: [busy]\n",
        "room/west.yml": "name: West room\nmood: [unfinished]\nstatus: draft\n",
    }.items():
        site.write(name, text)
    done = run("build", site.folder)
    assert done.returncode == 0, done.stderr

    def found(query, *narrowed):
        asked = run("search", query, site.folder, "--json", *narrowed)
        return [result["url"] for result in json.loads(asked.stdout)]

    assert found("meeting rooms")[0] == "meeting-rooms/index.html"
    for value in ("seats=12", "mood=calm", "mood=very_light"):
        assert found("room", "--facet", value) == ["meeting-rooms/north.html"], value
    assert found("room", "--facet", "mood=busy") == ["meeting-rooms/south.html"]
    assert not [file for file in site.public.rglob("*") if file.is_file() and b"unfinished" in file.read_bytes()]


def test_each_example_in_a_new_record_of_an_own_type_holds_once_its_hash_is_gone(run, tmp_path):
    kinds = ["text", "markdown", "integer", "number", "boolean", "date", "url", "page", "source", "range"]
    fields = [f"      one_{kind}: {{ type: {kind}, label: One {kind} }}\n      many_{kind}: {{ type: {kind}, many: true, label: Many {kind} }}\n" for kind in kinds]
    site = made(tmp_path / "site", {
        "site.yml": "title: Rooms\nlanguage: en\n",
        "references.yml": TECHNIQUES["references.yml"],
        "guidelines/first.md": "---\ntitle: First\n---\nText.\n",
        "model.yml": "types:\n  room:\n    folder: rooms\n    label: { one: room, many: rooms }\n    fields:\n" + "".join(fields),
    })
    assert run("new", "room", "north", site.folder, env=ENGLISH).returncode == 0
    path = site.folder / "Content/rooms/north.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(re.sub(r"^# (?=( *- )?(one|many|from|to|  )[a-z_]*)", "", line) for line in lines) + "\n", encoding="utf-8")
    assert path.read_text(encoding="utf-8").count("\none_") == len(kinds)
    done = run("check", site.folder, env=ENGLISH)
    assert done.returncode == 0, said(done)
