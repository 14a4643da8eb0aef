"""Every word comes from the table of a language, and a language is one table."""

import re
import shutil
from pathlib import Path

import pytest
from source_texts import texts

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "Templates/languages"

#: Words of sentences that the program looks for in texts: they are compared with, and shown to nobody.
COMPARED = ("LeidraadSearch/Analysis", "LeidraadSearch/Query/UnknownWord", "Model/Vocabularies", "LeidraadYAML/SyntaxMessages", "HTTP/Response")
DUTCH = re.compile(r"\b(het|een|niet|geen|van|voor|wordt|deze|dit|naar|zijn|staat|zoals)\b", re.IGNORECASE)
ENGLISH = re.compile(r" (the|is|are|not|cannot|was|has) ")


def words(language):
    text = (TABLES / f"{language}.yml").read_text(encoding="utf-8")
    return dict(re.findall(r'^"?([\w.-]+)"?: "(.*)"$', text, re.MULTILINE))


@pytest.mark.parametrize(
    "arguments, environment, example",
    [
        (["--help"], {"LANG": "nl_NL.UTF-8", "LC_ALL": ""}, "Voorbeeld:"),
        (["--help"], {"LANG": "en_GB.UTF-8", "LC_ALL": ""}, "Example:"),
        (["--help"], {"LC_ALL": "pl_PL.UTF-8"}, "Example:"),
        (["build", "--help", "--language", "en"], {"LANG": "nl_NL.UTF-8"}, "Example:"),
        (["check", "--language=nl", "--help"], {"LANG": "en_GB.UTF-8"}, "Voorbeeld:"),
    ],
)
def test_help_is_in_the_language_that_was_asked_for(run, arguments, environment, example):
    assert example in run(*arguments, env=environment).stdout


def test_commands_speak_the_language_of_the_site(run, small_site):
    small_site.replace("site.yml", "language: nl", "language: en")
    done = run("impact", "nobody", "name=x", "site", env={"LANG": "nl_NL.UTF-8"})
    assert "there is no record nobody" in done.stderr and done.returncode == 2, done.stderr


def test_the_man_page_is_in_the_language_that_was_asked_for(run):
    assert ".SH EXIT STATUS" in run("manual", "--language", "en").stdout
    assert ".SH UITGANG" in run("manual", "--language", "nl").stdout


@pytest.fixture(scope="module")
def english(program, tmp_path_factory):
    """A new English site, built, and what was said."""
    import subprocess

    folder = tmp_path_factory.mktemp("english")
    for arguments in (["init", "site", "--language", "en"], ["build", "site"]):
        done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    return folder / "site", done.stderr


def test_a_new_english_site_builds_without_a_single_message(english):
    assert "0 errors, 0 warnings, 0 accepted" in english[1], english[1]


def test_a_new_english_site_has_no_dutch_in_its_addresses_pages_and_schemas(english):
    site, _ = english
    dutch = {word for key, word in words("nl").items() if word != words("en")[key] and "{" not in word and len(word) > 7}
    names = {str(path.relative_to(site)) for path in site.rglob("*")}
    assert "Public/search-index" in names and "Public/interventions/example-help.html" in names
    assert not [name for name in names if re.search(r"zoekindex|bron-|sectie|richtlijn|voorbeeld|interventies", name)]
    for path in [*site.glob("Public/**/*.html"), *site.glob("Content/.schemas/*.json"), *site.glob("Content/**/*.yml")]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r'"bron-|#bron-|zoekindex', text), path
        said = {piece.strip() for piece in re.split(r'[<>"]', text)}
        assert not said & dutch, (path, said & dutch)


def test_a_new_record_of_an_english_site_is_explained_in_english(run, english, tmp_path):
    site = shutil.copytree(english[0], tmp_path / "copy")
    assert run("new", "element", "fresh", site).returncode == 0
    text = (site / "Content/elements/fresh.yml").read_text(encoding="utf-8")
    assert "# A line with one hash is a field that you do not use yet" in text and "Required." in text
    assert not DUTCH.search(text), text


def test_a_third_language_is_one_table_and_english_stands_in_for_what_it_lacks(run, small_site):
    shutil.copytree(ROOT / "Templates", small_site.folder / "Templates")
    table = 'menu: "Speisekarte"\naddress-guidelines: "leitlinien"\nproblem-dangling-citation: "die Quelle „{key}“ fehlt"\nlink-vague-texts: "hier klicken"\n'
    small_site.write("../Templates/languages/de.yml", table)
    small_site.replace("site.yml", "language: nl", "language: de")
    done = run("build", "site")
    assert done.returncode == 0 and "Templates/languages/de.yml:1:1: warning" in done.stderr, done.stderr
    home = (small_site.public / "index.html").read_text(encoding="utf-8")
    assert '<html lang="de"' in home and "Speisekarte" in home and words("en")["skipToContent"] in home
    assert (small_site.public / "leitlinien/hulp/index.html").is_file()
    small_site.write("guidelines/neu.md", "---\ntitle: Neu\n---\n\nFür mehr [hier klicken](https://example.org).\n")
    assert "guidelines/neu.md:5:11: warning" in run("check", "site").stderr
    small_site.replace("guidelines/hulp/index.md", "@asscher2018", "@nobody")
    assert "die Quelle „nobody“ fehlt" in run("check", "site").stderr


def test_a_page_in_another_language_than_its_site_marks_the_frame_around_it(run, small_site):
    small_site.write("guidelines/hulp/english.md", "---\ntitle: Help at home\nlanguage: en\n---\n\nText.\n")
    assert run("build", "site").returncode == 0
    page = (small_site.public / "richtlijnen/hulp/english.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in page
    for start in ('<a class="skip-link"', '<header class="site-header"', "<footer class=", '<nav class="wrap breadcrumbs"', '<aside class="copy-age"'):
        assert re.search(re.escape(start) + r'[^>]* lang="nl"', page), start
    assert re.search(r'aria-current="page" lang="en">Help at home', page)
    other = (small_site.public / "richtlijnen/hulp/index.html").read_text(encoding="utf-8")
    assert other.count(' lang="') == 1


def test_no_source_holds_words_that_a_reader_would_see():
    found = []
    sources = [*ROOT.glob("Sources/**/*.swift"), *ROOT.glob("Templates/scripts/*.js"), *ROOT.glob("Templates/search/*.js")]
    for path in sources:
        if any(part in str(path) for part in COMPARED):
            continue
        for text in texts(path.read_text(encoding="utf-8")):
            if re.fullmatch(r"[\w.:-]*", text) or text.lstrip().startswith("<"):
                continue
            if DUTCH.search(text) or (ENGLISH.search(f" {text} ") and len(text.split()) > 3):
                found.append(f"{path.relative_to(ROOT)}: {text[:80]}")
    # Seen only by someone who builds the program, or who broke a part of it.
    allowed = (
        "EmbedWords.swift", "RawPath.swift", "ShardWriter.swift", "StarterContent.swift", "SiteModel/SiteModel.swift", "BuiltInTypes.swift",
    )
    assert not [line for line in found if not line.split(":")[0].endswith(allowed)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_words_of_the_program_know_no_field_of_work(language):
    kind = re.compile(r"^(problem|yaml|markdown|template|svg|type|help|cli|said|man|schema|new|starter|import|impact|search|write)-")
    domain = re.compile(r"jeugd|opvoed|\bgezin\b|kinderen|uithuis|\bMST\b|\bmst\b|youth|\bchild|foster|\bDEI\b|\bdei\b")
    said = {key: text for key, text in words(language).items() if kind.match(key) and domain.search(text)}
    assert not said


@pytest.mark.parametrize("command", ["", "build", "init", "search", "export csv", "preview"])
def test_help_in_dutch_has_no_english_heading_and_help_in_english_no_dutch_value(run, command):
    dutch = run(*command.split(), "--help", "--language", "nl").stdout
    assert "GEBRUIK: leidraad" in dutch and "OPTIES:" in dutch
    for heading in ("OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "default:", "values:", "<subcommand>", "cli-"):
        assert heading not in dutch, (heading, dutch)
    english = run(*command.split(), "--help", "--language", "en").stdout
    assert "USAGE: leidraad" in english and not re.search(r"GEBRUIK|OPTIES|naam=waarde|cli-", english), english


def test_every_word_that_a_command_names_is_in_the_tables():
    keys = words("nl")
    for path in (ROOT / "Sources/leidraad").glob("*.swift"):
        named = re.findall(r'\btr\(\s*"([\w-]+)"', path.read_text(encoding="utf-8"))
        assert not [key for key in named if key not in keys and not key.endswith("-")], path


@pytest.mark.parametrize("command", ["check", "build"])
def test_messages_on_content_are_in_the_language_that_was_asked_for(run, small_site, command):
    small_site.write("elements/leeg.yml", "nam: Leeg\n")
    done = run(command, "site", "--language", "en")
    assert done.returncode == 1 and "error: unknown key" in done.stderr and "fout:" not in done.stderr, done.stderr
    assert "fout: onbekende sleutel" in run(command, "site").stderr


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_mistake_in_the_settings_is_told_in_their_language(run, small_site, command):
    small_site.write("site.yml", "title: [oops\nlanguage: en  # ours\n")
    done = run(command, "site")
    assert done.returncode == 1 and "site.yml:1:8: error:" in done.stderr and "fout" not in done.stderr, done.stderr


def test_the_quality_page_stays_in_the_language_of_the_site(run, small_site):
    small_site.write("references.yml", (small_site.content / "references.yml").read_text() + "- { id: los2019, type: book, author: [{ family: Los }], issued: { date-parts: [[2019]] }, title: Boek }\n")
    done = run("build", "site", "--language", "en")
    assert done.returncode == 0 and "warning:" in done.stderr, done.stderr
    page = (small_site.public / "kwaliteit.html").read_text(encoding="utf-8")
    assert "los2019" in page and "is cited nowhere" not in page
