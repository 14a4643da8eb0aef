extension Reference {
    /// Of what a source is a part, which decides what is set in italics.
    package enum Standing {
        case byItself, inBook, inPeriodical, onSite
    }

    package var standing: Standing {
        guard containerTitle != nil else { return .byItself }
        let kinds = ["chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia"]
        if kinds.contains(type ?? "") || (type == nil && !authors.isEmpty && !editors.isEmpty) { return .inBook }
        return type == "webpage" ? .onSite : .inPeriodical
    }

    /// Whether its title is that of a whole work, and not of a part of one.
    package var isWholeWork: Bool { standing == .byItself || standing == .onSite }

    package var isThesis: Bool { type == "thesis" }

    /// Whether the name of its journal stands for who publishes it.
    package var isInJournal: Bool {
        standing == .inPeriodical
            && ["article", "article-journal", "article-magazine", "article-newspaper"].contains(type ?? "")
    }

    /// Whether it appears by the day or month, so that a list says which.
    package var isDaily: Bool {
        ["article-magazine", "article-newspaper", "webpage", "post", "post-weblog", "speech", "interview", "broadcast"]
            .contains(type ?? "")
    }
}
