import LeidraadModel

// The words by which a sentence shows what it speaks of, folded. They stand in the tables of words; a sentence can be in any of the
// languages, as pages of other languages and quotes are.

/// Words by which a sentence tells what was, not what is.
let pastWords = sentenceWords("past")

/// Words by which a sentence tells of the sample of a study.
func isAboutStudy(_ word: String) -> Bool { begins(word, studyStems) && !begins(word, otherStems) }
private let studyStems = sentenceWords("study-stems")
private let otherStems = sentenceWords("no-study-stems")

/// Words by which a sentence tells how long something takes.
func isAboutDuration(_ word: String) -> Bool { durationWords.contains(word) }
private let durationWords = sentenceWords("duration")

/// Words by which a sentence tells of whom it gives the age.
func isPerson(_ word: String) -> Bool { people.contains(word) }
private let people = sentenceWords("people")

func isAboutAge(_ word: String) -> Bool { ageWords.contains(word) }
private let ageWords = sentenceWords("age")

/// Words that may come between people and their ages.
let ageLinks = sentenceWords("age-links")

/// Words of sentences on what the law lets somebody do from an age on.
func isAboutRights(_ word: String) -> Bool { rightsWords.contains(word) || begins(word, rightsStems) }
private let rightsWords = sentenceWords("rights")
private let rightsStems = sentenceWords("rights-stems")

/// "binnen 24 uur", "na zes weken": another time than that of the whole.
let notDurationBefore = sentenceWords("before-other-times")
let notDurationAfter = sentenceWords("after-other-times")

/// The words of a kind in every language.
func sentenceWords(_ kind: String) -> Set<String> { Set(SiteLanguage.inAll("sentence-" + kind)) }

/// Whether a word begins with one of some stems.
func begins(_ word: String, _ stems: Set<String>) -> Bool { stems.contains { word.utf8.starts(with: $0.utf8) } }
