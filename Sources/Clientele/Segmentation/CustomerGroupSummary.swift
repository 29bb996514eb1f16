/// How many customers a group has and what they bring.
struct CustomerGroupSummary: Sendable, Hashable {
    var customers = 0
    /// The sum of positive values, so that groups add up to the total value.
    var value = ExactSum()

    mutating func add(value customerValue: Int64) {
        customers += 1
        value.add(max(customerValue, 0))
    }
}
