// The words by which a sentence shows what it speaks of, folded.

/// Words by which a sentence tells what was, not what is.
let pastWords: Set<String> = [
    "eerder", "voorheen", "vroeger", "destijds", "toen", "previously", "formerly", "earlier", "once",
]

/// Words by which a sentence tells of the sample of a study.
func isAboutStudy(_ word: String) -> Bool {
    ["onderzo", "studie", "steekproef", "deelnem", "gemiddeld", "stud", "sampl", "particip", "trial", "averag"].contains
    { word.utf8.starts(with: $0.utf8) }
        && !["student", "studio"].contains { word.utf8.starts(with: $0.utf8) }
}

/// Words by which a sentence tells how long something takes.
func isAboutDuration(_ word: String) -> Bool {
    [
        "duur", "duurt", "duren", "looptijd", "gedurende", "traject", "beslag", "lasts", "last", "takes", "take",
        "duration",
    ].contains(word)
}

/// Words by which a sentence tells of whom it gives the age.
func isPerson(_ word: String) -> Bool {
    [
        "jongeren", "jongere", "kinderen", "kind", "jeugdigen", "jeugd", "jongens", "meisjes", "pubers", "tieners",
        "adolescenten", "peuters", "kleuters", "people", "children", "adolescents", "youth", "boys", "girls",
        "teenagers",
    ].contains(word)
}

func isAboutAge(_ word: String) -> Bool { ["leeftijd", "leeftijden", "age", "ages", "aged"].contains(word) }

/// Words that may come between people and their ages.
let ageLinks: Set<String> = [
    "van", "tussen", "de", "in", "leeftijd", "from", "between", "of", "aged", "ages", "the", "age",
]

/// Words of sentences on what the law lets somebody do from an age on.
func isAboutRights(_ word: String) -> Bool {
    ["toestemm", "instemm", "besliss", "beslist", "wettelijk", "gezag", "consent", "decide"].contains {
        word.utf8.starts(with: $0.utf8)
    } || ["mag", "mogen", "moet", "moeten", "zelf", "wet", "rechter", "law", "may", "must"].contains(word)
}

/// "binnen 24 uur", "na zes weken": another time than that of the whole.
let notDurationBefore: Set<String> = [
    "na", "binnen", "eerste", "laatste", "elke", "iedere", "per", "om", "voor", "after", "within", "first", "last",
    "every", "each", "before",
]
let notDurationAfter: Set<String> = ["per", "na", "later", "geleden", "voor", "after", "before", "ago", "a"]
