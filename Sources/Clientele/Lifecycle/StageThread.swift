/// The checked history of one customer or lead.
struct StageThread: Sendable {
    /// Whose history it is; ordered by the bytes of customer and lead, the customer's own first.
    struct Key: Sendable, Comparable {
        var customerID: CustomerID
        var leadID: CustomerID?

        init(customerID: CustomerID, leadID: String?) {
            self.customerID = customerID
            // Leads' ids are compared by their bytes as customers' are.
            self.leadID = leadID.map { CustomerID($0) }
        }

        init(_ change: StageChange) {
            self.init(customerID: change.customerID, leadID: change.stageChangeLeadID)
        }

        static func < (left: Key, right: Key) -> Bool {
            if left.customerID != right.customerID { return left.customerID < right.customerID }
            guard let second = right.leadID else { return false }
            return left.leadID.map { $0 < second } ?? true
        }
    }

    var key: Key
    /// The stage before the first change, where it was recorded.
    var origin: Int?
    /// The stages entered, by their place in the vocabulary, in order.
    var entries: [(stage: Int, day: CalendarDay)] = []
}
