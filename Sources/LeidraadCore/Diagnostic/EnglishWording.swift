func englishWords(for problem: Problem) -> Wording { dutchWords(for: problem) }
