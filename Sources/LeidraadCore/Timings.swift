/// Seconds per stage of a build, in the order of the stages.
public struct Timings: Sendable {
    /// The stages and their seconds.
    public private(set) var stages: [(name: String, seconds: Double)] = []

    private let progress: @Sendable (Stage) -> Void

    init(_ progress: @escaping @Sendable (Stage) -> Void = { _ in }) { self.progress = progress }

    /// Runs a stage and notes how long it took.
    mutating func measure<Result>(_ name: Stage, _ stage: () throws -> Result) rethrows -> Result {
        progress(name)
        let clock = ContinuousClock()
        let start = clock.now
        defer {
            let elapsed = clock.now - start
            stages.append(
                (name.rawValue, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18))
        }
        return try stage()
    }
}
