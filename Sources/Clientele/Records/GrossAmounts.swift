/// A customer's purchases and refunds apart, or the costs above and below zero, with the knowledge whether either left 64 bits.
///
/// Kept apart, each only grows, so whether a sum fits does not depend on the order of adding; and while both fit, so does every net.
struct GrossAmounts {
    private(set) var purchases: Int64 = 0
    private(set) var refunds: Int64 = 0
    private(set) var didOverflow = false

    mutating func add(_ amount: Int64) {
        if amount >= 0 {
            let (sum, overflow) = purchases.addingReportingOverflow(amount)
            purchases = sum
            didOverflow = didOverflow || overflow
        } else {
            let (sum, overflow) = refunds.addingReportingOverflow(amount)
            refunds = sum
            didOverflow = didOverflow || overflow
        }
    }

    func requireRoom(for what: String, name: () -> String) throws {
        guard !didOverflow else {
            throw ClienteleError(
                .overflow, "the \(what) of customer '\(name())' add up to more than 64 bits of minor units",
                remedy: "check the customer's \(what) for a wrong unit")
        }
    }
}
