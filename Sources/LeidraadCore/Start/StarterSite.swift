/// Why no new site was made.
public enum StarterFailure: CommandFailure {
    /// The folder holds something already.
    case notEmpty(String, example: String)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .notEmpty(let folder, let example):
            "de map \(visible(folder)) is niet leeg: er staat \(visible(example)); kies een nieuwe of lege map"
        }
    }

    /// The folder was chosen wrongly.
    public var isUsage: Bool { true }
}

/// Makes a small site to start from: one record of each kind, every construct once, no warnings.
///
/// - Returns: the paths that were written, below the folder.
public func startSite(in folder: String, title: String) throws -> [String] {
    let path = try resolve(RawPath(folder))
    if let entry = try DiskEntry.at(path) {
        guard entry.kind == .folder else { throw WriteProblem.notAFolder(folder) }
        if let first = try names(in: path).map({ RawPath(bytes: $0).text }).min() {
            throw StarterFailure.notEmpty(folder, example: first)
        }
    }
    let content = starterContent(title: title).map { NewFile(path: "Content/" + $0.path, bytes: Array($0.text.utf8)) }
    let sources = Sources(content.map { SourceFile(path: String($0.path.dropFirst(8)), bytes: $0.bytes) })
    let schemas = schemaFiles(identifiers: SiteIdentifiers(parse(sources))).map { file in
        NewFile(path: schemaFolder + "/" + file.path, bytes: file.bytes)
    }
    let ignored = NewFile(path: ".gitignore", bytes: Array("Public/\n".utf8))
    return try writeNewFiles(content + schemas + [ignored], into: folder)
}

private func starterContent(title: String) -> [(path: String, text: String)] {
    let schema = { (kind: SchemaKind, path: String) in schemaLine(kind, for: "Content/" + path) }
    let records: [(kind: SchemaKind, path: String, text: String)] = [
        (.site, "site.yml", starterSettings(title: title)),
        (.intervention, "interventions/voorbeeldhulp.yml", starterIntervention),
        (.element, "elements/vast-aanspreekpunt.yml", starterElement),
        (.elementList, "element-lists/voorbeeldlijst.yml", starterList),
        (.recommendation, "recommendations/v1.yml", starterRecommendation),
        (.vocabularies, "vocabularies.yml", starterVocabularies),
        (.references, "references.yml", starterReferences),
        (.glossary, "glossary.yml", starterGlossary),
    ]
    let pages = [
        ("index.md", starterHome(title: title)), ("guidelines/index.md", starterGuidelines),
        ("guidelines/voorbeeld/index.md", starterGuideline), ("guidelines/voorbeeld/onderbouwing.md", starterGrounds),
    ]
    return records.map { ($0.path, schema($0.kind, $0.path) + $0.text) } + pages
}

private func starterSettings(title: String) -> String {
    """
    title: \(quoted(title))
    language: nl
    description: Een voorbeeld van Leidraad; vervang elke tekst door een eigen tekst.
    notice: Dit is een voorbeeld, geen richtlijn.
    # Elk record zegt waarop het rust: based_on (bronnen) of by: editors (woorden van de redactie).
    provenance: required

    """
}

private let starterIntervention = """
    name: Voorbeeldhulp
    abbreviation: VBH
    kind: intervention
    group: voorbeeldgroep
    audience:
      description: Gezinnen met een kind van 4 tot 12 jaar. Dit is een verzonnen voorbeeld.
      people: [gezinnen]
      age: { from: 4, to: 12, inclusive: false }
      problems: [voorbeeldprobleem]
      contexts: [voorbeeldsituatie]
    goal: Laten zien hoe een interventie wordt vastgelegd.
    duration: { min: 4, max: 6, unit: week }
    classification:
      scale: voorbeeldschaal
      level: niveau-1
    evidence:
      - finding: Dit is geen echt onderzoek, maar laat zien waar een bevinding komt te staan.
        sources: [voorbeeld2026]
        design: other
        outcome: voorbeelduitkomst
        direction: not-studied
    elements:
      - element: vast-aanspreekpunt
        basis: named
        sources: [voorbeeld2026]
    based_on: [voorbeeld2026]
    status: published

    """

private let starterElement = """
    name: Vast aanspreekpunt
    code: WE-01
    kind: practice
    description: Het gezin weet bij wie het terechtkan. Dit is een voorbeeld.
    sources: [voorbeeld2026]
    based_on: [voorbeeld2026]

    """

private let starterList = """
    title: Voorbeeld van een lijst
    context: Een lijst legt vast wat een bron van een hele groep zegt.
    claim: presumed
    scope: nearly-all
    applies_to: { groups: [voorbeeldgroep] }
    sources: [voorbeeld2026]
    members: [vast-aanspreekpunt]
    based_on: [voorbeeld2026]

    """

private let starterRecommendation = """
    code: V1
    text: Geef het gezin één vast aanspreekpunt.
    addressee: professional
    elements: [vast-aanspreekpunt]
    grounds: [guidelines/voorbeeld/onderbouwing]
    sources: [voorbeeld2026]
    based_on: [voorbeeld2026]
    status: valid

    """

private let starterVocabularies = """
    scales:
      - id: voorbeeldschaal
        title: Voorbeeldschaal
        explanation: Vervang deze schaal door die van uw bron.
        levels:
          - { id: niveau-1, label: eerste niveau, rank: 1 }
          - { id: niet-beoordeeld, label: niet beoordeeld }
    groups:
      - { id: voorbeeldgroep, label: Voorbeeldgroep }
    problems:
      - { id: voorbeeldprobleem, label: voorbeeldprobleem }
    contexts:
      - { id: voorbeeldsituatie, label: voorbeeldsituatie }
    people:
      - { id: gezinnen, label: gezinnen }
    outcomes:
      - { id: voorbeelduitkomst, label: voorbeelduitkomst, main: true }

    """

private let starterReferences = """
    - id: voorbeeld2026
      type: report
      author: [{ literal: Voorbeeldorganisatie }]
      issued: { date-parts: [[2026]] }
      title: Een verzonnen bron, om te laten zien hoe een bron wordt vastgelegd

    """

private let starterGlossary = """
    - term: aanspreekpunt
      plural: aanspreekpunten
      definition: Iemand bij wie je met elke vraag terechtkunt.
      by: editors

    """

private func starterHome(title: String) -> String {
    """
    ---
    title: \(quoted(title))
    summary: Een kleine site om mee te beginnen.
    ---

    Dit is een nieuwe site. Begin bij [de voorbeeldrichtlijn](guidelines/voorbeeld/index.md), of kijk bij [[voorbeeldhulp]].

    """
}

private let starterGuidelines = """
    ---
    title: Richtlijnen
    ---

    Een map onder `guidelines` is een richtlijn. Er is nu één voorbeeld: [[guidelines/voorbeeld|de voorbeeldrichtlijn]].

    """

private let starterGuideline = """
    ---
    title: Voorbeeldrichtlijn
    layer: guideline
    summary: Wat een pagina kan, in het kort.
    ---

    ## Namen worden links

    Voorbeeldhulp is een interventie. De naam werd vanzelf een link. Zo gaat het ook met vast aanspreekpunt.

    ## Aanbeveling

    > [!RECOMMENDATION] v1

    ## Tabellen

    Deze tabel komt uit de records.

    ```interventions
    group: voorbeeldgroep
    ```

    """

private let starterGrounds = """
    ---
    title: Onderbouwing van de voorbeeldrichtlijn
    layer: background
    ---

    ## Waar dit op rust

    Zet hier wat de bron zegt, en noem haar erbij [@voorbeeld2026].

    """
