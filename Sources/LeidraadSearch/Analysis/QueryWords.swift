/// The facts of a language that a query needs beside its stems; they travel to the browser in the root of the index.
enum QueryWords {
    /// Letters that may join the parts of a compound.
    static func linkers(_ language: SearchLanguage) -> String { language == .dutch ? "s e en n" : "" }

    /// Separable particles, which are before a verb and apart from it in a sentence, the longest first.
    static func separable(_ language: SearchLanguage) -> String {
        language == .dutch ? "tegen terug samen voort voor door over rond aan bij mee toe uit weg af in na om op" : ""
    }

    /// Words with which a reader makes a question of what is sought: they count, but for little.
    static func weak(_ language: SearchLanguage) -> String { language == .dutch ? dutchWeak : englishWeak }

    private static let dutchWeak = """
        zit zitten zat laat laten komt komen kom kwam gekomen krijgt krijgen krijg kreeg gekregen maakt maken maak maakte gemaakt zegt \
        zeggen zeg zei staat staan sta stond ligt liggen lag blijft blijven blijf bleef loopt lopen liep houdt houden geeft geven gaf \
        neemt nemen nam brengt brengen zet zetten pakt pakken kijkt kijken kijk lijkt lijken blijkt heet heten vraagt vragen vraag weet \
        weten denkt denken denk snapt snap snappen begrijp begrijpt zoek zoekt zoeken helpt helpen help hielp gebruikt gebruiken gebruik \
        bestaat bestaan inhoud inhoudt betekent bedoeld bedoelt gewoon steeds altijd nooit soms weer echt heel best zomaar misschien \
        ergens alles niets niks niemand iedereen ieder iedere allemaal anders ander andere anderen beter beste nodig graag even wil \
        wilde wou ding dingen zaak info informatie tips tip jaar jaren oud geschikt mogelijk tijdens sinds straks vandaag nieuwe nieuw \
        niet geen regelen regelt geregeld the and for with what how which who when does from
        """
    private static let englishWeak = """
        use uses using used want wants wanted need needs needed make makes making made keep keeps get gets getting got put puts way ways \
        thing things someone somebody anyone everybody nobody something anything everything good better best properly let lets letting \
        allow allows please help helps tell tells show shows shown explain explains work works know like go goes going come comes still \
        really also new right mean means happen happens look looks find start starts try tries trying \
        see sees seen cannot sure ask asks many set sets exist exists between without pick
        """

    /// Spellings that sound alike: what is written, and what it becomes; "_" is nothing, "." the end of the word, and the order counts.
    static func sounds(_ language: SearchLanguage) -> String { language == .dutch ? dutchSounds : englishSounds }

    private static let dutchSounds = """
        dt. t. d. t. b. p. isch. is. ph f th t ck k qu kw x ks sch sg ch g ce se ci si cy si c k ij ei y i ie i ouw au auw au ou au \
        oe u eau o ui ui tie. si. z s v f
        """
    private static let englishSounds = """
        ough of igh i gh _ kn n wr r ph f th t ck k qu kw x ks sh s sch sk ch c ce se ci si cy si q k z s ea i ee i ie i ei i ey. i. \
        y. i. y i ai e ay e oo u ou u able. ible. ance. ence. ant. ent. or. er. ise. ize. our. or. c k
        """
}

extension Word {
    /// How the word sounds, by the spellings of a language.
    func sound(_ sounds: [(from: Word, to: Word)]) -> Word {
        var word = self + [0x2e]
        for (from, to) in sounds { word.replaceAll(from, with: to) }
        var result = Word()
        for unit in word where unit != 0x2e && unit != result.last { result.append(unit) }
        return result
    }

    private mutating func replaceAll(_ from: Word, with to: Word) {
        var place = 0
        while place + from.count <= count {
            if self[place..<(place + from.count)].elementsEqual(from) {
                replaceSubrange(place..<(place + from.count), with: to)
                place += to.count
            } else {
                place += 1
            }
        }
    }
}
