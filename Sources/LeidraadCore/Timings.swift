import LeidraadFiles

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
            note(
                name.rawValue, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
        }
        return try stage()
    }

    /// Runs two stages at the same time; each is noted with its own time, so that together they count more than passed.
    mutating func measure<One: Sendable, Other: Sendable, Failure>(
        _ oneName: Stage, _ one: @Sendable () throws(Failure) -> One, beside otherName: Stage,
        _ other: @Sendable () throws(Failure) -> Other
    ) throws(Failure) -> (One, Other) {
        progress(oneName)
        let (first, second) = concurrently(
            { Self.timed(oneName) { Swift.Result { () throws(Failure) in try one() } } },
            { Self.timed(otherName) { Swift.Result { () throws(Failure) in try other() } } })
        for stage in first.timings.stages + second.timings.stages { note(stage.name, stage.seconds) }
        return (try first.result.get(), try second.result.get())
    }

    /// Adds to the seconds of a stage, which may come in parts.
    private mutating func note(_ name: String, _ seconds: Double) {
        if let index = stages.firstIndex(where: { $0.name == name }) {
            stages[index].seconds += seconds
        } else {
            stages.append((name, seconds))
        }
    }

    private static func timed<Result>(_ name: Stage, _ stage: () -> Result) -> (result: Result, timings: Timings) {
        var timings = Timings()
        let result = timings.measure(name, stage)
        return (result, timings)
    }
}
