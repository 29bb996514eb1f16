extension PersistencyComparison {
    /// The months that are compared: the first two years decide most of what lapses, and more would thin the correction.
    static let comparedMonths = [13, 25]

    /// The changes of the persistency of contracts whose grace period ended within the last year, against the year before.
    func changes(of contracts: ContractColumns, graceDays: Int) -> [PersistencyChange] {
        guard let windows = Windows(through: asOf, months: 12) else { return [] }
        return PersistencyComparison.comparedMonths.compactMap { month in
            var counts = Counts()
            for contract in 0..<contracts.count {
                guard let check = contracts.checkDay(contract, month: month, graceDays: graceDays), check <= asOf,
                    check > windows.previous.after
                else { continue }
                let fate = contracts.fate(contract, month: month, graceDays: graceDays)
                guard fate == .persisted || fate == .lapsed else { continue }
                if check > windows.current.after {
                    counts.current.size += 1
                    if fate == .persisted { counts.current.count += 1 }
                } else {
                    counts.previous.size += 1
                    if fate == .persisted { counts.previous.count += 1 }
                }
            }
            guard counts.current.size > 0, counts.previous.size > 0 else { return nil }
            return change(.contractPersistency, month: month, windows, counts, relevant: 0, isComparable: true)
        }
    }
}
