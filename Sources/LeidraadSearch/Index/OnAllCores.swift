import Dispatch

/// The result of a function for each number below `count`, in their order, worked out on all cores.
func onAllCores<Value: Sendable, Failure: Error>(
    _ count: Int, _ make: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
    var results = [Result<Value, Failure>?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { places in
        // Each place is written once, by one core.
        nonisolated(unsafe) let places = places
        DispatchQueue.concurrentPerform(iterations: count) { index in
            do throws(Failure) {
                places[index] = .success(try make(index))
            } catch {
                places[index] = .failure(error)
            }
        }
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for result in results {
        if let value = try result?.get() { values.append(value) }
    }
    return values
}
