/// What repeat-buying models need of one customer, or of several with the same history: *x*, *t_x*, *T*, the mean repeat spend, and a weight.
///
/// The age at the last purchase is often called recency in the literature; in RFM, recency is the time since the last purchase. To keep
/// the two apart, nothing here is called recency.
public struct RepeatPurchaseSummary: Sendable, Hashable {
    /// How often the customer bought again, *x*: occasions after the first one, or after entry.
    public let repeatPurchases: Int
    /// The customer's age at the last purchase, *t_x*, in time units; 0 where there is no repeat purchase.
    public let ageAtLastPurchase: Double
    /// The customer's age at the end of the observation, *T*, in time units.
    public let age: Double
    /// The mean amount of the repeat occasions that have an amount above zero, in units of the currency (not minor units), or `nil` without any.
    public let meanRepeatSpend: Double?
    /// How many repeat occasions ``meanRepeatSpend`` is the mean of; zero-value occasions are purchases, but no spend.
    public let spendingOccasions: Int
    /// How many customers have this history; 1 for one.
    public let weight: Double

    /// Makes a summary, and checks that a customer can have such a history.
    ///
    /// - Parameters:
    ///   - repeatPurchases: How often the customer bought again, from 0.
    ///   - ageAtLastPurchase: The age at the last purchase, from 0 to `age`; 0 exactly where there is no repeat purchase.
    ///   - age: The age at the end of the observation, finite, from 0.
    ///   - meanRepeatSpend: The mean amount of the repeat occasions, above zero, or `nil`.
    ///   - spendingOccasions: How many occasions the mean is of, from 1 to `repeatPurchases`; all of them unless told.
    ///   - weight: How many customers have this history, above zero and finite.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` when a rule is broken; the message names it.
    public init(
        repeatPurchases: Int, ageAtLastPurchase: Double, age: Double, meanRepeatSpend: Double? = nil, spendingOccasions: Int? = nil,
        weight: Double = 1
    ) throws {
        let occasions = meanRepeatSpend == nil ? 0 : spendingOccasions ?? repeatPurchases
        if let problem = RepeatPurchaseSummary.problem(
            repeatPurchases, ageAtLastPurchase, age, meanRepeatSpend, spendingOccasions ?? occasions, weight)
        {
            throw ClienteleError(.invalidRecord, problem.what, remedy: problem.remedy)
        }
        self.init(
            validRepeatPurchases: repeatPurchases, ageAtLastPurchase: ageAtLastPurchase, age: age, meanRepeatSpend: meanRepeatSpend,
            spendingOccasions: occasions, weight: weight)
    }

    /// A summary whose rules hold by how it was made.
    package init(
        validRepeatPurchases repeatPurchases: Int, ageAtLastPurchase: Double, age: Double, meanRepeatSpend: Double? = nil,
        spendingOccasions: Int = 0, weight: Double = 1
    ) {
        self.repeatPurchases = repeatPurchases
        self.ageAtLastPurchase = ageAtLastPurchase
        self.age = age
        self.meanRepeatSpend = meanRepeatSpend
        self.spendingOccasions = spendingOccasions
        self.weight = weight
    }

    private static func problem(
        _ repeatPurchases: Int, _ ageAtLastPurchase: Double, _ age: Double, _ spend: Double?, _ occasions: Int, _ weight: Double
    ) -> (what: String, remedy: String)? {
        if repeatPurchases < 0 { return ("x is \(repeatPurchases)", "count repeat purchases from 0") }
        if !(age.isFinite && age >= 0) { return ("T is \(age)", "give the age at the end of the observation, from 0") }
        if !(ageAtLastPurchase >= 0 && ageAtLastPurchase <= age) {
            return ("t_x is \(ageAtLastPurchase), outside 0 to T, which is \(age)", "give the age at the last purchase")
        }
        if (repeatPurchases == 0) != (ageAtLastPurchase == 0) {
            return (
                "x is \(repeatPurchases) but t_x is \(ageAtLastPurchase)",
                "t_x is 0 exactly where x is 0: it counts from the first purchase"
            )
        }
        if let spend, !(spend.isFinite && spend > 0) {
            return ("the mean spend is \(spend)", "give the mean of the repeat purchases of positive value, or leave it out")
        }
        if spend == nil ? occasions != 0 : !(1...max(repeatPurchases, 1)).contains(occasions) || repeatPurchases == 0 {
            return ("a mean spend of \(occasions) of \(repeatPurchases) repeat purchases does not exist", "leave the mean spend out")
        }
        if !(weight.isFinite && weight > 0) { return ("the weight is \(weight)", "give a number of customers above zero") }
        return nil
    }
}
