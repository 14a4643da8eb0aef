import Testing

@testable import LeidraadSearch

@Suite("Queries")
struct QueryTests {
    @Test(
        "What is typed finds its page first",
        arguments: [
            ("mst", "interventies/mst.html"), ("MST-CAN", "interventies/mst-can.html"),
            ("mst can", "interventies/mst-can.html"),
            ("multisysteem therapie", "interventies/mst.html"), ("kracht gezin", "interventies/krachtgezin.html"),
            ("krachtgezinnen", "interventies/krachtgezin.html"), ("we 02", "elementen/veiligheid.html"),
            ("R3.2", "aanbevelingen.html#r3-2"), ("uhp", "begrippen.html#uithuisplaatsing"),
            ("veiligheit", "elementen/veiligheid.html"), ("multisyst", "interventies/mst.html"),
            ("opvoedproblemen", "interventies/mst-can.html"), ("financiele", "interventies/krachtgezin.html"),
            ("wat is een vast aanspreekpunt?", "aanbevelingen.html#r3-2"),
            ("\"in kaart brengen\"", "elementen/veiligheid.html"),
        ])
    func first(query: String, url: String) throws {
        let found = try Samples.urls(query).first ?? ""
        #expect(found == url || found.hasPrefix("\(url)#"), "\(query): \(found)")
    }

    @Test("The beginning of a word finds it also when nobody is typing")
    func beginnings() throws {
        var reader = try Samples.reader()
        #expect(try reader.search("krachtg", isTyping: false).first?.url == "interventies/krachtgezin.html")
        let both = try reader.search("multisys ther", isTyping: false).map(\.url)
        #expect(both.contains { $0.hasPrefix("interventies/mst.html") })
    }

    @Test("Two words with an error that are one name are found as that name")
    func similarJoin() throws {
        #expect(try Samples.urls("kracht gezim").first == "interventies/krachtgezin.html")
    }

    @Test("A question of which the site has only the least telling word is still answered")
    func leastTelling() throws {
        #expect(try !Samples.urls("qqqxw zzzqv wwwxq gezin").isEmpty)
    }

    @Test("A page in another language is stemmed by the rules of that language")
    func otherLanguage() throws {
        let page = SearchDocument(
            url: "en.html", type: "page", title: "In English",
            sections: [SearchSection(text: "Children were placed with relatives; the family decided.")],
            language: .english)
        #expect(try Samples.urls("relatives families decides", in: Samples.documents + [page]).first == "en.html")
        var plain = page
        plain.language = nil
        let keys = { (page: SearchDocument) in try Samples.index(Samples.documents + [page]) }
        #expect(try keys(page) != keys(plain))
    }

    @Test("A phrase leaves out pages that have its words in another order")
    func phrases() throws {
        #expect(try Samples.urls("\"kaart in brengen\"").isEmpty)
    }

    @Test(
        "A form that the site does not have finds the page, also when nobody is typing",
        arguments: [
            ("hechten", "gehecht.html"), ("netwerken activeren", "netwerk.html"),
            ("netwerk activeeren", "netwerk.html"), ("supervissie", "begrippen.html#supervisie"),
            ("supervisies", "begrippen.html#supervisie"), ("hy", "hybride.html"), ("netwerk act", "netwerk.html"),
            ("afbouwen", "afbouw.html"), ("WE2", "elementen/veiligheid.html"), ("we 2", "elementen/veiligheid.html"),
        ])
    func otherForms(query: String, url: String) throws {
        let documents = (Samples.documents + Samples.forms).filter { query != "hechten" || $0.url != "problemen.html" }
        var reader = try Samples.reader(documents)
        for isTyping in [true, false] {
            let found = try reader.search(query, isTyping: isTyping).map(\.url)
            #expect(found.first == url, "\(query): \(found)")
        }
    }

    @Test("An inflected form that is only part of a name finds the other forms of it too")
    func formsBesideNames() throws {
        var reader = try Samples.reader(Samples.documents + Samples.forms)
        for isTyping in [true, false] {
            #expect(
                try Set(reader.search("flexibele", isTyping: isTyping).map(\.url)) == ["flexibel.html", "hybride.html"])
        }
    }

    @Test("A common word that is a name does not come before the page on the rest of a question")
    func commonNames() throws {
        let documents = Samples.documents + Samples.forms
        #expect(try Samples.urls("welke interventies zijn er bij trauma?", in: documents).first == "problemen.html")
        #expect(try Samples.urls("interventie", in: documents).first == "begrippen.html#interventie")
    }

    @Test("A page that counts for less stands behind others, and what is only in an example of code behind all text")
    func weights() throws {
        func page(_ url: String, _ text: String, code: String = "", weight: Int = 100) -> SearchDocument {
            SearchDocument(
                url: url, type: "page", title: "Over iets", sections: [SearchSection(text: text, code: code)],
                weight: weight)
        }
        let pages = [
            page("a.html", "Wat is een bron?", weight: 60), page("b.html", "Ander woord.", code: "bron: naam"),
            page("c.html", "Wat is een bron?"),
        ]
        let found = try Samples.urls("bron", in: Samples.documents + pages)
        #expect(found == ["c.html", "a.html", "b.html"])
        #expect(try Samples.urls("\"bron naam\"", in: Samples.documents + pages).isEmpty)
    }

    @Test("A phrase is found with its stop words, as a whole name, and beside other words")
    func phrasesWithStopWords() throws {
        #expect(try Samples.urls("\"een ander gezin\"").map { $0.prefix(25) } == ["interventies/krachtgezin."])
        #expect(try Samples.urls("\"WE-02\"").first == "elementen/veiligheid.html")
        #expect(try Samples.urls("\"MST-CAN\"").first == "interventies/mst-can.html")
        #expect(try Samples.urls("\"in kaart\" qqqxw").first == "elementen/veiligheid.html")
    }

    @Test("A phrase of stop words only is known as such")
    func emptyPhrase() {
        let analyzer = Analyzer(language: .dutch)
        let isEmpty = { SearchQuery($0, analyzer: analyzer, maximumWords: 16).hasEmptyPhrase }
        #expect(isEmpty("\"van het\" gezin") && isEmpty("\"een\""))
        #expect(!isEmpty("\"van het gezin\"") && !isEmpty("van het") && !isEmpty("\"\""))
    }

    @Test("A question of words that are everywhere is known as such, and one with another word is not")
    func onlyStopWords() {
        let analyzer = Analyzer(language: .dutch)
        let isOnly = { SearchQuery($0, analyzer: analyzer, maximumWords: 16).hasOnlyStopWords }
        #expect(isOnly("het") && isOnly("van de en het"))
        #expect(!isOnly("het gezin") && !isOnly("\"van het\"") && !isOnly("") && !isOnly("-het"))
    }

    @Test("A filter keeps one type, or one value of a facet")
    func filters() throws {
        var reader = try Samples.reader()
        let types = try reader.search("kind", filter: SearchFilter(types: ["element"])).map(\.type)
        #expect(types == ["element"])
        let facet = try reader.search("mst", filter: SearchFilter(facets: ["group": ["veiligheid"]])).map(\.url)
        #expect(facet.map { $0.prefix(25) } == ["interventies/mst-can.html"])
    }

    @Test("Abbreviations tolerate no typing errors")
    func abbreviations() throws {
        #expect(try Samples.urls("MSTT").isEmpty)
    }

    @Test(
        "Odd input gives an answer and no crash",
        arguments: [
            "", " ", "\"", "\"\"", "<script>alert(1)</script>", "__proto__", "constructor", "\u{202e}tsm",
            "((((a*)*)*)*)*",
            String(repeating: "a", count: 10_000), String(repeating: "gezin ", count: 2000), "\u{0}\u{1}=", "=mst", "👪",
        ])
    func oddInput(query: String) throws {
        var reader = try Samples.reader()
        #expect(try reader.search(query).count <= 10)
    }

    @Test("A result says its section, and why it has its points")
    func explanation() throws {
        var reader = try Samples.reader()
        let result = try #require(try reader.search("doel").first)
        #expect(result.section == "Doel")
        #expect(result.url == "interventies/mst.html#doel")
        #expect(result.explanation.contains { $0.hasPrefix("doel: ") })
    }

    @Test("Edits count added, dropped, changed and swapped letters")
    func edits() {
        #expect(editDistance(Word("gezin"), Word("gezni"), limit: 2) == 1)
        #expect(editDistance(Word("gezin"), Word("gezinn"), limit: 1) == 1)
        #expect(editDistance(Word("gezin"), Word("zin"), limit: 1) == nil)
        #expect(editDistance(Word("a"), Word("b"), limit: 1) == 1)
    }

    @Test("A word that the site does not use finds what the vocabulary says that it means, in every form of it")
    func vocabulary() throws {
        var options = SearchOptions(language: .dutch)
        options.vocabulary = SynonymGroup.groups(
            in: "# remark\npuber, tiener > jongere\nuit huis plaatsen = uithuisplaatsing\nauto = voertuig")
        var reader = try SearchIndexReader(files: Samples.index(options: options))
        for query in ["puber", "pubers", "tieners", "pubber", "tiener "] {
            #expect(try reader.search(query, isTyping: false).first?.url == "interventies/mst.html", "\(query)")
        }
        #expect(
            try reader.search("kinderen uit huis plaatsen", isTyping: false).contains {
                $0.url.hasSuffix("#uithuisplaatsing")
            })
        #expect(try reader.search("voertuig", isTyping: false).isEmpty)
    }

    @Test("A meaning that the site does not use leads on; a word that leads nowhere has those that share its meaning")
    func distantMeanings() throws {
        var options = SearchOptions(language: .dutch)
        options.vocabulary = SynonymGroup.groups(
            in: """
                brugklasser > tiener
                tiener = puber
                puber > jongere
                kluis, veiligheid > goed bewaard
                lus > bocht
                bocht > lus
                """)
        var reader = try SearchIndexReader(files: Samples.index(options: options))
        #expect(try reader.search("brugklasser", isTyping: false).first?.url == "interventies/mst.html")
        #expect(try reader.search("kluis", isTyping: false).first?.url == "elementen/veiligheid.html")
        #expect(try reader.search("goed bewaard", isTyping: false).first?.url == "elementen/veiligheid.html")
        #expect(try reader.search("bocht", isTyping: false).isEmpty)
        let explanation = try reader.search("brugklasser", isTyping: false).first?.explanation ?? []
        #expect(explanation.contains { $0.contains("related") })
    }

    @Test("A compound is found by a part that only the vocabulary knows as a word, and by what that means")
    func unusedParts() throws {
        let page = SearchDocument(
            url: "samen.html", type: "page", title: "Iets",
            sections: [SearchSection(text: "Over paardentherapie thuis.")])
        var options = SearchOptions(language: .dutch)
        options.vocabulary = SynonymGroup.groups(in: "therapie > behandeling\npaard = ros\npaarden > dieren")
        var reader = try SearchIndexReader(files: Samples.index([page] + Samples.forms, options: options))
        #expect(try reader.search("therapie", isTyping: false).map(\.url) == ["samen.html"])
        #expect(try reader.search("paarden", isTyping: false).first?.url == "samen.html")
        #expect(try reader.search("dieren", isTyping: false).first?.url == "samen.html")
        #expect(try reader.search("behandeling", isTyping: false).first?.url == "samen.html")
    }

    @Test("A verb is found with its particle apart, and a stretch of the vocabulary with other stop words in it")
    func separatedVerbs() throws {
        let page = SearchDocument(
            url: "weg.html", type: "page", title: "Iets", sections: [SearchSection(text: "Over weglopen en de puber.")])
        var options = SearchOptions(language: .dutch)
        options.vocabulary = SynonymGroup.groups(in: "niet naar school > weglopen")
        var reader = try SearchIndexReader(files: Samples.index([page] + Samples.documents, options: options))
        for query in ["hij loopt altijd weg", "om weg te lopen", "gaat niet meer op school"] {
            #expect(try reader.search(query, isTyping: false).first?.url == "weg.html", "\(query)")
        }
        let apart = try reader.search("hij loopt altijd weg", isTyping: false).first?.explanation ?? []
        #expect(apart.contains { $0.contains("compound") }, "\(apart)")
        #expect(try reader.search("loopt altijd mee", isTyping: false).allSatisfy { $0.url != "weg.html" })
    }

    @Test("Initials of a name find it, and a part of a compound in a name does")
    func initialsAndParts() throws {
        let page = SearchDocument(
            url: "rgt.html", type: "intervention", title: "Relationele Gezinstherapie Thuis",
            names: ["Relationele Gezinstherapie Thuis"], sections: [SearchSection(text: "Therapie voor het gezin.")])
        #expect(try Samples.urls("rgt", in: Samples.documents + [page]).first == "rgt.html")
        let other = SearchDocument(
            url: "x.html", type: "page", title: "Iets", sections: [SearchSection(text: "Therapie is een woord.")])
        #expect(try Samples.urls("therapie ", in: Samples.documents + [page, other]).contains("rgt.html"))
    }

    @Test(
        "A name is found by the initials of its parts, as it is said, and as a bad speller writes it",
        arguments: [
            ("fnb", "beraad.html"), ("school to care", "school.html"), ("schooltocare", "school.html"),
            ("resedivie", "recidive.html"), ("riecidivei", "recidive.html"),
        ])
    func spokenNames(query: String, url: String) throws {
        let pages = [("beraad", "Familienetwerkberaad"), ("school", "School2Care"), ("recidive", "Recidive")].map {
            SearchDocument(
                url: "\($0.0).html", type: "intervention", title: $0.1, names: [$0.1],
                sections: [SearchSection(text: "De familie en het netwerk in beraad; zorg op school.")])
        }
        #expect(try Samples.urls(query, in: pages).first == url)
    }

    @Test("A word with which a question is made counts for little, a short unknown word is none of the vocabulary")
    func weakWords() throws {
        let pages = [
            SearchDocument(
                url: "helpt.html", type: "page", title: "Iets", sections: [SearchSection(text: "Wie helpt, helpt.")]),
            SearchDocument(
                url: "ruzie.html", type: "page", title: "Anders",
                sections: [SearchSection(text: "Over de gang van zaken thuis en de gevolgen van ruzie voor kinderen.")]),
        ]
        #expect(try Samples.urls("wat helpt bij ruzie", in: pages).first == "ruzie.html")
        let vocabulary = SynonymGroup.groups(in: "vloek > ruzie\nvloekenden > ruzie")
        let index = try SearchIndexBuilder.build(
            pages, options: SearchOptions(language: .dutch, vocabulary: vocabulary)
        ).files
        var reader = try SearchIndexReader(files: index)
        #expect(try reader.search("vloer", isTyping: false).isEmpty)
        #expect(try reader.search("vloek", isTyping: false).first?.url == "ruzie.html")
    }

    @Test("Of two texts that say a word as often, the one in the form that was typed comes first")
    func exactForm() throws {
        let documents = ["security and securities", "secure and securely", "security security security secure"]
            .enumerated().map {
                SearchDocument(
                    url: "\($0.offset).html", type: "page", title: "Page", sections: [SearchSection(text: $0.element)])
            }
        let index = try SearchIndexBuilder.build(documents, options: SearchOptions(language: .english)).files
        var reader = try SearchIndexReader(files: index)
        #expect(try reader.search("\"secure\"", isTyping: false).map(\.url).sorted() == ["1.html", "2.html"])
        let found = try reader.search("secure ", isTyping: false).map(\.url)
        #expect(found.firstIndex(of: "1.html") ?? 9 < found.firstIndex(of: "0.html") ?? 0)
    }

    @Test(
        "What is written in another way is found",
        arguments: [
            ("c#", "c#.html"), ("c++", "c++.html"), (".net", "net.html"), ("0612345678", "phone.html"),
            ("06-12345678", "phone.html"), ("1250", "amount.html"), ("1.250,50", "amount.html"), ("ＡＢＣ１２", "wide.html"),
            ("12500", "price.html"), ("12.500", "price.html"),
            ("abc12", "wide.html"), ("京都", "run.html"), ("مدرسه", "arabic.html"), ("hegting", "sound.html"),
        ])
    func notations(query: String, url: String) throws {
        let texts = [
            "c#": "Werken met C# en meer.", "c++": "Werken met C++ en meer.", "net": "Werken met .NET en meer.",
            "phone": "Bel 06-12345678 nu.", "amount": "Het kost 1.250,50 euro.", "wide": "Code ABC12 hier.",
            "price": "Voor € 12.500 per jaar.",
            "run": "東京都に住む。", "arabic": "هذه مَدْرَسَة كبيرة", "sound": "Over hechting van kinderen.",
        ]
        let documents = texts.sorted { $0.key < $1.key }.map {
            SearchDocument(
                url: "\($0.key).html", type: "page", title: "Over iets", sections: [SearchSection(text: $0.value)])
        }
        #expect(try Samples.urls(query, in: documents).first == url)
    }

    @Test("A hyphen before a word leaves out the pages that have it; stop words alone are their phrase")
    func exclusion() throws {
        let all = try Samples.urls("gezin")
        let rest = try Samples.urls("gezin -kracht")
        #expect(all.contains { $0.hasPrefix("interventies/krachtgezin") })
        #expect(!rest.isEmpty && !rest.contains { $0.hasPrefix("interventies/krachtgezin") })
        let page = SearchDocument(
            url: "wij.html", type: "page", title: "Over", sections: [SearchSection(text: "Hier staat wie wij zijn.")])
        #expect(try Samples.urls("wie wij zijn", in: Samples.documents + [page]) == ["wij.html"])
    }
}
