"""The same evidence for other programs: schema.org, FHIR R5, and what changed between two sites."""

import json
import re
import shutil
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from fhir.resources.bundle import Bundle

SAMPLE = Path(__file__).resolve().parents[2] / "Content"


@pytest.fixture
def sample(tmp_path):
    """A copy of the sample site that a test may change."""
    shutil.copytree(SAMPLE, tmp_path / "site/Content")
    return tmp_path / "site/Content"


def test_the_bundle_is_valid_by_the_definitions_of_fhir(run, sample):
    done = run("export", "fhir", "site")
    assert done.returncode == 0, done.stderr
    bundle = Bundle.model_validate_json(done.stdout)
    kinds = [entry.resource.__class__.__name__ for entry in bundle.entry]
    assert {"Citation", "Evidence", "ArtifactAssessment", "PlanDefinition"} == set(kinds)
    ids = [(kind, entry.resource.id) for kind, entry in zip(kinds, bundle.entry, strict=True)]
    assert len(ids) == len(set(ids))
    known = {f"{kind}/{name}" for kind, name in ids}
    links = [link.resourceReference.reference for entry in bundle.entry for link in getattr(entry.resource, "relatedArtifact", None) or []]
    assert links and set(links) <= known


def test_json_ld_names_a_guideline_only_where_somebody_authorised_it(run, sample):
    graph = json.loads(run("export", "jsonld", "site").stdout)["@graph"]
    kinds = {node["@type"] for node in graph}
    assert "MedicalGuideline" not in kinds and "MedicalGuidelineRecommendation" in kinds
    page = sample / "guidelines/uithuisplaatsing/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("status: published", "status: published\nauthorised_by: Beroepsvereniging", 1), encoding="utf-8")
    graph = json.loads(run("export", "jsonld", "site").stdout)["@graph"]
    assert [node["name"] for node in graph if node["@type"] == "MedicalGuideline"] == ["Uithuisplaatsing voorkomen"]


def test_a_page_holds_its_own_data(run, sample):
    assert run("build", "site").returncode == 0
    page = (sample.parent / "Public/interventies/mst.html").read_text(encoding="utf-8")
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1])
    assert data["@context"] == "https://schema.org" and data["name"] == "Multisysteem Therapie"


def test_what_changed_is_told_of_sites_and_of_builds(run, sample):
    old, new = sample.parent, sample.parent.with_name("later")
    shutil.copytree(old, new)
    file = new / "Content/interventions/mst.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("level: goede-aanwijzingen", "level: eerste-aanwijzingen"), encoding="utf-8")
    (new / "Content/recommendations/p21.yml").unlink()
    for page in new.glob("Content/guidelines/**/*.md"):
        page.write_text(page.read_text(encoding="utf-8").replace("> [!RECOMMENDATION] p21\n", "").replace(", p21]", "]"), encoding="utf-8")
    told = run("diff", "site", "later").stdout
    assert "~ interventions/mst" in told and "goede-aanwijzingen → eerste-aanwijzingen" in told
    assert "- recommendations/p21" in told
    for folder in ("site", "later"):
        assert run("build", folder).returncode == 0
    done = run("diff", "site/Public", "later/Public", "--format", "json", "--output", "later/Public")
    assert [change["id"] for change in json.loads(done.stdout)["changed"]] == ["mst"]
    page = (new / "Public/wat-is-er-veranderd.html").read_text(encoding="utf-8")
    assert "<del>goede-aanwijzingen</del> <ins>eerste-aanwijzingen</ins>" in page
    feed = ElementTree.parse(new / "Public/wat-is-er-veranderd.atom").getroot()
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) == 2


def test_a_folder_that_is_no_site_cannot_be_compared(run, sample, tmp_path):
    (tmp_path / "leeg").mkdir()
    done = run("diff", "leeg", "site")
    assert done.returncode == 2 and "leeg" in done.stderr
