import Synchronization

/// How far the long pieces of a block have been followed in the source: shared by all who ask for places in the block, so that in whatever
/// order they ask, a piece is walked through once and from there on in short steps.
///
/// A block keeps these only if it has a long piece; the text and source that belong to it never change.
final class Alignments: Sendable {
    /// Bytes of text between two places that are kept.
    static let step = 256

    private let kept = Mutex<[Int: [SourceAligner]]>([:])

    /// The place of a byte of a piece.
    ///
    /// - Parameters:
    ///   - index: the number of the piece.
    ///   - make: an aligner at the start of the piece.
    func aligner(ofPiece index: Int, length: Int, at position: Int, _ make: () -> SourceAligner) -> SourceAligner {
        var aligner: SourceAligner
        if length <= Self.step {
            aligner = make()
        } else {
            aligner = kept.withLock { kept in
                var marks = kept.removeValue(forKey: index) ?? [make()]
                while marks.count <= position / Self.step, var next = marks.last {
                    next.advance(to: marks.count * Self.step)
                    marks.append(next)
                }
                defer { kept[index] = marks }
                // A mark may lie a few bytes further on, behind a character that it may not cut.
                let mark = min(position / Self.step, marks.count - 1)
                return marks[mark].position <= position ? marks[mark] : marks[max(0, mark - 1)]
            }
        }
        aligner.advance(to: position)
        return aligner
    }
}
