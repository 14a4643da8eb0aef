/// Which pages have which type: runs of pages, since pages of a type mostly stand together.
struct TypeRuns: Equatable {
    private(set) var types: [String] = []
    private(set) var runs: [(type: Int, firstPage: Int)] = []

    static func == (left: TypeRuns, right: TypeRuns) -> Bool {
        left.types == right.types && left.runs.map(\.type) == right.runs.map(\.type)
            && left.runs.map(\.firstPage) == right.runs.map(\.firstPage)
    }

    mutating func add(page: Int, type: String) {
        let number = types.firstIndex(of: type) ?? types.count
        if number == types.count { types.append(type) }
        if runs.last?.type != number { runs.append((number, page)) }
    }

    /// The number of the type of a page.
    func type(ofPage page: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].firstPage <= page { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : runs[low - 1].type
    }
}
