/// Words of any language of the program that say nothing of a text's subject.
public let wordsWithoutSubject: Set<String> = Set(
    [EnglishWords.stopWords, DutchWords.stopWords].flatMap { $0.split { $0 == " " || $0 == "\n" }.map(String.init) })
