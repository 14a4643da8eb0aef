/// Types of BibTeX and BibLaTeX, and what CSL calls them.
let bibTypes = [
    "article": "article-journal", "book": "book", "mvbook": "book", "booklet": "pamphlet", "collection": "book",
    "mvcollection": "book", "proceedings": "book", "mvproceedings": "book", "reference": "book",
    "incollection": "chapter",
    "inbook": "chapter", "bookinbook": "chapter", "suppbook": "chapter", "inreference": "entry",
    "inproceedings": "paper-conference", "conference": "paper-conference", "phdthesis": "thesis",
    "mastersthesis": "thesis", "bachelorsthesis": "thesis", "thesis": "thesis", "techreport": "report",
    "report": "report",
    "misc": "document", "online": "webpage", "www": "webpage", "electronic": "webpage", "manual": "report",
    "unpublished": "manuscript", "patent": "patent", "dataset": "dataset", "software": "software",
    "video": "motion_picture",
    "movie": "motion_picture", "audio": "song", "legislation": "legislation", "jurisdiction": "legal_case",
    "letter": "personal_communication", "periodical": "periodical", "standard": "standard", "image": "graphic",
    "artwork": "graphic",
]

/// Fields that hold one value, and the keys of CSL for them. Of two that name the same, the first in this order counts.
let bibFields: [(field: String, key: String)] = [
    ("title", "title"), ("shorttitle", "title-short"), ("journaltitle", "container-title"),
    ("journal", "container-title"),
    ("booktitle", "container-title"), ("shortjournal", "container-title-short"), ("series", "collection-title"),
    ("publisher", "publisher"), ("institution", "publisher"), ("school", "publisher"), ("organization", "publisher"),
    ("location", "publisher-place"), ("address", "publisher-place"), ("eventtitle", "event-title"),
    ("venue", "event-place"), ("volume", "volume"), ("issue", "issue"), ("pages", "page"),
    ("pagetotal", "number-of-pages"), ("edition", "edition"), ("chapter", "chapter-number"), ("type", "genre"),
    ("doi", "DOI"), ("url", "URL"), ("note", "note"), ("issn", "ISSN"), ("isbn", "ISBN"), ("pmid", "PMID"),
    ("pmcid", "PMCID"), ("language", "language"), ("version", "version"),
]

/// Fields that hold names; CSL calls them the same.
let bibNames: Set<String> = ["author", "editor", "translator"]

/// Fields behind a colon in what another holds.
let bibSubtitles = ["subtitle": "title", "journalsubtitle": "container-title", "booksubtitle": "container-title"]

/// The key of a number in CSL: that of an issue only in a type that has issues.
func numberKey(_ type: String, hasSeries: Bool) -> String {
    switch type {
    case "article-journal", "article-magazine", "article-newspaper", "periodical": "issue"
    case "book", "chapter", "paper-conference": hasSeries ? "collection-number" : "issue"
    default: "number"
    }
}

let monthNumbers = [
    "jan": "1", "feb": "2", "mar": "3", "apr": "4", "may": "5", "jun": "6", "jul": "7", "aug": "8", "sep": "9",
    "oct": "10", "nov": "11", "dec": "12",
]

/// Names that BibTeX defines itself: the months, as the words of which three letters make a number.
let bibStrings = Dictionary(uniqueKeysWithValues: monthNumbers.keys.map { ($0, $0) })
