extension ParsedContent {
    /// Gives classifications that name no scale the only one that there is; where there are more, the scale has to be named.
    mutating func implyScale() {
        let scales = vocabularyRecord?.records("scales").compactMap { $0.text("id") } ?? []
        guard interventions.contains(where: { $0.record.lacksScale }), !unread.files.contains(.vocabularies),
            !lostVocabulary("scales")
        else { return }
        guard scales.count == 1 else {
            let missing = Problem.missingKey("scale", of: .classification, example: scales.first.map { KeyExample($0) })
            problems += interventions.map(\.record).filter(\.lacksScale).map { record in
                LocatedProblem(missing, at: record.span("classification"))
            }
            return
        }
        interventions = interventions.map { item in
            item.record.lacksScale ? Intervention(id: item.id.text, item.record.withScale(scales[0])) : item
        }
        records = records.map { record, schema in
            schema.name == .intervention && record.lacksScale ? (record.withScale(scales[0]), schema) : (record, schema)
        }
    }
}

extension Record {
    /// Whether the classification of an intervention says something, but not on which scale.
    fileprivate var lacksScale: Bool {
        guard let classification = record("classification") else { return false }
        return !classification.values.isEmpty && classification.text("scale") == nil
    }

    /// The record of an intervention, classified on a scale.
    fileprivate func withScale(_ scale: String) -> Record {
        guard let classification = record("classification") else { return self }
        let range = classification.range
        let scale = ["scale": Value(content: .text(scale), range: range.lowerBound..<range.lowerBound)]
        let filled = Record(
            values: classification.values.merging(scale) { written, _ in written }, file: file, range: range)
        let value = ["classification": Value(content: .record(filled), range: range)]
        return Record(values: values.merging(value) { _, new in new }, file: file, range: self.range)
    }
}
