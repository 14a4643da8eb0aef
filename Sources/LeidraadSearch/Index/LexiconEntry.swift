/// What the lexicon says of a form: what classes it leads to, and whether it is a whole name.
struct LexiconEntry: Equatable {
    /// Classes that must all be met, and what meeting them is worth.
    struct Alternative: Equatable {
        let classes: [Word]
        let isSynonym: Bool
    }

    /// How frequent the form is: the logarithm of its count, 0 to 15.
    var frequency: Int
    var isWholeName: Bool
    var alternatives: [Alternative]

    /// The entry as text; classes are written as what they differ from the form.
    func payload(form: Word) -> Word {
        let isSimple = alternatives.count == 1 && !alternatives[0].isSynonym && alternatives[0].classes.count == 1
        var payload = Word()
        payload.append(number: frequency << 2 | (isWholeName ? 2 : 0) | (isSimple ? 1 : 0))
        for alternative in alternatives {
            if !isSimple { payload.append(number: alternative.classes.count << 1 | (alternative.isSynonym ? 1 : 0)) }
            for key in alternative.classes {
                let shared = form.sharedCount(with: key)
                payload.append(number: form.count - shared)
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

    /// Reads an entry back; nil if it is garbled.
    init?(payload: Word, form: Word) {
        var reader = PayloadReader(payload)
        guard let head = reader.number() else { return nil }
        self.init(frequency: head >> 2, isWholeName: head & 2 != 0, alternatives: [])
        if head & 1 == 1 {
            guard let cut = reader.number(), cut <= form.count else { return nil }
            let key = form.prefix(form.count - cut) + reader.units[reader.cursor...]
            alternatives = [Alternative(classes: [Word(key)], isSynonym: false)]
            return
        }
        while !reader.isAtEnd {
            guard let code = reader.number() else { return nil }
            var classes: [Word] = []
            for _ in 0..<(code >> 1) {
                guard let cut = reader.number(), cut <= form.count, let rest = reader.text() else { return nil }
                classes.append(Word(form.prefix(form.count - cut) + rest))
            }
            alternatives.append(Alternative(classes: classes, isSynonym: code & 1 == 1))
        }
    }
}
