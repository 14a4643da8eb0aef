/// What the lexicon says of a form: what classes it leads to, and whether it is a whole name.
struct LexiconEntry: Equatable {
    /// Classes that must all be met, and what meeting them is worth.
    struct Alternative: Equatable {
        let classes: [Word]
        let isSynonym: Bool
    }

    /// How frequent the form is: the logarithm of its count, 1 to 15; 0 for the key of a class or name, which may be no word.
    var frequency: Int
    var isWholeName: Bool
    var alternatives: [Alternative]
    /// Which letters follow the form in longer forms, as bits: most words of a query do not go on in the next one, and what goes on
    /// may stand in another shard.
    var continuations = 0

    /// Whether a longer form may start with this one and go on as a text does.
    func isContinued(by text: Word) -> Bool { text.first.map { continuations & Self.bit(of: $0) != 0 } ?? false }

    /// The bit of a letter; some letters share one.
    static func bit(of letter: UInt16) -> Int { 1 << (Int(letter) % 15) }

    /// The entry as text; classes are written as what they differ from the form.
    ///
    /// Of a large index it says in which shard the pages of each class and name stand: their directory is too large for the root,
    /// and looking in its shards would cost a query a file for each word, and a step.
    func payload(form: Word, places: ShardTree?) -> Word {
        let isSimple = alternatives.count == 1 && !alternatives[0].isSynonym && alternatives[0].classes.count == 1
        var payload = Word()
        let isContinued = continuations != 0
        payload.append(
            number: frequency << 3 | (isContinued ? 4 : 0) | (isWholeName ? 2 : 0) | (isSimple ? 1 : 0))
        if isContinued { payload.append(number: continuations) }
        if isWholeName, let places { payload += places.leafName(of: PostingWriter.key(ofName: form)) }
        for alternative in alternatives {
            if !isSimple { payload.append(number: alternative.classes.count << 1 | (alternative.isSynonym ? 1 : 0)) }
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
        self.init(frequency: head >> 3, isWholeName: head & 2 != 0, alternatives: [])
        if head & 4 != 0 {
            guard let letters = reader.number() else { return nil }
            continuations = letters
        }
        let placeLength = hasPlaces ? Shard.nameLength : 0
        if isWholeName { guard reader.units(placeLength) != nil else { return nil } }
        if head & 1 == 1 {
            guard let cut = reader.number(), cut <= form.count, reader.units(placeLength) != nil else { return nil }
            let key = form.prefix(form.count - cut) + reader.units[reader.cursor...]
            alternatives = [Alternative(classes: [Word(key)], isSynonym: false)]
            return
        }
        while !reader.isAtEnd {
            guard let code = reader.number() else { return nil }
            var classes: [Word] = []
            for _ in 0..<(code >> 1) {
                guard let cut = reader.number(), cut <= form.count, reader.units(placeLength) != nil,
                    let rest = reader.text()
                else { return nil }
                classes.append(Word(form.prefix(form.count - cut) + rest))
            }
            alternatives.append(Alternative(classes: classes, isSynonym: code & 1 == 1))
        }
    }
}
