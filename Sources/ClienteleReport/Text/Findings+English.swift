internal import Clientele

extension IdentifiabilityFinding.Kind {
    /// The reason in English.
    var english: String {
        switch self {
        case .noObservation: "No customer was observed for any time, so nothing can be told."
        case .noRepeatPurchases: "Nobody bought again: only an upper bound of the rate can be told, and nothing of leaving."
        case .tooFewCustomers: "There are no more customers than parameters, so how customers differ cannot be told."
        case .homogeneousRates: "Customers do not differ in how they buy as far as the data tell; only their common mean can be told."
        case .homogeneousDropout: "Customers do not differ in how they leave as far as the data tell; only their common mean can be told."
        case .noDropout: "Nobody was seen to leave; only an upper bound of leaving can be told."
        case .immediateDropout: "Everybody left at the first occasion to do so; only a lower bound of leaving can be told."
        case .splitDropout: "Some customers left at once and the others never; how those in between would leave cannot be told."
        case .certainPurchases: "Customers buy whenever they can while they are active; how they differ cannot be told."
        case .splitRates: "Some customers always buy and the others never; how those in between would buy cannot be told."
        case .flat:
            "Different parameters explain the data equally well, so that not all are told; predictions hold within the observed range."
        case .notConverged: "The search for the maximum did not come to an end, so the parameters are not told."
        }
    }
}

extension SpendIdentifiability.Outcome {
    /// What a fit came to, in English.
    var english: String {
        switch self {
        case .identified: "All parameters of the model of spend are estimated."
        case .noVariationWithinCustomers:
            "A customer's amounts hardly vary: what a customer spent on average is what the customer will spend."
        case .noVariationBetweenCustomers: "Customers hardly differ in what they spend; the mean of all is everybody's."
        case .noVariation: "All customers spend the same; only that one mean is told."
        case .tooFewCustomers: "Too few customers have bought again to tell how their spend differs; only the mean amount is told."
        case .notConverged: "The search for the model of spend did not come to an end; only the mean amount is told."
        }
    }
}

extension RetentionIdentifiability {
    /// What it means, in English.
    var english: String {
        switch self {
        case .identified: "The counts tell the parameters."
        case .weakHeterogeneity:
            "Customers hardly differ: a constant churn rate explains the counts nearly as well, so the parameters are known vaguely."
        case .homogeneous: "Retention does not rise as it would if customers differed, so the chance to churn is taken as alike for all."
        case .nobodyLeaves: "Nobody left, so the churn rate has an upper limit only."
        case .everybodyLeavesAtOnce: "Everybody left at the first renewal, so nothing is known of later ones."
        case .nobodyLeavesLater: "All who left did so at the first renewal, so later churn is too rare to be told."
        case .onePeriod: "Only one renewal was seen, which tells one rate and no trend."
        case .tooFewPeriods: "There are fewer renewals than parameters."
        case .noDecisions: "No customer came to a renewal."
        case .atBoundary: "The likelihood is largest at the end of the range of a parameter, so the parameters are not told."
        case .notConverged: "The search for the maximum stopped before it got there, so the parameters are not told."
        }
    }
}

extension CohortPeriod {
    /// The period in English.
    var english: String {
        switch self {
        case .month: "month"
        case .quarter: "quarter"
        case .year: "year"
        }
    }
}
