public import Clientele

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
    /// How many of all customers the data know, with or without a purchase.
    case partOfKnown(customers: Int, known: Int)
    /// How many of the customers with a purchase.
    case partOfBuyers(customers: Int, buyers: Int)
    /// A count of purchases.
    case purchaseCount(Int)
    /// That few customers bring much of the value.
    case concentration(customerShare: Double, valueShare: Double)
    /// How many of the most valuable customers, and what share of those with a purchase, bring how much of the value.
    case mostValuable(customers: Int, customerShare: Double, valueShare: Double)
    /// The ends of an interval of confidence, as text, and its level.
    case interval(level: Double, lower: String, upper: String)
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
    /// That few customers bring much of the value, as a statement of its own.
    case eightyTwenty(customerShare: Double, valueShare: Double)
    /// What the most valuable share of the customers brings.
    case topCustomers(customerShare: Double, valueShare: Double)
    /// The first and the last day, as `yyyy-MM-dd`.
    case period(first: String, last: String)
    /// The first day of the data, as `yyyy-MM-dd`.
    case since(date: String)
    /// How many customers count as lost, and their share of all customers the data know.
    case lostCustomers(customers: Int, share: Double)
    /// The revenue of one month from new and from returning customers.
    case lastMonth(month: String, new: String, returning: String)
    /// That there is no result to show.
    case nothingToShow
    /// That value is revenue.
    case valueIsRevenue
    /// That value is profit.
    case valueIsProfit
    /// How classes of any names are cut by shares of value.
    case cutsByValue
    /// How tiers are cut by shares of customers.
    case cutsByCustomers
    /// How the intervals were found: how many resamples, from which seed, at which level.
    case resampling(resamples: Int, seed: String, level: Double)
    /// How many customers stand so close to a border that their class is not sure.
    case borderline(Int)
    /// What the reconciliation shows.
    case reconciliationMeaning
    /// What is done for a segment: the kind of treatment and the action.
    case treatment(kind: String, action: String)
    /// Between which days customers are compared.
    case migrationRule(from: String, to: String)
    /// From how many multiples of the interval silence is decline and loss, and the shortest interval in days.
    case silenceRule(decline: Double, lost: Double, shortest: Double)
    /// From how many occasions a customer is loyal, and when a won-back one has settled.
    case loyaltyRule(occasions: Double, settled: Double)
    /// A policy that is not the built-in one: its name and parameters.
    case otherPolicy(name: String, parameters: String)
    /// The base's rhythm: the median interval in days and how many customers it stands on.
    case rhythm(days: Double, customers: Int)
    /// That the base's rhythm is assumed, since nobody has bought twice.
    case assumedRhythm(days: Double)
    /// What a movement between states counts.
    case transitionRule
    /// What a conversion counts and how sure it is.
    case conversionRule
    /// That the marked month has not ended by the day.
    case incompleteMonth(date: String)
    /// What revenue before a first purchase is.
    case unattributedRule
    /// That only some of the rejected rows are listed.
    case rejectedShown(shown: Int, of: Int)
    /// What a purchase occasion is.
    case occasionRule
    /// How recency is counted.
    case recencyRule
    /// What the total value is.
    case valueRule
    /// Which rows count.
    case dayRule
    /// Which model was fitted, to how many customers, and how many of them had bought again.
    case forecastBasis(model: String, customers: Int, repeaters: Int)
    /// The last day that the model knew.
    case calibratedUntil(date: String)
    /// How many customers are still active, and what they will buy within a time.
    case expectedTotal(horizon: Double, unit: String, active: Int, purchases: Int)
    /// What the two intervals of a forecast mean.
    case intervalsApart
    /// That there is no model to forecast with.
    case noForecast
    /// A reason why the data do not tell a parameter of a repeat-buying model.
    case forecastFinding(IdentifiabilityFinding.Kind)
    /// A reason why the data do not tell a parameter of the model of spend.
    case spendFinding(SpendIdentifiability.Outcome)
    /// That spend goes with how often customers buy.
    case spendDependence
    /// That the data look as if they began in mid-life.
    case startsInMidLife(date: String)
    /// How many customers the model leaves out.
    case leftOut(Int)
    /// What was bought after the calibration, and what was expected.
    case heldAgainst(first: String, last: String, actual: Int, expected: Int)
    /// That nothing after the calibration is known.
    case noHoldout
    /// The rule by which managers call a customer gone.
    case hiatusRule(silence: Double, unit: String)
    /// The share of customers whose purchases lay within the model's interval of 90 %.
    case predictiveCoverage(share: Double)
    /// The text alternative of a tracking plot: the last period, what was bought by then, and what was expected.
    case trackingDescription(last: String, actual: Int, expected: Int)
    /// Whose purchases a tracking plot counts.
    case trackingMeaning
    /// Actual and expected figures of one group.
    case actualAndExpected(name: String, actual: String, expected: String)
    /// Foretold and observed shares of customers who bought.
    case foretoldAndObserved(foretold: Double, observed: Double)
    /// Why the share who bought is shown in place of the share still active.
    case activityMeaning
    /// For customers of which age the probabilities hold, and how to read them.
    case aliveMeaning(age: Double, unit: String)
    /// A unit of time of some days.
    case periodsOfDays(Int)
    /// One group of a survival analysis: its size and its events.
    case survivalGroup(name: String, customers: Int, events: Int)
    /// The time by which half have had the event, and its interval, which may have no upper end.
    case medianSurvival(time: String, lower: String, upper: String?)
    /// That fewer than half have had the event.
    case medianNotReached
    /// The share without the event at a time.
    case survivalAt(name: String, time: String, share: Double)
    /// What the band around a curve is.
    case bandMeaning(level: Double)
    /// Who is at risk.
    case atRiskMeaning
    /// Up to which time a restricted mean counts.
    case restrictedMeaning(time: String)
    /// That groups differ more than chance would have it.
    case groupsDiffer(p: String)
    /// That chance explains the difference between groups.
    case groupsAlike(p: String)
    /// That groups cannot be compared.
    case groupsNotComparable
    /// That only some of the groups or cohorts are drawn.
    case partShown(shown: Int, of: Int)
    /// When a customer of a cohort counts as having come back.
    case cohortRule
    /// The share who came back in the period after that of the first purchase.
    case cameBackNext(share: Double, period: CohortPeriod)
    /// The share who came back some periods after that of the first purchase.
    case cameBackAfter(periods: Int, share: Double)
    /// That the last period has not ended.
    case incompletePeriod(date: String)
    /// Over which cohorts a share is taken.
    case allCohortsRule
    /// Which model projects the retention of how many customers, from how many renewals.
    case contractBasis(model: String, customers: Int, periods: Int)
    /// A reason why counts do, or do not, tell the parameters of a retention model.
    case retentionFinding(RetentionIdentifiability)
    /// The share who are expected to stay after some renewals.
    case projectedShare(periods: Int, share: Double)
    /// The share who stayed after some renewals.
    case observedShare(periods: Int, share: Double)
    /// The churn rate if customers do not differ, with its interval.
    case constantChurn(rate: Double, lower: String, upper: String)
    /// The discounted expected lifetime of a new customer.
    case discountedLifetime(periods: String, rate: Double)
}
