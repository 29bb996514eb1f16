/// One customer's profit and loss, value and treatment.
public struct CustomerProfit: Codable, Sendable, Hashable {
    /// Which customer.
    public var customerID: CustomerID
    /// Whether the customer has a purchase or refund, in the period where one was asked for; else there is only cost.
    public var isBuyer: Bool
    /// How many purchase occasions there are, in the period where one was asked for.
    public var occasions: Int
    /// The profit and loss.
    public var statement: ProfitStatement
    /// What the customer may still bring; `null` for somebody who has not bought.
    @ExplicitNull public var potential: DecimalAmount?
    /// The four parts of the customer's value; `null` for somebody who has not bought.
    @ExplicitNull public var value: CustomerValueScore?
    /// What to do about the customer; `null` for somebody who has not bought.
    @ExplicitNull public var treatment: CustomerTreatment?
}
