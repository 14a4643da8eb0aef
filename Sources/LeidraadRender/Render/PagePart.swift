import LeidraadModel

/// A maker of a page, or of a part of one. It reads the site through the page's scope, and leaves there what the page cites and explains.
protocol PagePart {
    var scope: PageScope { get }
}

extension PagePart {
    var base: KnowledgeBase { scope.base }
    var phrases: Phrases { scope.phrases }

    // Makers that nearly every part uses, by short names.
    var texts: PageTexts { PageTexts(scope: scope) }
    var links: PageLinks { PageLinks(scope: scope) }
    var citations: Citations { Citations(scope: scope) }
    var explanations: Explanations { Explanations(scope: scope) }
    var levels: LevelViews { LevelViews(scope: scope) }
    var frame: PageFrame { PageFrame(scope: scope) }
    var typeWords: TypeWords { TypeWords(scope: scope) }
    var fieldWords: FieldWords { FieldWords(base: base, phrases: phrases) }
    var evidenceWords: EvidenceWords { EvidenceWords(vocabularies: base.vocabularies, phrases: phrases) }

    /// The address of a path below the root, as the page writes it.
    func url(_ target: String) -> String { scope.url(target) }

    /// The address of a subject, as the page writes it; nil for what readers do not see.
    func url(of subject: EntityRef, anchor: String? = nil) -> String? { scope.url(of: subject, anchor: anchor) }

    /// The address of an overview, or of a place on it, as the page writes it; empty where the site does not have it.
    func url(_ overview: Overview, anchor: String? = nil) -> String { scope.url(overview, anchor: anchor) }
}
