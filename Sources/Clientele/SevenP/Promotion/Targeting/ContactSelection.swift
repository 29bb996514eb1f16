/// Chooses whom to contact under a budget.
///
/// Every contact costs the same, so the best choice is exact: the customers of the highest expected profit, as long as it is above 0 and
/// the
/// budget lasts.
///
/// ```swift
/// let chosen = try ContactSelection(unitCost: try Money("0.50", in: .eur), budget: try Money("1.20", in: .eur))
///     .choose(expectedProfits: [0.3, -0.1, 2.0, 0.9])
/// print(chosen)  // [2, 3]
/// ```
public struct ContactSelection: Sendable, Hashable {
    /// What one contact costs.
    public var unitCost: Money
    /// What may be spent; `nil` for any amount.
    public var budget: Money?

    /// Describes a choice.
    ///
    /// - Parameters:
    ///   - unitCost: What one contact costs, 0 or more.
    ///   - budget: What may be spent; `nil` for any amount.
    public init(unitCost: Money, budget: Money? = nil) {
        self.unitCost = unitCost
        self.budget = budget
    }

    /// How many contacts the budget pays for; `nil` for any number.
    ///
    /// - Throws: ``ClienteleError/Code/mixedCurrencies`` for a budget in another currency, ``ClienteleError/Code/invalidArgument`` for a
    ///   negative cost.
    public func affordable() throws -> Int? {
        guard unitCost.minorUnits >= 0 else {
            throw ClienteleError(.invalidArgument, "a contact costs \(unitCost)", remedy: "give a cost of 0 or more")
        }
        guard let budget else { return nil }
        if try budget.isLess(than: .zero(unitCost.currency)) { return 0 }
        return unitCost.minorUnits == 0 ? nil : Int(clamping: budget.minorUnits / unitCost.minorUnits)
    }

    /// Chooses customers.
    ///
    /// - Parameter expectedProfits: What contacting each customer is expected to bring, its cost taken away.
    /// - Returns: The places of the chosen, the most profitable first, equal ones in the order given.
    /// - Throws: As ``affordable()``.
    /// - Complexity: O(*n* log *n*).
    public func choose(expectedProfits: [Double]) throws -> [Int] {
        let profitable = expectedProfits.indices.filter { expectedProfits[$0] > 0 }
        let ordered = profitable.sorted {
            expectedProfits[$0] != expectedProfits[$1] ? expectedProfits[$0] > expectedProfits[$1] : $0 < $1
        }
        return Array(ordered.prefix(try affordable() ?? ordered.count))
    }
}
