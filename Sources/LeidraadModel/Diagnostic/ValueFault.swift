/// A value of the right type that cannot be, or hardly can.
package enum ValueFault: Sendable {
    /// An age below 0, or above what people reach.
    case age(String)
    /// A duration below 0.
    case negative(String)
    /// A month or day that no calendar has.
    case calendar(String)
    case doi(String)
    case url(String)
    /// The address of a site that is none.
    case siteAddress(String)
    /// No colour as `#0b5563`.
    case colour(String)
    /// A colour on which, or in which, text cannot be read well enough.
    case contrast(String, ratio: String, isDark: Bool)
    /// A file of another kind than can serve here.
    case fileKind(String, allowed: [String])
    /// A name without a letter or digit.
    case nameless(String)
    /// A number of years that is no number of years.
    case years(String)
    /// More than a hundred percent.
    case percent(String)
    /// A ratio below 0.
    case ratio(String)
    /// An effect that its own interval does not hold.
    case outsideInterval(String)
    /// A duration of more than ten years.
    case long(String)
    /// `1.200`, which is read with a decimal point.
    case thousands(String, meant: String)

    /// A year of one or two digits.
    case shortYear(String)
    /// Several people in the place of one name, and how they are written.
    case severalNames(String, meant: String)
    /// Initials that are in the place of the surname, and how the name is written.
    case initials(String, meant: String)
    /// A date of a source that holds figures and is none, such as `mei 2020` or `2O20`.
    case sourceYear(String)
    /// A type of source that CSL does not have, and the nearest that it has.
    case sourceType(String, near: String?)
    /// A name between curly quotes, which are no quotes to YAML.
    case quotedName(String)
    /// A name with a code of HTML, which is text here.
    case codeInName(String)
    /// A text that is written as a day which no calendar has.
    case noDay(String)
    /// Numbers of pages with words before them, a volume with its issue, "zd": and how it is written.
    case writtenOtherwise(String, meant: String)
    /// "et al." in the place of an author.
    case othersAsName(String)
    /// A number of a book or journal that has too few or too many digits.
    case bookNumber(String, key: String, digits: String)
    case mailAddress(String)
    /// A label that another term of its list has too.
    case sameLabel(String, other: String)
    /// A title that is all capitals.
    case capitals(String)
    /// A code that is made of words.
    case wordsForCode(String)
    /// A record that names itself where it names others.
    case itself(String)
    /// Two words that a list of synonyms makes equal, and that a term says are not to be confused.
    case oppositeSynonyms(String, other: String)
    /// A word of the site without a place that the program fills in.
    case lostSlot(String)
    /// The country of a finding whose sentence names another, by a word.
    case otherCountry(String, word: String)
    /// A part of one, where the sentence has the percentage.
    case otherScale(String, meant: String)
    /// A record that was checked before the year of a source that it cites.
    case checkedTooEarly(String, year: Int)
    /// The rank of a level that another has too.
    case rankTwice(Int, other: String)
    /// A term that is explained by a term that there is not.
    case seeNothing(String)
    /// The name of a layer at the end of a title, the layer of the page, and the one that is meant.
    case otherLayer(String, layer: String, meant: String)
    /// The words of a link that are the name of another record.
    case otherName(String, id: String)
    /// Words of a finding that say that nothing was gained, where it is called positive.
    case otherDirection(String)
    /// A name with a sign in it that nobody sees.
    case hiddenSign(String)
    /// Several names that are written as one.
    case joinedNames(String)
    /// The code of a recommendation, and the one that it is said to be a part of.
    case otherPart(String, whole: String)
    /// The year in the id of a source, and that of its date.
    case otherYear(String, issued: String)
    /// An audience in the settings of the search that is nearly that of pages, and that one.
    case unknownAudience(String, meant: String)
    /// An intervention that is withdrawn, named where a recommendation holds.
    case withdrawnNamed(String)
    /// A file with the name of an image that is none.
    case noImage(String)
    /// Words that are nearly the name of a record, and the name.
    case nearName(String, String)
    /// The target of a line of a menu that another line has too.
    case menuTwice(String)
    /// A list of terms that `model.yml` declares and that has none.
    case noTerms(String)
    /// A word of the site with a place that the program does not fill in, and those that it does.
    case unknownSlot(String, known: [String])
    /// A code in a text that no record has, and those that begin as it does.
    case unknownCode(String, known: [String])
    /// `4-dec`: a day that a spreadsheet made of a range, and the range.
    case spreadsheetDay(String, meant: String)

    /// Whether it may be right after all.
    var isPossible: Bool {
        switch self {
        case .percent, .outsideInterval, .long, .thousands, .shortYear, .severalNames, .initials, .sourceYear,
            .sourceType, .quotedName,
            .codeInName, .noDay, .wordsForCode, .writtenOtherwise, .othersAsName, .bookNumber, .mailAddress, .sameLabel,
            .capitals, .spreadsheetDay, .itself, .oppositeSynonyms, .lostSlot, .unknownSlot, .noTerms,
            .otherCountry, .otherScale, .checkedTooEarly, .rankTwice, .seeNothing, .otherLayer, .otherName, .nearName,
            .otherDirection, .hiddenSign, .joinedNames, .otherPart, .otherYear, .unknownAudience,
            .withdrawnNamed, .noImage,
            .menuTwice,
            .unknownCode:
            true
        default: false
        }
    }
}
