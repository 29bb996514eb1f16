/// A sentence with numbers in it, apart from any language.
///
/// Each language words every sentence in a `switch` and sets the values where its own grammar wants them. Counts and ratios come as
/// numbers; amounts of money come as text already exact, see ``NumberText/money(_:currency:)``.
public enum Sentence: Sendable, Equatable {
    /// The day the report looks at, as `yyyy-MM-dd`.
    case asOf(date: String)
    /// The day the report looks at and the currency of its amounts.
    case asOfInCurrency(date: String, currency: String)
    /// A count of customers.
    case customerCount(Int)
    /// A count of purchases.
    case purchaseCount(Int)
    /// That few customers bring much of the value.
    case concentration(customerShare: Double, valueShare: Double)
    /// How many of the most valuable customers bring how much of the value.
    case mostValuable(customers: Int, customerShare: Double, valueShare: Double)
    /// The ends of a 95 % interval, as text.
    case interval(lower: String, upper: String)
    /// The text alternative of a Lorenz curve: the marked point and the Gini coefficient.
    case lorenzDescription(customerShare: Double, valueShare: Double, gini: String)
    /// What a Gini coefficient of a size means.
    case giniMeaning
    /// How the value classes are cut, as shares of value: where A ends and where B ends.
    case classRule(first: Double, second: Double)
    /// One class: its share of the customers and of the value.
    case classShare(name: String, customerShare: Double, valueShare: Double)
    /// How the scores from 1 to 5 are given.
    case scoreRule
    /// That an axis has fewer than five distinct scores.
    case coarseScores(axis: String, scores: Int)
    /// The text alternative of a heat map: its axes and its fullest cell.
    case heatMapDescription(rows: String, columns: String, row: String, column: String, text: String)
    /// One segment: its customers and its value.
    case segmentSize(name: String, customers: Int, value: String)
    /// The segment that holds most of the value.
    case mostValuableSegment(name: String, customerShare: Double, valueShare: Double)
    /// That segment names are a convention.
    case segmentConvention
    /// How a customer's state is judged.
    case stateRule
    /// One stage of a funnel: how many reached it.
    case stageReached(name: String, customers: Int)
    /// One stage of a funnel: how many reached it, and what share of those in the stage before.
    case stageConverted(name: String, customers: Int, share: Double)
    /// The share of one-time buyers who bought again.
    case boughtAgain(share: Double)
    /// The text alternative of revenue by month: first and last month, the best month and its revenue.
    case revenueDescription(first: String, last: String, best: String, amount: String)
    /// Who counts as a new and who as a returning customer in a month.
    case newCustomerRule
    /// How many rows of the input were rejected.
    case rejectedRows(Int)
    /// How many customers had no purchase by the day of the report.
    case withoutPurchases(Int)
    /// That amounts are exact.
    case exactAmounts
    /// That the figures follow from the records alone and can be computed again.
    case reproducible
}
