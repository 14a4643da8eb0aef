import LeidraadCore
import Testing
@testable import LeidraadModel

/// A mistake in a file hides nothing else that is wrong with it.
struct AtOnceTests {
    @Test(
        "What else is wrong with a record is reported beside what it lacks",
        arguments: [
            (
                "interventions/a.yml", "kind: variant\naudience: { description: \"[[weg]]\" }\ngoal: G\n",
                Rule.danglingLink
            ),
            (
                "interventions/a.yml", "name: A\nkind: soort\naudience: { description: D }\ngoal: \"[@weg]\"\n",
                .danglingCitation
            ),
            (
                "interventions/a.yml", "name: A\nkind: variant\naudience: { age: { from: 8, to: 4 } }\ngoal: G\n",
                .ageRangeUpsideDown
            ),
            (
                "interventions/a.yml",
                "name: A\nkind: variant\naudience: { description: D }\ngoal: G\nduration: { min: 3, max: 2 }\n",
                .rangeUpsideDown
            ),
            (
                "interventions/a.yml", "kind: variant\naudience: { description: D }\ngoal: G\nvariant_of: a\n",
                .cyclicVariant
            ),
            ("elements/a.yml", "name: A\nkind: soort\ndescription: \"[[weg]]\"\n", .danglingLink),
            ("element-lists/a.yml", "title: A\nscope: each\ncontext: \"[[weg]]\"\nmembers: []\n", .danglingLink),
            ("recommendations/a.yml", "text: \"[[weg]]\"\n", .danglingLink),
            ("recommendations/a.yml", "code: A\npart_of: a\n", .cyclicPart),
            ("glossary.yml", "- definition: \"[[weg]]\"\n", .danglingLink),
            ("references.yml", "- { id: a, title: T }\n- { id: a, title: T, issued: 2018 }\n", .duplicateID),
            ("guidelines/a.md", "---\nlayer: guideline\n---\nZie [weg](weg.md).\n", .danglingFile),
            ("guidelines/a.md", "---\ntitle: \"A\n---\nZie [[weg]].\n", .danglingLink),
            ("vocabularies.yml", "groups: [{ id: a }, { id: a, label: A }]\n", .duplicateID),
        ])
    func beside(file: String, text: String, rule: Rule) {
        #expect(places(in: file, of: [file: text]).map(\.rule).contains(rule))
    }

    @Test("A record with a mistake keeps its names and ids from others")
    func names() {
        let other = "name: A\nkind: variant\naudience: { description: D }\ngoal: G\n"
        let files = [
            "interventions/a.yml": "name: A\nkind: soort\naudience: { description: D }\n", "interventions/b.yml": other,
        ]
        #expect(places(in: "interventions/b.yml", of: files).map(\.rule) == [.duplicateName])
    }

    @Test("An anchor of a page without a title is known")
    func anchors() {
        let files = [
            "a.md": "---\nlayer: guideline\n---\n# Kop\n",
            "index.md": "---\ntitle: Start\n---\n[[a#kop]] en [[a#weg]].\n",
        ]
        #expect(places(in: "index.md", of: files) == [FoundPlace(.danglingAnchor, 4, 14, "[[a#weg]]")])
    }

    @Test("What a file with a mistake may use is not called unused, and what it does not is")
    func unused() {
        let files = [
            "references.yml":
                "- { id: een, author: [{ family: A }], title: T, issued: 2018 }\n- { id: twee, author: [{ family: B }], title: T, issued: 2018 }\n",
            "recommendations/r1.yml": "code: R1\ntext: T\nsource: [een]\n",
        ]
        #expect(places(in: "references.yml", of: files) == [FoundPlace(.unusedReference, 2, 9, "twee")])
    }

    @Test("Without a language of the site, translations are not judged")
    func translations() {
        let files = [
            "site.yml": "title: Site\n", "a.md": "---\ntitle: A\n---\nTekst.\n",
            "b.md": "---\ntitle: B\nlanguage: nl\ntranslation_of: a\n---\nTekst.\n",
        ]
        #expect(diagnostics(of: files).map(\.rule) == [.missingKey])
    }
}
