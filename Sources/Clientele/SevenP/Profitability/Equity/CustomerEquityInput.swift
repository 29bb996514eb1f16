/// What customers are expected to bring in future, from a model or from anywhere else.
///
/// The analysis fits no model of its own; hand over what one says:
///
/// ```swift
/// let values: [CustomerID: Money] = ["a": try Money("120", in: .eur)]
/// let input = CustomerEquityInput(method: "account plan", currency: .eur) { values[$0] }
/// print(input.method)  // account plan
/// ```
public struct CustomerEquityInput: Sendable {
    /// Where the values come from, as results state it.
    public let method: String
    /// The currency of all values.
    public let currency: Currency
    /// What all customers together are expected to bring by the source itself, to reconcile with; `nil` where it does not say.
    public let total: DecimalAmount?
    private let value: @Sendable (CustomerID) -> Money?

    /// Makes an input from a closure.
    ///
    /// - Parameters:
    ///   - method: Where the values come from, as results state it.
    ///   - currency: The currency of all values.
    ///   - total: What all customers together are expected to bring by the source itself.
    ///   - value: What a customer is expected to bring; `nil` where it is not known.
    public init(
        method: String, currency: Currency, total: DecimalAmount? = nil, value: @escaping @Sendable (CustomerID) -> Money?
    ) {
        self.method = method
        self.currency = currency
        self.total = total
        self.value = value
    }

    /// What a customer is expected to bring in minor units.
    func minorUnits(of id: CustomerID) throws -> Int64? {
        guard let money = value(id) else { return nil }
        guard money.currency == currency else {
            throw ClienteleError(
                .mixedCurrencies, "the expected value of customer '\(id.text)' is in \(money.currency), not in \(currency)",
                remedy: "give all expected values in one currency")
        }
        return money.minorUnits
    }
}
