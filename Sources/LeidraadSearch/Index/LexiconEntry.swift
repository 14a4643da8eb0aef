/// The entry of a form in the lexicon: the classes it leads to, and whether it is a whole name.
struct LexiconEntry: Equatable {
    /// How surely a form means what an alternative says.
    enum Strength: Int { case own, synonym, related }

    /// Classes that must all be met, and what meeting them is worth.
    struct Alternative: Equatable {
        let classes: [Word]
        var strength = Strength.own
    }

    /// How frequent the form is: the logarithm of its count, 1 to 15; 0 for the key of a class or name, which may be no word.
    var frequency: Int
    /// Which of its class' forms it is, from 0, the most frequent; 4 for all the rest.
    var place = 0
    var isWholeName: Bool
    /// Whether the class of the form has synonyms, under `synonymKey`.
    var hasSynonyms = false
    var alternatives: [Alternative]
    /// Which letters follow the form in longer forms, as bits: most words of a query do not go on in the next one, and what goes on
    /// may be in another shard.
    var continuations = 0

    /// The place of forms beyond the four most frequent ones of a class.
    static let lastPlace = 4

    /// The key of the synonyms of a class.
    static func synonymKey(_ key: Word) -> Word { [0x7e] + key }

    /// Whether a longer form may start with this one and go on as a text does.
    func isContinued(by text: Word) -> Bool { text.first.map { continuations & Self.bit(of: $0) != 0 } ?? false }

    /// The bit of a letter; some letters share one.
    static func bit(of letter: UInt16) -> Int { 1 << (Int(letter) % 15) }

    /// The frequency in an entry whose other parts do not matter.
    static func frequency(of payload: Word) -> Int {
        var reader = PayloadReader(payload)
        return (reader.number() ?? 0) >> 7
    }

    /// The entry as text; classes are written as what they differ from the form.
    ///
    /// Of a large index it says in which shard the pages of each class and name are: their directory is too large for the root,
    /// and looking in its shards would cost a query a file for each word, and a step.
    func payload(form: Word, places: ShardTree?) -> Word {
        let isSimple = alternatives.count == 1 && alternatives[0].strength == .own && alternatives[0].classes.count == 1
        var payload = Word()
        let isContinued = continuations != 0
        let flags = (hasSynonyms ? 8 : 0) | (isContinued ? 4 : 0) | (isWholeName ? 2 : 0) | (isSimple ? 1 : 0)
        payload.append(number: frequency << 7 | place << 4 | flags)
        if isContinued { payload.append(number: continuations) }
        if isWholeName, let places { payload += places.leafName(of: PostingWriter.key(ofName: form)) }
        for alternative in alternatives {
            if !isSimple { payload.append(number: alternative.classes.count << 2 | alternative.strength.rawValue) }
            for key in alternative.classes {
                let shared = form.sharedCount(with: key)
                payload.append(number: form.count - shared)
                if let places { payload += places.leafName(of: key) }
                if isSimple { payload.append(contentsOf: key[shared...]) } else { payload.append(text: key[shared...]) }
            }
        }
        return payload
    }

    init(frequency: Int, isWholeName: Bool, alternatives: [Alternative]) {
        self.frequency = frequency
        self.isWholeName = isWholeName
        self.alternatives = alternatives
    }

    /// Reads an entry back; nil if it is garbled. Places are left out: here a directory is as quick.
    init?(payload: Word, form: Word, hasPlaces: Bool) {
        var reader = PayloadReader(payload)
        guard let head = reader.number() else { return nil }
        self.init(frequency: head >> 7, isWholeName: head & 2 != 0, alternatives: [])
        place = head >> 4 & 7
        hasSynonyms = head & 8 != 0
        if head & 4 != 0 {
            guard let letters = reader.number() else { return nil }
            continuations = letters
        }
        let placeLength = hasPlaces ? Shard.nameLength : 0
        if isWholeName { guard reader.units(placeLength) != nil else { return nil } }
        if head & 1 == 1 {
            guard let cut = reader.number(), cut <= form.count, reader.units(placeLength) != nil else { return nil }
            let key = form.prefix(form.count - cut) + reader.units[reader.cursor...]
            alternatives = [Alternative(classes: [Word(key)])]
            return
        }
        while !reader.isAtEnd {
            guard let code = reader.number(), let strength = Strength(rawValue: code & 3) else { return nil }
            var classes: [Word] = []
            for _ in 0..<(code >> 2) {
                guard let cut = reader.number(), cut <= form.count, reader.units(placeLength) != nil,
                    let rest = reader.text()
                else { return nil }
                classes.append(Word(form.prefix(form.count - cut) + rest))
            }
            alternatives.append(Alternative(classes: classes, strength: strength))
        }
    }
}
