/// Numbers by keys that are hashes, or as good as that: a table over two arrays, which takes a fraction of the time of a dictionary.
///
/// Several numbers can have one key.
struct NumberTable: Sendable {
    private var keys = [UInt64](repeating: 0, count: 16)
    /// The number of each key; -1 where a place is free.
    private var numbers = [Int32](repeating: -1, count: 16)
    private var count = 0

    /// The first number of a key that is meant.
    func find(_ key: UInt64, where isMeant: (Int32) -> Bool = { _ in true }) -> Int32? {
        var place = place(of: key)
        while numbers[place] >= 0 {
            if keys[place] == key, isMeant(numbers[place]) { return numbers[place] }
            place = (place + 1) & (keys.count - 1)
        }
        return nil
    }

    mutating func insert(_ number: Int32, at key: UInt64) {
        if count * 2 >= keys.count { grow() }
        var place = place(of: key)
        while numbers[place] >= 0 { place = (place + 1) & (keys.count - 1) }
        (keys[place], numbers[place]) = (key, number)
        count += 1
    }

    private func place(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & (keys.count - 1)
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        numbers = [Int32](repeating: -1, count: oldKeys.count * 2)
        count = 0
        for (key, number) in zip(oldKeys, oldNumbers) where number >= 0 { insert(number, at: key) }
    }
}
