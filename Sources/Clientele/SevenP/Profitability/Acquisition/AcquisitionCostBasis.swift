/// Where the cost to win customers is taken from.
public enum AcquisitionCostBasis: Sendable, Hashable {
    /// From the records: contacts, responses and campaign expenses before the first purchase, and so much for a lead where given.
    case recorded(perLead: Money? = nil)
    /// From budgets, each divided evenly among those whose first purchase lies in its time; what the records tell of acquisition is left
    /// out.
    case given([AcquisitionBudget])
}
