/// One reason why data do not tell a parameter.
public struct IdentifiabilityFinding: Codable, Sendable, Hashable {
    /// The kinds of reasons.
    public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
        /// All were observed for no time at all, so nothing can be told.
        case noObservation
        /// Nobody bought again: any rate near zero fits, and nobody can be seen to leave.
        case noRepeatPurchases
        /// There are no more customers than parameters.
        case tooFewCustomers
        /// All customers buy at the same rate, or with the same probability, as far as the data tell.
        case homogeneousRates
        /// All customers leave at the same rate, or with the same probability, as far as the data tell.
        case homogeneousDropout
        /// Nobody was seen to leave.
        case noDropout
        /// Everybody left at the first occasion to do so.
        case immediateDropout
        /// Some leave at once and the others never, as far as the data tell.
        case splitDropout
        /// While alive, everybody buys at every opportunity, or at a rate without limit.
        case certainPurchases
        /// Some always buy and the others never, as far as the data tell.
        case splitRates
        /// The likelihood is flat in a direction: different parameters explain the data equally well.
        case flat
        /// The search did not come to an end.
        case notConverged
    }

    /// Which reason.
    public let kind: Kind
    /// The names of the parameters that are not told because of it.
    public let parameters: [String]
    /// The reason as a sentence.
    public let explanation: String

    init(_ kind: Kind, parameters: [String]) {
        self.kind = kind
        self.parameters = parameters
        explanation = IdentifiabilityFinding.explanation(of: kind)
    }

    private static func explanation(of kind: Kind) -> String {
        switch kind {
        case .noObservation: "No customer was observed for any time, so nothing can be told."
        case .noRepeatPurchases: "Nobody bought again: only an upper bound of the rate can be told, and nothing of leaving."
        case .tooFewCustomers: "There are no more customers than parameters, so how customers differ cannot be told."
        case .homogeneousRates: "Customers do not differ in how they buy as far as the data tell; only their common mean can be told."
        case .homogeneousDropout: "Customers do not differ in how they leave as far as the data tell; only their common mean can be told."
        case .noDropout: "Nobody was seen to leave; only an upper bound of leaving can be told."
        case .immediateDropout: "Everybody left at the first occasion to do so; only a lower bound of leaving can be told."
        case .splitDropout: "Some customers left at once and the others never; how those in between would leave cannot be told."
        case .certainPurchases: "Customers buy whenever they can while they are alive; how they differ cannot be told."
        case .splitRates: "Some customers always buy and the others never; how those in between would buy cannot be told."
        case .flat: "Different parameters explain the data equally well; predictions hold for all of them within the observed range."
        case .notConverged: "The search for the maximum did not come to an end, so the parameters are not told."
        }
    }
}
