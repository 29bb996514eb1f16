/// A word or short label that a report uses, apart from any language.
///
/// Each language answers for every term in a `switch`, so a missing translation does not compile. The raw values are stable: an app may
/// keep its own words as a dictionary from raw value to text.
public enum Term: String, Sendable, Codable, CaseIterable {
    // Page
    /// Customer report.
    case reportTitle
    /// Contents.
    case contents
    /// Skip to the content.
    case skipToContent
    /// Figures.
    case figures
    /// Notes.
    case notes
    /// No data.
    case noData
    /// Total.
    case total
    /// Low.
    case low
    /// High.
    case high
    /// Median.
    case median

    // Customers and their value
    /// Customer.
    case customer
    /// Customers.
    case customers
    /// Purchases.
    case purchases
    /// Value.
    case value
    /// Total value.
    case totalValue
    /// Value per customer.
    case averageValue
    /// Share.
    case share
    /// Share of customers.
    case customerShare
    /// Share of value.
    case valueShare
    /// Concentration of value.
    case concentration
    /// Lorenz curve.
    case lorenzCurve
    /// Every customer worth the same.
    case evenDistribution
    /// Gini coefficient.
    case gini
    /// 95% interval.
    case interval
    /// Top customers.
    case topCustomers
    /// Customers, most valuable first.
    case cumulativeCustomerShare
    /// Cumulative share of value.
    case cumulativeValueShare
    /// Who brings the value.
    case paretoHeading
    /// Value classes.
    case valueClasses
    /// Class.
    case valueClass
    /// A.
    case classA
    /// B.
    case classB
    /// C.
    case classC
    /// Share of customers and of value by class.
    case classShares
    /// Cut.
    case cut

    // Recency, frequency and monetary value
    /// Recency, frequency and monetary value.
    case rfm
    /// Recency.
    case recency
    /// Frequency.
    case frequency
    /// Monetary value.
    case monetary
    /// Recency score.
    case recencyScore
    /// Frequency score.
    case frequencyScore
    /// Monetary score.
    case monetaryScore
    /// Customers by recency and frequency score.
    case customersByScore
    /// Days since the last purchase.
    case recencyDays

    // Named segments
    /// Customer segments.
    case segments
    /// Segment.
    case segment
    /// Size and value of each segment.
    case segmentSizes
    /// Champions.
    case champions
    /// Loyal Customers.
    case loyalCustomers
    /// Potential Loyalists.
    case potentialLoyalists
    /// New Customers.
    case newCustomers
    /// Promising.
    case promising
    /// Need Attention.
    case needAttention
    /// About to Sleep.
    case aboutToSleep
    /// At Risk.
    case atRisk
    /// Can't Lose Them.
    case cantLoseThem
    /// Lost.
    case lostSegment
    /// Movement between segments.
    case migration

    // Tiers
    /// Customer tiers.
    case tiers
    /// Tier.
    case tier
    /// VIP.
    case vip
    /// Major.
    case major
    /// Ordinary.
    case ordinary
    /// Small.
    case small

    // Treatments
    /// What to do for each segment.
    case treatments
    /// Treatment.
    case treatment
    /// Care programme.
    case care
    /// Discount.
    case discount
    /// Promotion.
    case promotion
    /// Loyalty reward.
    case reward

    // Lifecycle
    /// Customer lifecycle.
    case lifecycle
    /// Customer states.
    case states
    /// State.
    case state
    /// Potential.
    case potentialState
    /// Target.
    case targetState
    /// First-time buyer.
    case firstTimeState
    /// Repeat buyer.
    case repeatState
    /// Loyal customer.
    case loyalState
    /// Lost.
    case lostState
    /// Won back.
    case wonBackState
    /// Relationship phases.
    case phases
    /// Phase.
    case phase
    /// Exploration.
    case exploration
    /// Formation.
    case formation
    /// Stability.
    case stability
    /// Decline.
    case decline
    /// From the first purchase to loyalty.
    case funnel
    /// Stage.
    case stage
    /// Conversion.
    case conversion
    /// Movement between states.
    case transitions
    /// From.
    case transitionFrom
    /// To.
    case transitionTo
    /// Moves.
    case transitionCount
    /// Probability.
    case probability
    /// Days in the state.
    case timeInStage

    // Revenue
    /// Revenue by month.
    case revenueByMonth
    /// Revenue.
    case revenue
    /// Revenue of new and returning customers.
    case revenueByCustomerAge
    /// Month.
    case month
    /// New customers.
    case newCustomerRevenue
    /// Returning customers.
    case returningCustomerRevenue
    /// Refunds.
    case refunds
    /// Buyers.
    case buyers
    /// First purchase.
    case firstPurchase
    /// Last purchase.
    case lastPurchase

    // Ledger
    /// Reconciliation with the ledger.
    case reconciliation
    /// Line.
    case ledgerLine
    /// Amount.
    case amount
    /// Customers with a positive value.
    case positiveAmounts
    /// Customers with a negative value.
    case negativeAmounts
    /// Customers without a purchase.
    case withoutPurchases
    /// Net of all rows.
    case net
    /// Rejected rows.
    case rejectedRows
}
