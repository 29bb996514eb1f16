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
    /// The customary segments, from the best to the lost.
    case champions, loyalCustomers, potentialLoyalists, newCustomers, promising, needAttention, aboutToSleep, atRisk, cantLoseThem,
        lostSegment
    /// Movement between segments.
    case migration

    // Tiers
    /// Customer tiers.
    case tiers
    /// Tier.
    case tier
    /// The customary tiers, from the best down.
    case vip, major, ordinary, small

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
    /// The phases of a relationship.
    case exploration, formation, stability, decline
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

    // Summary and key figures
    /// In short.
    case summary
    /// Customers who bring 80% of the value.
    case customersForEightyPercent
    /// Bring 80% of the value.
    case bringEightyPercent
    /// Bought again.
    case boughtAgain
    /// Loyal on the day of the report.
    case loyalNow
    /// Lost.
    case lostNow
    /// Won back.
    case wonBackNow

    // Value, how sure it is
    /// Most valuable customers.
    case topCustomerShare
    /// From value.
    case lowestValue
    /// Up to share of value.
    case upToValueShare
    /// Up to share of customers.
    case upToCustomerShare
    /// How sure these figures are.
    case uncertainty
    /// Figures with their intervals.
    case intervals
    /// Figure.
    case figure
    /// In the data.
    case inData
    /// From.
    case lowerEnd
    /// To.
    case upperEnd
    /// Value from the most valuable 20%.
    case topFifthShare
    /// Lowest value of each class.
    case classBorders
    /// Customers closest to a border.
    case borderlineCustomers
    /// Keeps its class.
    case classStability

    // Scores and segments
    /// Segments by buying behaviour.
    case rfmAndSegments
    /// Score.
    case score
    /// Where the scores begin.
    case scoreCuts
    /// From where a score begins, for each of the three.
    case recencyUpTo, frequencyFrom, monetaryFrom
    /// How many customers have a score, for each of the three.
    case recencyCustomers, frequencyCustomers, monetaryCustomers
    /// Value by recency and frequency score.
    case valueByScore
    /// What to do.
    case whatToDo

    // Movements between two days
    /// Movement between two days.
    case movements
    /// Not a customer.
    case absentGroup
    /// Movement between value classes.
    case classMigration
    /// Movement between tiers.
    case tierMigration

    // What is customarily done for a segment
    /// The customary actions; the English words are those of `SegmentTreatment.customary`.
    case thankFirst, contactPerson, points, goesWithIt, inviteToProgramme, welcome, secondPurchase, limitedOffer, askWhatIsMissing,
        bringBackOnce, callBeforeGone, winningPrice, personalVisit, honour, oneAttempt

    // Lifecycle in detail
    /// The steps of the lifecycle's funnel.
    case knownStep, boughtStep, repeatStep, loyalStep
    /// Of all known.
    case shareOfFirst
    /// Customers by state on the day of the report.
    case statesNow
    /// How states are judged.
    case stateRules
    /// Ever in the state.
    case everInState
    /// Lengths of stays in a state, ended and ongoing.
    case completedStays, medianDays, meanDays, ongoingStays, meanDaysSoFar
    /// Relationship phases and who is responsible.
    case phasesAndProcesses
    /// Process.
    case process
    /// Management processes.
    case processes
    /// The four management processes.
    case selection, acquisition, retention, development
    /// From one state to another, sooner or later.
    case conversions
    /// Ever in the first.
    case everThere
    /// Came to the second.
    case reached
    /// How long customers have been silent.
    case silenceSpread
    /// As a multiple of the expected interval.
    case overdue
    /// The least and the greatest of many figures, and what a share of them lies below.
    case minimum, percentile10, percentile25, percentile75, percentile90, maximum

    // Revenue in detail
    /// Before a first purchase.
    case unattributed
    /// New buyers.
    case newBuyers
    /// Returning buyers.
    case returningBuyers

    // Data
    /// Data and definitions.
    case dataAndDefinitions
    /// What the report is made from.
    case dataHeld
    /// How the figures are defined.
    case definitions
    /// As of.
    case asOfDay
    /// Days covered by the data.
    case daysCovered
    /// Currency.
    case currency
    /// Not stated.
    case noCurrency
    /// Refunds.
    case refundRows
    /// Customers with a purchase.
    case customersWithPurchase
    /// Records by kind.
    case customerRecords, purchaseRecords, contactRecords, serviceCaseRecords, campaignRecords, campaignResponseRecords, leadRecords,
        stageChangeRecords, contractRecords, invoiceRecords, surveyRecords
    /// File.
    case file
    /// Line.
    case line
    /// Reason and remedy.
    case reason

    // Purchase forecast
    /// The forecast, its model and its parameters.
    case forecast, modelParameters, parameter, estimate, standardError, stillKnown, meanPurchaseRate, meanPurchaseProbability,
        meanDropoutRate, meanDropoutProbability
    /// What is expected of all customers, and of which kind its interval is.
    case forecastTotals, stillActive, expectedPurchases, purchasesToCome, newCustomerPurchases, customerEquity
    /// The forecast beside what happened.
    case holdout, forecastErrors, modelForecast, ruleOfThumb, meanAbsoluteError, rootMeanSquaredError, bias, rankedScore, actual,
        expected, holdoutByFrequency, purchasesPerCustomer, activityCalibration, foretoldShare, observedShare
    /// Purchases over time, by number, and who is still active.
    case purchasesByPeriod, cumulativePurchases, repeatPurchases, calibrationEnds, periodEnd, purchaseHistogram, probabilityAlive,
        lastPurchaseAge
    /// Units of time.
    case days, weeks, months, quarters, years

    // Survival
    /// How long customers stay.
    case survival, survivalCurves, group, everybody, time, withoutEvent, numbersAtRisk, events, medianTime, restrictedMean
    /// Whether groups differ.
    case groupComparison, test, chiSquare, degreesOfFreedom, pValue, logRank, gehanBreslow, taroneWare, petoPeto, flemingHarrington,
        observedEvents, expectedEvents

    // Retention
    /// Who comes back, by cohort.
    case cohortRetention, retentionByCohort, cohort, retentionOfAll, cameBack, monthsAfter, quartersAfter, yearsAfter
    /// How contract customers will stay.
    case contractRetention, stayingShare, renewals, observed, projected, retentionRate, lastObserved
}
