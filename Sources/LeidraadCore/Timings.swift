/// Seconds per stage of a build, in the order of the stages.
public struct Timings: Sendable {
    /// The stages and their seconds.
    public private(set) var stages: [(name: String, seconds: Double)] = []

    init() {}

    /// Runs a stage and notes how long it took.
    mutating func measure<Result>(_ name: String, _ stage: () throws -> Result) rethrows -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        defer {
            let elapsed = clock.now - start
            stages.append((name, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18))
        }
        return try stage()
    }

    /// Runs two stages at the same time; each is noted with its own time, so that together they count more than passed.
    mutating func measure<One: Sendable, Other: Sendable>(
        _ oneName: String, _ one: @Sendable () throws -> One, beside otherName: String,
        _ other: @Sendable () throws -> Other
    ) throws -> (One, Other) {
        let (first, second) = concurrently(
            { Self.timed(oneName) { Swift.Result { try one() } } },
            { Self.timed(otherName) { Swift.Result { try other() } } })
        stages += first.timings.stages + second.timings.stages
        return try (first.result.get(), second.result.get())
    }

    private static func timed<Result>(_ name: String, _ stage: () -> Result) -> (result: Result, timings: Timings) {
        var timings = Timings()
        let result = timings.measure(name, stage)
        return (result, timings)
    }
}
