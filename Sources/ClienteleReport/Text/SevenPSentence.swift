/// A sentence of the sections on the seven analyses with numbers in it, apart from any language; beside ``Sentence``.
///
/// Each language words every sentence in a `switch`. Counts and ratios come as numbers; amounts of money come as text already exact, see
/// ``NumberText/money(_:currency:)``.
public enum SevenPSentence: Sendable, Equatable {
    /// What could not be done, what it needs, and why as an English clause.
    case unavailable(part: String, needs: String, reason: String)
    /// That only some of the rows are shown.
    case rowsShown(shown: Int, count: Int)
    /// How many purchase lines have no cost.
    case profitBasis(lines: Int, withoutCost: Int)
    /// That missing costs were assumed.
    case costsAssumed
    /// That missing costs were taken as none.
    case costsMissing
    /// That no cost is known at all.
    case revenueInPlaceOfProfit
    /// What all buyers bring.
    case netProfitOf(buyers: Int, amount: String)
    /// How many cost more than they bring.
    case lossMakers(customers: Int, share: Double, amount: String)
    /// That nobody costs more than they bring.
    case noLossMakers
    /// Where the whale curve is highest.
    case whalePeak(customerShare: Double, profitShare: Double)
    /// Where the whale curve is highest, in money.
    case whalePeakAmount(customerShare: Double, amount: String)
    /// A mark at the peak.
    case peakAt(share: Double)
    /// How to read the whale curve.
    case whaleMeaning
    /// That the model lets nobody leave before the second purchase.
    case aliveOnceMeaning
    /// What was spent on those who have not bought.
    case spentOnOthers(amount: String, others: Int)
    /// That the statements add up to the ledger.
    case reconciles
    /// That the statements do not add up to the ledger.
    case reconcilesNot
    /// How treatments are judged.
    case treatmentMeaning(median: String)
    /// What it means that a cohort has paid back.
    case paybackMeaning
    /// What customers are expected to bring.
    case equityExpected(amount: String, customers: Int)
    /// How revenue changed against the period before.
    case revenueChange(isRise: Bool, amount: String, first: String, last: String)
    /// One step of a bridge.
    case bridgeStep(name: String, amount: String)
    /// The text alternative of a growth bridge.
    case bridgeDescription(first: String, last: String)
    /// How factors share the change.
    case factorsMeaning
    /// How customers are told apart in the bridge.
    case customersBridgeMeaning
    /// Against what trends are judged.
    case trendMeaning
    /// How to read the season.
    case seasonMeaning
    /// What the largest tenth and the largest customer bring.
    case largestCustomers(share: Double, single: Double)
    /// When an account is idle and a manager silent.
    case idleRule(days: Int, silent: Int)
    /// Days overdue.
    case overdueBy(from: Int, through: Int)
    /// Days overdue, without an end.
    case overdueFrom(from: Int)
    /// A part of the customers, the largest first.
    case shareOfLargest(share: Double)
    /// What is in the baskets.
    case basketsOf(customers: Int, baskets: Int, products: Int)
    /// How many lines name no product.
    case linesWithoutProduct(lines: Int, total: Int)
    /// The strongest pair.
    case strongestPair(first: String, second: String, lift: Double, baskets: Int)
    /// How to read lift.
    case liftMeaning
    /// What pairs are called complements or substitutes.
    case pairsMeaning
    /// How many rules hold.
    case rulesShown(rules: Int, baskets: Int)
    /// What customers lack.
    case gapsOf(customers: Int, gaps: Int, amount: String)
    /// What X, Y and Z tell.
    case steadinessMeaning
    /// How many campaigns, and how many held customers back.
    case campaignCount(campaigns: Int, withControl: Int)
    /// How many earlier campaigns are left out.
    case campaignsLeftOut(count: Int)
    /// What of revenue is margin.
    case marginUsed(share: Double)
    /// What the uplift is.
    case upliftMeaning
    /// That a marked campaign still runs.
    case stillRunning
    /// The text alternative of a Qini curve.
    case qiniDescription(campaign: String, qini: String, lower: String, upper: String)
    /// The title of a Qini curve.
    case qiniTitle(campaign: String)
    /// How to read a Qini curve.
    case qiniMeaning
    /// The title of a table of uplift by segment.
    case segmentUpliftTitle(campaign: String)
    /// What counts as an earlier contact.
    case fatigueMeaning(days: Int)
    /// Whom to contact as another campaign did.
    case chosenTargets(customers: Int, campaign: String, cost: String)
    /// That the groups of a campaign are not as planned.
    case groupsUnequal(campaign: String)
    /// How many customers are known.
    case customersKnown(customers: Int)
    /// The title of a picture of completeness.
    case completenessTitle(template: String)
    /// How complete records are on the mean.
    case completenessMean(template: String, customers: Int, share: Double)
    /// How many customers a field is known of.
    case fieldKnown(field: String, share: Double)
    /// How much is past due.
    case risksOf(customers: Int, amount: String)
    /// How many clusters, and how well they stand apart.
    case clusterQuality(count: Int, silhouette: Double)
    /// How to read the traits.
    case traitMeaning
    /// A group of a division of the customers.
    case groupOf(basis: String, name: String)
    /// How many follow-ups came up and how many are planned.
    case planOf(required: Int, planned: Int)
    /// That a manager needs help.
    case urgentDeferred(count: Int, manager: String)
    /// Where expected effects come from.
    case effectAssumed
    /// That nothing came up.
    case nothingToDo
    /// How many hypotheses were tested.
    case hypothesesTested(count: Int)
    /// That nothing was found.
    case nothingFound
    /// What is expected to come.
    case forecastOf(first: String, last: String, amount: String, lower: String, upper: String)
    /// How the same forecast did a year before.
    case backtested(expected: String, actual: String, isWithin: Bool)
    /// What the band of a forecast is.
    case forecastMeaning
    /// The day of the report on an axis.
    case today
    /// Where leads stand.
    case leadsOf(open: Int, won: Int, lost: Int)
    /// What the open leads are expected to bring.
    case pipelineWorth(full: String, amount: String, lower: String, upper: String)
    /// How many leads were left alone.
    case staleLeadsOf(leads: Int, days: Int)
    /// How well the score tells the best customers.
    case lookAlikeQuality(auc: Double, isUseful: Bool)
    /// A lead without a stage.
    case noStage
    /// How many have bought again.
    case boughtAgainOf(customers: Int, repeaters: Int, share: Double)
    /// How many are still customers.
    case activeOf(active: Int, share: Double)
    /// By when half have bought again.
    case medianSecond(days: Int)
    /// That fewer than half will be seen to buy again.
    case halfNotReached
    /// The share who have bought again by a day.
    case boughtAgainShare(days: Int, share: Double)
    /// What the band around the curve is.
    case survivalBandMeaning
    /// When a customer is overdue.
    case overdueMeaning(from: Double, gone: Double)
    /// A range.
    case rangeAbove(from: String, to: String)
    /// A range without an end.
    case rangeOpen(from: String)
    /// How a persistency ratio is counted.
    case contractsMeaning(days: Int)
    /// A measure of a month.
    case monthOf(name: String, month: Int)
}
