/// Types of RIS, and what CSL calls them.
let risTypes = [
    "JOUR": "article-journal", "EJOUR": "article-journal", "JFULL": "periodical", "ABST": "article-journal",
    "INPR": "article-journal", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "SER": "book", "CHAP": "chapter",
    "ECHAP": "chapter", "RPRT": "report", "GOVDOC": "report", "STAND": "standard", "THES": "thesis",
    "CONF": "paper-conference", "CPAPER": "paper-conference", "MGZN": "article-magazine", "NEWS": "article-newspaper",
    "ELEC": "webpage", "WEB": "webpage", "BLOG": "post-weblog", "GEN": "document", "MANSCPT": "manuscript",
    "UNPB": "manuscript", "UNPD": "manuscript", "PAMP": "pamphlet", "DATA": "dataset", "AGGR": "dataset",
    "COMP": "software", "VIDEO": "motion_picture", "MPCT": "motion_picture", "ADVS": "motion_picture", "SOUND": "song",
    "MAP": "map", "BILL": "bill", "CASE": "legal_case", "LEGAL": "legislation", "STAT": "legislation",
    "HEAR": "hearing",
    "PAT": "patent", "PCOMM": "personal_communication", "ENCYC": "entry-encyclopedia", "DICT": "entry-dictionary",
    "ICOMM": "personal_communication", "SLIDE": "speech",
]

/// Tags of RIS that hold one value, and the keys of CSL for them. Of two that name the same, the first in this order counts.
let risFields: [(tag: String, key: String)] = [
    ("TI", "title"), ("T1", "title"), ("CT", "title"), ("ST", "title-short"), ("T2", "container-title"),
    ("JF", "container-title"), ("JO", "container-title"), ("BT", "container-title"), ("J2", "container-title-short"),
    ("JA", "container-title-short"), ("T3", "collection-title"), ("PB", "publisher"), ("CY", "publisher-place"),
    ("PP", "publisher-place"), ("VL", "volume"), ("IS", "issue"), ("ET", "edition"), ("M3", "genre"), ("DO", "DOI"),
    ("UR", "URL"), ("LA", "language"), ("N1", "note"), ("SN", "ISSN"), ("NV", "number-of-volumes"),
    ("PMID", "PMID"), ("PMCID", "PMCID"),
]

/// Tags of RIS that hold names, and the keys of CSL for them.
let risNames = [
    "AU": "author", "A1": "author", "ED": "editor", "A2": "editor", "A3": "collection-editor", "A4": "translator",
    "TA": "translator",
]
