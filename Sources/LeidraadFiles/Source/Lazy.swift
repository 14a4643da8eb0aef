import Synchronization

/// A value that is worked out when it is first asked for, once.
package final class Lazy<Value: Sendable>: Sendable {
    private let state = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// The value; whoever asks while it is worked out waits for it.
    package var value: Value {
        state.withLock { known in
            let value = known ?? make()
            known = value
            return value
        }
    }
}
