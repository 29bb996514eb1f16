/// The profit and loss of every customer of a base, in byte order of the ids; kept as columns.
///
/// ```swift
/// for row in profits where row.statement.netProfit.minorUnits < 0 { print(row.customerID, row.statement.netProfit) }
/// ```
public struct CustomerProfits: Sendable {
    let base: CustomerBase
    let columns: ProfitColumns
    let hasDiscounts: Bool
    let scoring: CustomerValueScoring
    let potentials: [Int64]
    let treatments: [UInt8]

    /// The row of one customer, or `nil` for one who is not in the base.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The row.
    /// - Complexity: O(log *n*).
    public func row(of id: CustomerID) -> CustomerProfit? {
        base.purchases.customers.rank(of: id.text).map { self[$0] }
    }

    /// The place of a customer among the buyers.
    private func place(of customer: Int) -> Int? {
        guard columns.isBuyer(customer) else { return nil }
        var (low, high) = (0, scoring.buyers.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(scoring.buyers[middle]) < customer { low = middle + 1 } else { high = middle }
        }
        return low < scoring.buyers.count ? low : nil
    }
}

extension CustomerProfits: RandomAccessCollection {
    /// The index of the first customer, 0.
    public var startIndex: Int { 0 }

    /// How many customers there are, with purchases or without.
    public var endIndex: Int { columns.count }

    /// Puts a customer's row together.
    ///
    /// - Parameter index: The customer's place, from 0.
    /// - Complexity: O(log *n*).
    public subscript(index: Int) -> CustomerProfit {
        var sums = StatementSums()
        sums.add(index, of: columns)
        let place = place(of: index)
        return CustomerProfit(
            customerID: CustomerID(base.purchases.customers[index]), isBuyer: columns.isBuyer(index),
            occasions: Int(columns.occasions[index]), statement: sums.statement(in: base.currency, hasDiscounts: hasDiscounts),
            potential: place.map { DecimalAmount(minorUnits: Int128(potentials[$0]), in: base.currency) },
            value: place.map { scoring.score($0, in: base) },
            treatment: place.map { CustomerTreatment.allCases[Int(treatments[$0])] })
    }
}
