/// Turns units of tokens into lists of units, one for each class of words.
struct Inversion {
    /// Where the list of each class starts.
    private(set) var starts: [Int]
    private var units: [UInt32]
    private var weights: [UInt16]
    /// Which forms of its class each unit has, as bits.
    private var forms: [UInt8]

    /// Steps in which a weight is kept, for each occurrence.
    private static let steps: Float = 64

    /// Units are walked in stretches, each by a core: first to count, then to fill the place that the counts leave to each stretch.
    init(_ forward: ForwardIndex, classes: WordClasses) {
        let walk = Walk(forward, classes)
        let length = max(1, (forward.count + Self.stretches - 1) / Self.stretches)
        let stretches = stride(from: 0, to: forward.count, by: length).map { $0..<min($0 + length, forward.count) }
        let counts = onAllCores(stretches.count) { stretch in
            var walk = walk
            var counts = [Int](repeating: 0, count: classes.keys.count)
            for unit in stretches[stretch] { walk.visit(unit) { number, _, _ in counts[number] += 1 } }
            return counts
        }
        var starts = [0]
        var first = counts
        for number in 0..<classes.keys.count {
            var end = starts[number]
            for stretch in counts.indices {
                first[stretch][number] = end
                end += counts[stretch][number]
            }
            starts.append(end)
        }
        self.starts = starts
        var units = [UInt32](repeating: 0, count: starts[starts.count - 1])
        var weights = [UInt16](repeating: 0, count: units.count)
        var forms = [UInt8](repeating: 0, count: units.count)
        units.withUnsafeMutableBufferPointer { units in
            weights.withUnsafeMutableBufferPointer { weights in
                forms.withUnsafeMutableBufferPointer { forms in
                    // Each place is written once, by one core.
                    nonisolated(unsafe) let (units, weights, forms) = (units, weights, forms)
                    let first = first
                    _ = onAllCores(stretches.count) { stretch in
                        var walk = walk
                        var places = first[stretch]
                        for unit in stretches[stretch] {
                            walk.visit(unit) { number, weight, mask in
                                let place = places[number]
                                forms[place] = mask
                                units[place] = UInt32(unit)
                                weights[place] = UInt16(min(65535, max(1, weight * Self.steps)))
                                places[number] += 1
                            }
                        }
                    }
                }
            }
        }
        (self.units, self.weights, self.forms) = (units, weights, forms)
    }

    /// The result is the same for any number.
    private static let stretches = 4

    /// A place in the lists: a unit, ascending within its class, and its weight in occurrences.
    subscript(place: Int) -> (unit: Int, weight: Double) {
        (Int(units[place]), Double(weights[place]) / Double(Self.steps))
    }

    /// The forms that a place of the lists has, as bits.
    func forms(at place: Int) -> Int { Int(forms[place]) }

    /// Walks over the units and sums what each class weighs in them.
    private struct Walk {
        let forward: ForwardIndex
        let classes: WordClasses
        /// The parts of each class, one class after the other, and where they start.
        var parts: [Int32] = []
        var partStarts: [Int32] = [0]
        let bodyMean: Float
        let headingMean: Float
        var sums: [Float]
        var masks: [UInt8]
        var touched: [Int] = []

        init(_ forward: ForwardIndex, _ classes: WordClasses) {
            self.forward = forward
            self.classes = classes
            for number in 0..<classes.keys.count {
                parts += classes.parts[Int32(number)] ?? []
                partStarts.append(Int32(parts.count))
            }
            bodyMean = Float(ForwardIndex.steadyMean(forward.bodyLengths.lazy.map(Int.init)))
            headingMean = Float(ForwardIndex.steadyMean(forward.headingLengths.lazy.map(Int.init)))
            sums = [Float](repeating: 0, count: classes.keys.count)
            masks = [UInt8](repeating: 0, count: classes.keys.count)
        }

        mutating func visit(_ unit: Int, _ body: (Int, Float, UInt8) -> Void) {
            let isHead = forward.ordinals[unit] == 0
            let bodyNorm = norm(steadyLength(forward.bodyLengths[unit]), bodyMean, Float(Scoring.bodyNorm))
            let headingNorm = norm(Float(forward.headingLengths[unit]), headingMean, Float(Scoring.headingNorm))
            forward.forEachEntry(ofUnit: unit) { entry in
                let number = Int(classes.classOfToken[entry.token])
                guard number >= 0 else { return }
                let first = Float(entry.first)
                let weight =
                    isHead
                    ? first
                    : first * Float(Scoring.headingWeight) / headingNorm
                        + Float(entry.second) / Float(Scoring.textUnits) / bodyNorm
                add(weight, to: number)
                masks[number] |= 1 << classes.placeOfToken[entry.token]
                for index in Int(partStarts[number])..<Int(partStarts[number + 1]) {
                    add(weight * Float(Scoring.compoundWeight), to: Int(parts[index]))
                    masks[Int(parts[index])] |= 1 << UInt8(LexiconEntry.lastPlace)
                }
            }
            for number in touched {
                body(number, sums[number], masks[number])
                sums[number] = 0
                masks[number] = 0
            }
            touched.removeAll(keepingCapacity: true)
        }

        /// A length in half doublings, so that a word more or less leaves the points of the others as they are.
        private func steadyLength(_ length: UInt32) -> Float {
            length == 0 ? 0 : Float(ForwardIndex.steady(Double(length), steps: 2))
        }

        private mutating func add(_ weight: Float, to number: Int) {
            if sums[number] == 0 { touched.append(number) }
            sums[number] += weight
        }

        private func norm(_ length: Float, _ mean: Float, _ share: Float) -> Float { 1 - share + share * length / mean }
    }
}
