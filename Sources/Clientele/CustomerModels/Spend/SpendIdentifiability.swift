/// Whether the data tell the parameters of a spend model apart, and if not, why and what can still be told.
public struct SpendIdentifiability: Sendable, Hashable, Codable {
    /// What a fit came to.
    public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
        /// The likelihood has a maximum, clearly above that of every simpler case.
        case identified
        /// Customers' amounts hardly vary around their own means: *p* grows without end while *pγ* stays.
        case noVariationWithinCustomers
        /// Customers hardly differ in their means: *q* and *γ* grow without end while *γ*/*q* stays.
        case noVariationBetweenCustomers
        /// All mean spends are equal: the likelihood grows without end.
        case noVariation
        /// There are fewer customers with repeat spend than it takes to tell three parameters.
        case tooFewCustomers
        /// The search for a maximum did not end at one.
        case notConverged
    }

    /// What the fit came to.
    public var outcome: Outcome
    /// The parameters that the data do not tell.
    public var affectedParameters: [String]
    /// What can be told nevertheless, in a sentence.
    public var stillKnown: String

    init(_ outcome: Outcome) {
        self.outcome = outcome
        switch outcome {
        case .identified:
            affectedParameters = []
            stillKnown = "All parameters are estimated."
        case .noVariationWithinCustomers:
            affectedParameters = ["p", "gamma"]
            stillKnown = "The customers' means and how they are spread; what a customer spent on average is what the customer will."
        case .noVariationBetweenCustomers:
            affectedParameters = ["q", "gamma"]
            stillKnown = "The mean of all customers, which is everybody's, and how amounts vary around it."
        case .noVariation:
            affectedParameters = ["p", "q", "gamma"]
            stillKnown = "The one mean that all customers share."
        case .tooFewCustomers, .notConverged:
            affectedParameters = ["p", "q", "gamma"]
            stillKnown = "The mean amount of the occasions that were seen."
        }
    }
}
