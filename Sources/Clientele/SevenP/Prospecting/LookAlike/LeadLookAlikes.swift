/// How much open leads look like the best customers, by the attributes that leads and customers share, and whether that tells anything.
///
/// The score is a naive Bayes one: the logarithm of the odds of being one of the best, which each known attribute raises or lowers on its own
/// (Hastie, Tibshirani & Friedman 2009, "The Elements of Statistical Learning", section 6.6.3). Attributes that say the same twice count
/// twice, so it ranks rather than foretells.
public struct LeadLookAlikes: Sendable, Equatable, Codable {
    /// How many customers the score was learned from.
    public var customers: Int
    /// How many of them count as the best.
    public var bestCustomers: Int
    /// The least revenue of the best.
    public var bestFrom: DecimalAmount
    /// The chance that a best customer scores higher than another one, with its 95 % interval.
    ///
    /// It is of customers the score was not learned from, by five-fold cross-validation (the interval after Hanley & McNeil 1982, "The meaning and use of the area under a ROC curve"). A score that
    /// tells nothing has one half.
    public var auc: Estimate
    /// Whether the interval lies above one half.
    ///
    /// Where it does not, the score is useless and no lead is listed.
    public var isUseful: Bool
    /// What each attribute says, the one that tells most first.
    public var attributes: [LookAlikeAttribute]
    /// How many open leads carry one of the attributes.
    public var scoredLeads: Int
    /// The open leads that look most like the best customers.
    public var listed: [LookAlikeLead]
}
