import Foundation

/// The words of the search field and the results page, as the script that the browser reads them from.
public enum SearchInterface {
    /// The script that sets `LeidraadSearchStrings`.
    /// - Parameter labels: Further words, such as "type.intervention" or "value.group.ID"; they replace ours.
    public static func script(language: SearchLanguage, labels: [String: String] = [:]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let strings = strings(for: language).merging(labels) { _, new in new }
        return Array("self.LeidraadSearchStrings = ".utf8) + (try encoder.encode(strings)) + Array(";\n".utf8)
    }

    /// Our own words in a language.
    public static func strings(for language: SearchLanguage) -> [String: String] {
        language == .dutch ? dutch : english
    }

    private static let dutch = [
        "results": "Zoekresultaten", "all": "Alle resultaten", "more": "Meer resultaten",
        "found": "{count} resultaten", "found.one": "1 resultaat",
        "none": "Niets gevonden voor ‘{query}’.", "corrected": "Resultaten voor ‘{words}’.",
        "phrase.empty":
            "Woorden als ‘de’ en ‘van’ staan overal: zet er tussen de aanhalingstekens een woord bij dat meer zegt.",
        "similar": "‘{word}’ staat hier niet; gezocht is op woorden die erop lijken of hetzelfde betekenen.",
        "synonyms": "‘{word}’ staat hier niet; gezocht is op woorden die hetzelfde betekenen.",
        "split": "‘{word}’ staat hier niet als één woord; gezocht is op ‘{parts}’.",
        "parts": "‘{word}’ staat hier niet; gezocht is op delen ervan: {parts}.",
        "excluded": "Zonder: {words}.", "exact": "Zoek toch naar {query}", "best": "Beste resultaten",
        "audience": "Voor {audience}", "title": "{query} – {page}", "filter.remove": "Haal weg: {label}",
        "error.offline":
            "Zoeken lukt niet: de site is nu niet te bereiken. Kijk of je verbinding hebt, en probeer het opnieuw.",
        "type.overview": "Overzichten en hulpmiddelen",
        "unknown": "Niet gevonden in de teksten: {words}.",
        "start": "Typ een vraag, een naam, een afkorting of een code.",
        "recent": "Eerder gezocht", "recent.keep": "Onthoud op dit apparaat waar ik naar zoek",
        "filter.type": "Soort", "reset": "Zoek zonder filters",
        "hint.spelling": "Controleer de spelling.", "hint.fewer": "Gebruik minder woorden.",
        "hint.general": "Probeer een algemener woord.", "hint.index": "Kijk in het register van A tot Z.",
        "filters": "Filters", "filters.chosen": "Filters ({count} gekozen)",
        "error.missing": "Zoeken lukt niet: een deel van de zoekindex ontbreekt. Is de hele map gekopieerd?",
        "error.damaged": "Zoeken lukt niet: een bestand van de zoekindex is beschadigd. Kopieer de site opnieuw.",
        "error.otherBuild":
            "Zoeken lukt niet: bestanden van twee versies van deze site staan door elkaar. Kopieer de site opnieuw.",
        "error.version": "Zoeken lukt niet: de zoekindex hoort bij een andere versie van het programma.",
        "error.other": "Zoeken lukt niet. Gebruik het register van A tot Z.",
        "type.intervention": "Interventies", "type.element": "Werkzame elementen",
        "type.recommendation": "Aanbevelingen",
        "type.page": "Pagina’s", "type.term": "Begrippen", "type.reference": "Bronnen",
    ]

    private static let english = [
        "results": "Search results", "all": "All results", "more": "More results",
        "found": "{count} results", "found.one": "1 result",
        "none": "Nothing found for ‘{query}’.", "corrected": "Results for ‘{words}’.",
        "phrase.empty": "Words such as ‘the’ and ‘of’ are everywhere: add a word between the quotes that says more.",
        "similar": "‘{word}’ is not here; searched for words that look like it or mean the same.",
        "synonyms": "‘{word}’ is not here; searched for words that mean the same.",
        "split": "‘{word}’ is not here as one word; searched for ‘{parts}’.",
        "parts": "‘{word}’ is not here; searched for parts of it: {parts}.",
        "excluded": "Without: {words}.", "exact": "Search for {query} all the same", "best": "Best results",
        "audience": "For {audience}", "title": "{query} – {page}", "filter.remove": "Remove: {label}",
        "error.offline":
            "Search does not work: the site cannot be reached now. See whether you are connected, and try again.",
        "type.overview": "Overviews and tools",
        "unknown": "Not found in the texts: {words}.", "start": "Type a question, a name, an abbreviation or a code.",
        "recent": "Recent searches", "recent.keep": "Remember on this device what I search for",
        "filter.type": "Kind", "reset": "Search without filters",
        "hint.spelling": "Check the spelling.", "hint.fewer": "Use fewer words.",
        "hint.general": "Try a more general word.", "hint.index": "Look in the A to Z index.",
        "filters": "Filters", "filters.chosen": "Filters ({count} chosen)",
        "error.missing": "Search does not work: a part of the index is missing. Was the whole folder copied?",
        "error.damaged": "Search does not work: a file of the index is damaged. Copy the site again.",
        "error.otherBuild": "Search does not work: files of two versions of this site are mixed. Copy the site again.",
        "error.version": "Search does not work: the index belongs to another version of the program.",
        "error.other": "Search does not work. Use the A to Z index.",
        "type.intervention": "Interventions", "type.element": "Active elements",
        "type.recommendation": "Recommendations",
        "type.page": "Pages", "type.term": "Terms", "type.reference": "Sources",
    ]
}
