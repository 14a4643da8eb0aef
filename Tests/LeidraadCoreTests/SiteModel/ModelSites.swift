/// Small sites of other fields of work, each as the manual alone would have it.
enum ModelSites {
    /// Falls prevention in a hospital, in Dutch: a renamed type, fields of its own on every built-in type, a GRADE scale, ages 65 and over.
    static let falls: [String: String] = [
        "element-lists/cochrane.yml": """
        title: Elementen van Cochrane
        claim: presumed
        scope: nearly-all
        year: 2018
        members: [kracht, balans]
        sources: [cameron2018]

        """,
        "elements/balans.yml": """
        name: Balans
        code: EL-02
        kind: practice
        description: Evenwicht.
        sources: [cameron2018]

        """,
        "elements/kracht.yml": """
        name: Spierkracht
        code: EL-01
        kind: practice
        description: Sterke benen.
        owner: Fysiotherapie
        sources: [cameron2018]

        """,
        "glossary.yml": """
        - term: delier
          definition: Plotselinge verwardheid.
          example: De patiënt heeft een delier.

        """,
        "guidelines/vallen.md": """
        ---
        title: Vallen in het ziekenhuis
        ward: geriatrie
        ---
        De Looptest is kort. Zie [[VL-02]], [[loop]], [[vragenlijsten/loop]], [[EL-01]], [[R1]].

        ```records
        type: questionnaire
        ```

        ```records
        type: recommendation
        columns: [urgency]
        ```

        """,
        "index.md": """
        ---
        title: Vallen voorkomen
        ---
        Wat helpt om vallen in het ziekenhuis te voorkomen. Zie [[VL-02]] en Valrisicolijst.

        """,
        "interventions/mat.yml": """
        name: Alarmmat
        kind: device
        audience: { description: Patiënten van 75 jaar en ouder., age: { from: 75 } }
        goal: Sneller hulp.
        setting: [chirurgie]

        """,
        "interventions/training.yml": """
        name: Balanstraining
        kind: method
        audience: { description: Patiënten van 65 jaar en ouder., age: { from: 65 }, problems: [verwardheid], people: [patient] }
        goal: Minder vallen.
        cost: 200 euro
        setting: [geriatrie]
        classification: { scale: grade, level: matig, assessed: 2025-01-01 }
        evidence: [{ finding: Minder valincidenten., sources: [cameron2018], direction: positive, design: rct }]
        elements: [{ element: kracht, basis: named, sources: [cameron2018] }]

        """,
        "model.yml": """
        types:
          intervention:
            label: { one: maatregel, many: maatregelen }
            fields:
              cost: { type: text, label: Kosten, show: [summary, column, compare], search: high, expected: true }
              setting: { type: term, of: settings, many: true, label: Afdeling, show: [column, facet, compare] }
              kind: { add: [{ id: device, label: hulpmiddel }] }
              reachable_24h: { use: false }
              listed_in_database: { use: false }
              intensity: { use: false }
              group: { use: false }
              duration: { use: false }
          element:
            fields:
              owner: { type: text, label: Eigenaar, show: [summary, column, facet, compare], expected: true }
          recommendation:
            fields:
              urgency: { type: choice, label: Spoed, values: [{ id: high, label: hoog }, { id: low, label: laag }], show: [summary, facet] }
              budget: { type: markdown, label: Budget, expected: true }
          reference:
            fields:
              shelf: { type: text, label: Plank, show: [summary], search: high }
          term:
            fields:
              example: { type: markdown, label: Voorbeeldzin }
          page:
            fields:
              ward: { type: term, of: settings, label: Afdeling van de pagina, show: [summary] }
          element-list:
            fields:
              year: { type: integer, label: Jaar van de lijst }
          questionnaire:
            folder: vragenlijsten
            label: { one: vragenlijst, many: vragenlijsten }
            code: VL
            menu: true
            fields:
              minutes: { type: number, unit: minuten, label: Afnameduur, show: [summary, column, compare, facet], expected: true }
              setting: { type: term, of: settings, many: true, label: Waar, show: [column, facet] }
              quality: { type: level, of: grade, label: Kwaliteit, show: [column, facet] }
            relations:
              measures: { to: [element], label: meet, inverse: gemeten met, basis: [named, study], sources: required }
        vocabularies:
          settings: { label: Afdeling }
        finder:
          type: intervention
          title: Welke maatregelen passen?
          fields: [audience.age, audience.problems, setting]

        """,
        "recommendations/r1.yml": """
        code: R1
        text: Bied balanstraining aan.
        strength: strong
        interventions: [training]
        urgency: high
        sources: [cameron2018]

        """,
        "references.yml": """
        - { id: cameron2018, type: article-journal, author: [{ family: Cameron, given: I. }], issued: { date-parts: [[2018]] }, title: Preventing falls in hospitals, container-title: Cochrane, DOI: 10.1002/x, shelf: Kast 3 }

        """,
        "site.yml": """
        title: Vallen voorkomen
        language: nl
        publisher: Ziekenhuis Zuid

        """,
        "vocabularies.yml": """
        settings:
          - { id: geriatrie, label: geriatrie }
          - { id: chirurgie, label: chirurgie }
        scales:
          - id: grade
            title: GRADE
            levels:
              - { id: hoog, label: hoog, rank: 4 }
              - { id: matig, label: matig, rank: 3 }
              - { id: laag, label: laag, rank: 2 }
              - { id: zeer-laag, label: zeer laag, rank: 1 }
        problems:
          - { id: verwardheid, label: verwardheid }
        people:
          - { id: patient, label: patiënten }

        """,
        "vragenlijsten/loop.yml": """
        name: Looptest
        code: VL-02
        setting: [chirurgie]

        """,
        "vragenlijsten/valrisico.yml": """
        name: Valrisicolijst
        code: VL-01
        minutes: 12.5
        setting: [geriatrie]
        quality: hoog
        measures: [{ element: kracht, basis: study, sources: [cameron2018], note: Alleen bij ouderen. }]

        """,
    ]

    /// Attack techniques, in English: three types of its own, a tree, relations with a basis, and a name that two types share.
    static let techniques: [String: String] = [
        "guidelines/start.md": """
        ---
        title: Start
        ---
        PowerShell is a shell. See [[T-1059.001]], [[m1049]], [[techniques/phishing]], [[technique/phishing]] and [[tactics/phishing]].

        ```records
        type: technique
        ```

        """,
        "index.md": """
        ---
        title: Attack techniques
        ---
        How attackers work. See [[T-1059]] and [[tactics/execution]].

        """,
        "mitigations/m1017.yml": """
        name: Training
        code: M-1017
        description: Users.
        mitigates: [{ to: phishing, basis: named, sources: [mitre2024] }]

        """,
        "mitigations/m1049.yml": """
        name: Antivirus
        code: M-1049
        description: Scanning.
        mitigates: [{ technique: t1059, basis: named, sources: [mitre2024], note: Only known samples. }, { technique: phishing, basis: study, sources: [mitre2024] }]

        """,
        "model.yml": """
        types:
          technique:
            folder: techniques
            label: { one: technique, many: techniques }
            code: T
            parent: true
            menu: true
            fields:
              description: { type: markdown, label: Description, required: true, show: [summary] }
              platforms: { type: choice, many: true, label: Platforms, values: [{ id: windows, label: Windows }, { id: linux, label: Linux }], show: [column, facet] }
              severity: { type: integer, label: Severity, show: [column, facet, compare], expected: true }
            relations:
              belongs-to: { to: [tactic], label: belongs to, inverse: techniques, show: [column] }
          mitigation:
            folder: mitigations
            label: { one: mitigation, many: mitigations }
            code: M
            menu: true
            fields:
              description: { type: markdown, label: Description, show: [summary] }
            relations:
              mitigates: { to: [technique], label: mitigates, inverse: mitigated by, basis: [named, study], sources: required }
          tactic:
            folder: tactics
            label: { one: tactic, many: tactics }
            menu: true
            fields:
              description: { type: markdown, label: Description }
        matrix: { rows: technique, columns: tactic, relation: belongs-to }
        finder: { type: technique, title: Which technique?, fields: [platforms, severity] }

        """,
        "references.yml": """
        - { id: mitre2024, type: webpage, author: [{ literal: MITRE }], issued: { date-parts: [[2024]] }, title: ATT&CK, URL: "https://attack.mitre.org" }

        """,
        "site.yml": """
        title: Attack techniques
        language: en

        """,
        "tactics/execution.yml": """
        name: Execution
        description: Running code.

        """,
        "tactics/phishing.yml": """
        name: Phishing
        description: A tactic of the same name.

        """,
        "techniques/phishing.yml": """
        name: Phishing
        code: T-1566
        description: Fake mail.
        platforms: [windows]
        severity: 3
        belongs-to: [phishing]

        """,
        "techniques/t1059-001.yml": """
        name: PowerShell
        code: T-1059.001
        parent: t1059
        description: Abuse of PowerShell.
        platforms: [windows]
        belongs-to: [execution]

        """,
        "techniques/t1059.yml": """
        name: Command Interpreter
        code: T-1059
        description: Abuse of shells. [@mitre2024]
        platforms: [windows, linux]
        severity: 7
        belongs-to: [execution]

        """,
    ]

    /// Requirements with levels, in English, by chapter.
    static let requirements: [String: String] = [
        "index.md": """
        ---
        title: Security requirements
        ---
        See [[V-1.2]] and its level.

        """,
        "model.yml": """
        types:
          requirement:
            folder: requirements
            label: { one: requirement, many: requirements }
            code: V
            menu: true
            fields:
              text: { type: markdown, label: Text, required: true, show: [summary, column] }
              level: { type: level, of: assurance, label: Level, show: [summary, column, facet, compare], expected: true }
              chapter: { type: term, of: chapters, label: Chapter, show: [column, facet] }
        vocabularies:
          chapters: { label: Chapter }
        finder: { type: requirement, title: Which requirements apply?, fields: [level, chapter] }

        """,
        "requirements/v1-1.yml": """
        name: Least privilege
        code: V-1.1
        text: Give no more than is needed.
        level: l1
        chapter: access

        """,
        "requirements/v1-2.yml": """
        name: Two factors
        code: V-1.2
        text: Ask for two factors.
        level: l2
        chapter: access

        """,
        "requirements/v2-1.yml": """
        name: File types
        code: V-2.1
        text: Refuse what is not expected. See Least privilege.
        chapter: files

        """,
        "site.yml": """
        title: Security requirements
        language: en

        """,
        "vocabularies.yml": """
        scales:
          - id: assurance
            title: Assurance levels
            levels:
              - { id: l1, label: Level 1, rank: 1 }
              - { id: l2, label: Level 2, rank: 2 }
              - { id: l3, label: Level 3, rank: 3 }
        chapters:
          - { id: access, label: Access control }
          - { id: files, label: Files }

        """,
    ]

    /// Guidelines and no record, in English.
    static let guidelines: [String: String] = [
        "guidelines/first.md": """
        ---
        title: First
        ---
        ## Part

        Text.

        """,
        "index.md": """
        ---
        title: Guide
        ---
        Read [the first](guidelines/first.md).

        """,
        "site.yml": """
        title: Guide
        language: en

        """,
    ]
}
