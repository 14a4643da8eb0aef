/// A list of pages on its way to the index: one row for each unit, pages in ascending order.
struct PostingPayload {
    private struct Row {
        let page: Int32
        let ordinal: Int32
        let impact: Int32
        let forms: UInt8
    }

    /// The pages of a list, each as where its rows start, and the best impact of any.
    private struct Span {
        let start: Int
        var end: Int
        var best: Int32
    }

    private var rows: [Row] = []
    private var spans: [Span] = []

    /// How many pages the list has.
    var pageCount: Int { spans.count }

    /// Empties the list for the next one.
    mutating func clear() {
        rows.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
    }

    /// Adds a unit; those of a page come one after the other.
    mutating func add(page: Int, ordinal: Int, impact: Int, forms: Int = 1) {
        if let last = rows.last, last.page == Int32(page) {
            spans[spans.count - 1].end += 1
            spans[spans.count - 1].best = max(spans[spans.count - 1].best, Int32(impact))
        } else {
            spans.append(Span(start: rows.count, end: rows.count + 1, best: Int32(impact)))
        }
        rows.append(Row(page: Int32(page), ordinal: Int32(ordinal), impact: Int32(impact), forms: UInt8(forms)))
    }

    /// The list as text: the best pages, and of a frequent word the others apart.
    func texts(weight: Int) -> (best: Word, overflow: Word?) {
        let hasForms = rows.contains { $0.forms != 1 }
        let (best, others) = parts
        let flags = (hasForms ? PostingList.Flag.forms : 0) | (others.isEmpty ? 0 : PostingList.Flag.overflow)
        let overflow = others.isEmpty ? nil : text(others, weight: weight, flags: flags & PostingList.Flag.forms)
        return (text(best, weight: weight, flags: flags), overflow)
    }

    private func text(_ spans: [Span], weight: Int, flags: Int) -> Word {
        var payload = Word()
        payload.append(number: weight)
        payload.append(number: self.spans.count)
        payload.append(number: flags)
        var previous = 0
        for span in spans {
            let page = Int(rows[span.start].page)
            payload.append(number: page - previous)
            previous = page
            for index in span.start..<span.end {
                payload.append(number: Int(rows[index].ordinal) << 1 | (index + 1 == span.end ? 1 : 0))
                payload.append(number: Int(rows[index].impact))
                if flags & PostingList.Flag.forms != 0 { payload.append(number: Int(rows[index].forms)) }
            }
        }
        return payload
    }

    private var parts: (best: [Span], others: [Span]) {
        guard spans.count > Scoring.maximumPages else { return (spans, []) }
        // One number for each page, the best first and of equals the first.
        let order = spans.indices.map { UInt64(UInt32.max - UInt32(spans[$0].best)) << 32 | UInt64($0) }.sorted()
        let places = order.map { Int($0 & 0xffff_ffff) }
        let best = places.prefix(Scoring.maximumPages).sorted()
        return (best.map { spans[$0] }, places.dropFirst(Scoring.maximumPages).sorted().map { spans[$0] })
    }
}
