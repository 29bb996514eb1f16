/// An optional column of integers; empty while no row has a number.
package struct OptionalIntegers: Sendable, Equatable {
    private var values: [Int64] = []
    private var isPresent: [Bool] = []

    package init() {}

    /// Whether no row has a number.
    package var isEmpty: Bool { values.isEmpty }

    /// Sets the number of the row with that number, which comes after all rows set so far.
    package mutating func set(_ value: Int64, row: Int) {
        pad(to: row)
        values.append(value)
        isPresent.append(true)
    }

    /// The number of a row.
    package subscript(row: Int) -> Int64? {
        row < values.count && isPresent[row] ? values[row] : nil
    }

    /// Forgets the rows from a number on.
    mutating func truncate(to rows: Int) {
        guard values.count > rows else { return }
        values.removeLast(values.count - rows)
        isPresent.removeLast(isPresent.count - rows)
        if !isPresent.contains(true) { self = OptionalIntegers() }
    }

    /// The same column with its rows in another order.
    func gathered(_ order: [UInt32]) -> OptionalIntegers {
        guard !isEmpty else { return self }
        var column = OptionalIntegers()
        // The last rows may have no number, and then the column is shorter than the table.
        column.values = order.map { self[Int($0)] ?? 0 }
        column.isPresent = order.map { self[Int($0)] != nil }
        return column
    }

    private mutating func pad(to row: Int) {
        guard values.count < row else { return }
        values.append(contentsOf: repeatElement(0, count: row - values.count))
        isPresent.append(contentsOf: repeatElement(false, count: row - isPresent.count))
    }
}
