import Foundation

/// A small whole site in a folder of its own, with the templates of the repository.
struct SampleSite {
    let path: String

    init(_ path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let templates = URL(fileURLWithPath: #filePath).appending(path: "../../../../Templates").standardizedFileURL
            .path
        try FileManager.default.copyItem(atPath: templates, toPath: path + "/Templates")
        for (file, text) in Self.files { try write(file, text) }
    }

    func text(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)), as: UTF8.self)
    }

    func write(_ file: String, _ text: String) throws {
        let url = URL(fileURLWithPath: path + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

    func move(_ file: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: path + "/" + file, toPath: path + "/" + other)
    }

    /// The files below a folder of the site, sorted.
    func files(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder).filter { $0.contains(".") }.map {
            folder + "/" + $0
        }.sorted()
    }

    private static let files = [
        "Content/site.yml": "title: Proef\nlanguage: nl\n",
        "Content/index.md": "---\ntitle: Proef\n---\n\nBegin bij [[guidelines/een]] of [[mst]].\n",
        "Content/guidelines/een.md": """
        ---
        title: Een
        summary: Over MST.
        ---

        ## Doel

        Multisysteem Therapie helpt [@asscher2018]. Zie [[families-first]] en [verder](twee.md#later).

        > [!RECOMMENDATION] r1

        """,
        "Content/guidelines/twee.md":
            "---\ntitle: Twee\nassessed: 2026-02-01\n---\n\n## Later\n\nEen uithuisplaatsing en samen plannen, zie [[guidelines/een#doel]].\n",
        "Content/guidelines/diep/index.md": "---\ntitle: Diep\n---\n\n```interventions\ngroup: thuis\n```\n",
        "Content/guidelines/diep/drie.md":
            "---\ntitle: Drie\naliases: [oud/drie.html]\n---\n\nVeiligheid gaat voor, volgens @smit2019.\n\n![plaat](../../assets/plaat.png)\n",
        "Content/interventions/mst.yml": intervention("Multisysteem Therapie", "abbreviation: MST\n"),
        "Content/interventions/families-first.yml": intervention("Families First", "related: [mst]\n"),
        "Content/elements/veiligheid.yml":
            "name: Veiligheid\ncode: WE-1\nkind: practice\ndescription: Eerst veilig.\nsources: [asscher2018]\n",
        "Content/elements/plannen.yml":
            "name: Samen plannen\ncode: WE-2\nkind: attitude\ndescription: Met ouders, zoals bij Families First.\n",
        "Content/element-lists/algemeen.yml": """
        title: Algemeen
        context: Uit onderzoek.
        claim: presumed
        scope: nearly-all
        applies_to: { groups: [thuis] }
        sources: [smit2019]
        members: [veiligheid, plannen]

        """,
        "Content/recommendations/r1.yml":
            "code: R1\ntext: Overweeg MST.\ninterventions: [mst]\ngrounds: [guidelines/een#doel]\n",
        "Content/vocabularies.yml": """
        scales:
          - id: dei
            title: Databank
            levels: [{ id: goed, label: goede aanwijzingen, rank: 2 }, { id: niet, label: niet erkend }]
        groups: [{ id: thuis, label: Hulp thuis }, { id: overig, label: Overig }]

        """,
        "Content/references.yml": """
        - id: asscher2018
          type: book
          author: [{ family: Asscher, given: J. }]
          issued: { date-parts: [[2018]] }
          title: Gezinnen
        - id: smit2019
          type: book
          author: [{ family: Smit, given: A. }]
          issued: { date-parts: [[2019]] }
          title: Plannen

        """,
        "Content/glossary.yml":
            "- term: uithuisplaatsing\n  plural: uithuisplaatsingen\n  definition: Een kind woont elders.\n",
        "Content/assets/plaat.png": "geen echte plaat",
    ]

    static func intervention(_ name: String, _ more: String = "") -> String {
        """
        name: \(name)
        kind: intervention
        group: thuis
        audience: { description: Gezinnen met Veiligheid als vraag., age: { from: 10, to: 18 } }
        goal: Zonder uithuisplaatsing.
        classification: { scale: dei, level: goed, assessed: 2025-01-01 }
        elements: [{ element: veiligheid, basis: named, sources: [asscher2018] }]
        checked: 2026-01-01
        \(more)
        """
    }
}
