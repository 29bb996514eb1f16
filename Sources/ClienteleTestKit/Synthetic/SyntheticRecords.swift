/// The records of one kind of a ``SyntheticBase``, made one customer after another while they are read.
///
/// ```swift
/// let base = try SyntheticBase(customers: 3, seed: 1)
/// print(base.customers.map(\.customerID.text))  // ["synthetic-1", "synthetic-2", "synthetic-3"]
/// ```
///
/// Within a customer the records stand in order of time. Every pass over the sequence makes the same records again.
///
/// - Complexity: O(1) memory, but for the records of the customer at hand.
public struct SyntheticRecords<Record: Sendable>: Sequence, Sendable {
    let customerCount: Int
    let make: @Sendable (Int) -> [Record]

    /// Starts a pass over the records.
    ///
    /// - Returns: An iterator that stands before the first customer.
    public func makeIterator() -> Iterator {
        Iterator(records: self)
    }

    /// A pass over the records.
    public struct Iterator: IteratorProtocol {
        private let records: SyntheticRecords
        private var nextCustomer = 0
        private var current: [Record] = []
        private var position = 0

        init(records: SyntheticRecords) {
            self.records = records
        }

        /// The next record, or `nil` after the last.
        ///
        /// - Returns: The record.
        public mutating func next() -> Record? {
            while position >= current.count {
                guard nextCustomer < records.customerCount else { return nil }
                current = records.make(nextCustomer)
                nextCustomer += 1
                position = 0
            }
            defer { position += 1 }
            return current[position]
        }
    }
}
