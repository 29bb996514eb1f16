extension RepeatPurchaseSummaries: MergeableSummary {
    /// The version of the encoded form.
    public static var formatVersion: Int { 1 }

    /// Takes in the summaries of other customers.
    ///
    /// Days are not kept, so a customer's history cannot be put together of two: merge ``PurchaseSummaries`` where parts share customers.
    ///
    /// - Parameter other: The other summaries.
    /// - Throws: ``ClienteleError/Code/duplicateRecord`` for a customer in both; ``ClienteleError/Code/mixedCurrencies``;
    ///   ``ClienteleError/Code/invalidArgument`` when the two count ages differently, end on different days, or only one of them has ids.
    /// - Complexity: O(*n*) with ids, O(*n* log *n*) without.
    public mutating func merge(_ other: RepeatPurchaseSummaries) throws {
        try requireFit(other)
        var result = RepeatPurchaseSummaries(
            timeUnit: timeUnit, calibrationEnd: calibrationEnd, currency: currency ?? other.currency, ids: nil,
            columns: RepeatPurchaseColumns())
        result.leftOut = leftOut.adding(other.leftOut)
        if let left = ids, let right = other.ids {
            try result.join(self, left, other, right)
        } else if isEmpty || other.isEmpty {
            let full = isEmpty ? other : self
            result.ids = full.ids
            result.columns = full.columns
        } else {
            result.columns = columns
            result.columns.append(other.columns)
            result.columns = result.columns.distinct
        }
        // The check needs the first days of all customers, which are not kept.
        if isEmpty || other.isEmpty { result.leftTruncation = leftTruncation ?? other.leftTruncation }
        self = result
    }

    private func requireFit(_ other: RepeatPurchaseSummaries) throws {
        guard timeUnit == other.timeUnit, calibrationEnd == other.calibrationEnd else {
            throw ClienteleError(
                .invalidArgument, "summaries in units of a \(timeUnit) and a \(other.timeUnit), or with different ends, do not merge",
                remedy: "summarise both in the same way")
        }
        if let currency, let second = other.currency, currency != second {
            throw ClienteleError(
                .mixedCurrencies, "summaries in \(currency.code) and in \(second.code) do not merge",
                remedy: "convert one of them at a stated rate first")
        }
        guard isEmpty || other.isEmpty || (ids == nil) == (other.ids == nil) else {
            throw ClienteleError(
                .invalidArgument, "summaries with and without customer ids do not merge", remedy: "give ids to all rows, or to none")
        }
    }

    /// Fills the summaries with the customers of two others.
    private mutating func join(
        _ left: RepeatPurchaseSummaries, _ leftIDs: TextTable, _ right: RepeatPurchaseSummaries, _ rightIDs: TextTable
    ) throws {
        let union = TextTable.union(leftIDs, rightIDs)
        var place = (left: 0, right: 0)
        columns.reserveCapacity(union.table.count)
        for customer in 0..<union.table.count {
            let rank = UInt32(truncatingIfNeeded: customer)
            let inLeft = place.left < union.left.count && union.left[place.left] == rank
            let inRight = place.right < union.right.count && union.right[place.right] == rank
            if inLeft && inRight { throw RepeatPurchaseSummaries.duplicate(CustomerID(union.table[customer])) }
            if inLeft {
                columns.append(left.columns[place.left])
                place.left += 1
            } else if inRight {
                columns.append(right.columns[place.right])
                place.right += 1
            }
        }
        ids = union.table
    }
}
