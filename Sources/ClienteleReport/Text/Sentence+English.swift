extension Sentence {
    /// The sentence in English.
    package func english(_ numbers: NumberText) -> String {
        switch self {
        case .asOf(let date):
            "As of \(date)"
        case .asOfInCurrency(let date, let currency):
            "As of \(date) · amounts in \(currency)"
        case .customerCount(let count):
            count == 1 ? "1 customer" : "\(numbers.integer(count)) customers"
        case .partOfKnown(let customers, let known):
            "\(numbers.integer(customers)) of \(numbers.integer(known)) known \(known == 1 ? "customer" : "customers")"
        case .partOfBuyers(let customers, let buyers):
            "\(numbers.integer(customers)) of \(numbers.integer(buyers)) who bought"
        case .purchaseCount(let count):
            count == 1 ? "1 purchase" : "\(numbers.integer(count)) purchases"
        case .concentration(let customerShare, let valueShare):
            "\(numbers.percent(customerShare, upTo: 1)) of the customers bring \(numbers.percent(valueShare, upTo: 1)) of the value"
        case .mostValuable(let customers, let customerShare, let valueShare):
            """
            The most valuable \(Sentence.customerCount(customers).english(numbers)), \(numbers.percent(customerShare, upTo: 1)) of all who \
            bought, bring \
            \(numbers.percent(valueShare, upTo: 1)) of the value.
            """
        case .interval(let level, let lower, let upper):
            "\(lower) to \(upper) (\(numbers.percent(level, upTo: 2))\u{A0}interval)"
        case .lorenzDescription(let customerShare, let valueShare, let gini):
            """
            Curve of the cumulative share of value over the customers in order of value, most valuable first. The first \
            \(numbers.percent(customerShare, upTo: 1)) of the customers hold \(numbers.percent(valueShare, upTo: 1)) of the value. The Gini coefficient is \
            \(gini).
            """
        case .giniMeaning:
            "The Gini coefficient is 0 where every customer is worth the same, and close to 1 where one customer holds nearly everything."
        case .classRule(let first, let second):
            """
            Customers stand in order of value, highest first. Class A reaches to \(numbers.percent(first, places: 0)) of the value, \
            class B to \(numbers.percent(second, places: 0)), and class C holds the rest. Customers of equal value share a class.
            """
        case .classShare(let name, let customerShare, let valueShare):
            "\(name): \(numbers.percent(customerShare, upTo: 1)) of the customers, \(numbers.percent(valueShare, upTo: 1)) of the value."
        case .scoreRule:
            "Each score runs from 1 to 5, 5 being the best: bought most recently, most often, for most. Equal figures have equal scores."
        case .coarseScores(let axis, let scores):
            "\(axis): only \(numbers.integer(scores)) of the 5 scores \(scores == 1 ? "occurs" : "occur"), since many customers have the same figure."
        case .heatMapDescription(let rows, let columns, let row, let column, let text):
            "Grid with \(rows) in the rows and \(columns) in the columns. The largest cell is row \(row), column \(column): \(text)."
        case .segmentSize(let name, let customers, let value):
            "\(name): \(Sentence.customerCount(customers).english(numbers)), value \(value)."
        case .mostValuableSegment(let name, let customerShare, let valueShare):
            """
            The segment with the largest value is \(name): \(numbers.percent(customerShare, upTo: 1)) of the customers who bought, \
            \(numbers.percent(valueShare, upTo: 1)) of the value.
            """
        case .segmentConvention:
            "The segment names are a widely used convention over the recency and frequency scores, not a measurement."
        case .stateRule:
            "A customer is judged by its own rhythm: the time since the last purchase against its own mean interval between purchases."
        case .stageReached(let name, let customers):
            "\(name): \(Sentence.customerCount(customers).english(numbers))."
        case .stageConverted(let name, let customers, let share):
            "\(name): \(Sentence.customerCount(customers).english(numbers)), \(numbers.percent(share, upTo: 1)) of the stage before."
        case .boughtAgain(let share):
            "\(numbers.percent(share, upTo: 1)) of those who bought came back and bought again."
        case .revenueDescription(let first, let last, let best, let amount):
            "Columns of revenue by month from \(first) to \(last), new and returning customers stacked. The best month is \(best): \(amount)."
        case .newCustomerRule:
            "A customer is new in the month of the first purchase and returning in every later month."
        case .rejectedRows(let count):
            count == 1
                ? "1 row was rejected and is not in the figures."
                : "\(numbers.integer(count)) rows were rejected and are not in the figures."
        case .withoutPurchases(let count):
            count == 1
                ? "1 customer had no purchase by this day and is left out."
                : "\(numbers.integer(count)) customers had no purchase by this day and are left out."
        case .exactAmounts:
            "Amounts are added up exactly, in the smallest unit of the currency; only shares and percentages are rounded."
        case .reproducible:
            "Every figure follows from the records and the settings alone: the same input gives the same report."
        case .eightyTwenty(let customerShare, let valueShare):
            """
            \(numbers.percent(customerShare, upTo: 1)) of the customers who bought bring \(numbers.percent(valueShare, upTo: 1)) of the value.
            """
        case .topCustomers(let customerShare, let valueShare):
            """
            The most valuable \(numbers.percent(customerShare, upTo: 1)) of the customers who bought bring \
            \(numbers.percent(valueShare, upTo: 1)) of the value.
            """
        case .period(let first, let last):
            "\(first) to \(last)"
        case .since(let date):
            "since \(date)"
        case .lostCustomers(let customers, let share):
            """
            \(Sentence.customerCount(customers).english(numbers)), \(numbers.percent(share, upTo: 1)) of all known customers, have been \
            silent for so long that they count as lost.
            """
        case .lastMonth(let month, let new, let returning):
            "In \(month), the last full month, new customers brought \(new) and returning customers \(returning)."
        case .nothingToShow:
            "There are no figures to show for this day."
        case .valueIsRevenue:
            "A customer's value is the sum of all purchases, refunds taken away."
        case .valueIsProfit:
            "A customer's value is the profit: the sum of all purchases, refunds and costs taken away."
        case .cutsByValue:
            """
            Customers stand in order of value, highest first; a class ends where the share of value in the table is reached. Customers of \
            equal value share a class.
            """
        case .cutsByCustomers:
            """
            Customers stand in order of value, highest first; a tier ends where the share of customers in the table is reached. Customers \
            of equal value share a tier, and customers of no positive value are in the last.
            """
        case .resampling(let resamples, let seed, let level):
            """
            How far the figures would move with other customers like these: \(numbers.integer(resamples)) random draws from the \
            customers, seed \(seed), intervals at \(numbers.percent(level, upTo: 2)).
            """
        case .borderline(let count):
            count == 0
                ? "Every customer keeps its class in at least 95% of the draws."
                : """
                \(Sentence.customerCount(count).english(numbers)) \(count == 1 ? "is" : "are") close to a border: the class is kept in \
                less than 95% of the draws.
                """
        case .reconciliationMeaning:
            "The values of all customers add up to the rows of the ledger; nothing is lost on the way."
        case .treatment(let kind, let action):
            "\(kind): \(action)"
        case .migrationRule(let from, let to):
            """
            Every customer of \(from) or \(to) is counted once in each picture, in the row of the earlier day and the column of the \
            later one.
            """
        case .silenceRule(let decline, let lost, let shortest):
            """
            After more than \(numbers.decimal(decline, upTo: 2)) such intervals of silence a customer is in decline, after more than \
            \(numbers.decimal(lost, upTo: 2)) lost; no interval counts as shorter than \(numbers.decimal(shortest, upTo: 2)) days.
            """
        case .loyaltyRule(let occasions, let settled):
            """
            A customer is loyal from purchase day number \(numbers.decimal(occasions, upTo: 2)) on. One who was lost and returns is won \
            back until purchase day number \(numbers.decimal(settled, upTo: 2)) after the return.
            """
        case .otherPolicy(let name, let parameters):
            parameters.isEmpty
                ? "States and phases follow the policy “\(name)”." : "States and phases follow the policy “\(name)” (\(parameters))."
        case .rhythm(let days, let customers):
            """
            One-time buyers are judged by the rhythm of the others: \(numbers.decimal(days, upTo: 1)) days, the median over \
            \(Sentence.customerCount(customers).english(numbers)) with at least two purchase days.
            """
        case .assumedRhythm(let days):
            "Nobody has bought on two days yet, so an interval of \(numbers.decimal(days, upTo: 1)) days is assumed."
        case .transitionRule:
            "Every change of state over the whole history is counted; the share is that of all changes out of the same state."
        case .conversionRule:
            """
            Of the customers who ever were in the first state, how many came to the second some time later, with the 95% interval of the \
            share (Wilson). Customers who came lately have had less time.
            """
        case .incompleteMonth(let date):
            "* The month has not ended: the figures reach to \(date)."
        case .unattributedRule:
            """
            Rows before, or without, a customer's first purchase stand apart: mostly refunds of what was bought before the data began.
            """
        case .rejectedShown(let shown, let count):
            "The first \(numbers.integer(shown)) of \(numbers.integer(count)) are listed."
        case .occasionRule:
            """
            Purchases of one customer on one day count as one occasion. Refunds lower a customer's value and are no occasions; a day on \
            which everything was given back is none.
            """
        case .recencyRule:
            "Recency is counted in calendar days from the last occasion to the day of the report."
        case .valueRule:
            "The total value is the sum over all customers of positive value; customers of zero or negative value add nothing."
        case .dayRule:
            "Rows after the day of the report do not count."
        case .forecastBasis(let model, let customers, let repeaters):
            """
            The \(model) model stands on \(Sentence.customerCount(customers).english(numbers)), \(numbers.integer(repeaters)) of whom had \
            bought again.
            """
        case .calibratedUntil(let date):
            "It knows what happened until \(date), and nothing later."
        case .expectedTotal(let horizon, let unit, let active, let purchases):
            """
            About \(numbers.integer(active)) of them are still active; within \(numbers.decimal(horizon, upTo: 2)) \(unit) from then on all \
            together are expected to make about \(numbers.integer(purchases)) purchases.
            """
        case .intervalsApart:
            """
            The interval of the mean says how well the data tell the expectation. The predictive interval says where the actual number \
            will lie; it is wider, since chance decides what each customer does.
            """
        case .noForecast:
            "There is no model to forecast with."
        case .forecastFinding(let kind):
            kind.english
        case .spendFinding(let outcome):
            outcome.english
        case .spendDependence:
            "Spend goes with how often customers buy, which the model of spend rules out: values by customer are to be read with care."
        case .startsInMidLife(let date):
            """
            Far more customers than later were first seen soon after \(date): for many of them the first purchase seen may not be their \
            first.
            """
        case .leftOut(let count):
            count == 1 ? "1 customer is left out of the model." : "\(numbers.integer(count)) customers are left out of the model."
        case .heldAgainst(let first, let last, let actual, let expected):
            """
            After \(first) and until \(last) these customers made \(numbers.integer(actual)) purchases; the model had expected \
            \(numbers.integer(expected)).
            """
        case .noHoldout:
            "Nothing is known of the time after the calibration, so the forecast is not held against what happened."
        case .hiatusRule(let silence, let unit):
            """
            The rule of thumb takes a customer who has been silent for more than \(numbers.decimal(silence, upTo: 2)) \(unit) as gone, and \
            the others to buy on at their own rate; it was chosen on the time before.
            """
        case .predictiveCoverage(let share):
            "For \(numbers.percent(share, upTo: 1)) of the customers the number lay within the model's own 90% interval."
        case .trackingDescription(let last, let actual, let expected):
            """
            Two lines over time, actual and expected repeat purchases. By \(last) there were \(numbers.integer(actual)); \
            \(numbers.integer(expected)) were expected.
            """
        case .trackingMeaning:
            "Only customers of the calibration count, each from the first purchase on."
        case .actualAndExpected(let name, let actual, let expected):
            "\(name): actual \(actual), expected \(expected)."
        case .foretoldAndObserved(let foretold, let observed):
            "Foretold \(numbers.percent(foretold, upTo: 1)), observed \(numbers.percent(observed, upTo: 1))."
        case .activityMeaning:
            """
            Nobody can see who is still active, but everybody can see who bought. Customers are grouped by the probability of being still \
            active; the band is the 95% interval of the observed share (Wilson).
            """
        case .aliveMeaning(let age, let unit):
            """
            For customers whose first purchase was \(numbers.decimal(age, upTo: 1)) \(unit) before the end of the calibration. Of two \
            who bought last at the same early time, the one who used to buy more often is the more likely to be gone.
            """
        case .periodsOfDays(let days):
            "periods of \(numbers.integer(days)) days"
        case .survivalGroup(let name, let customers, let events):
            "\(name): \(numbers.integer(customers)) observed, \(numbers.integer(events)) with the event."
        case .medianSurvival(let time, let lower, let upper):
            "Half have had the event by \(time) (interval \(upper.map { "\(lower) to \($0)" } ?? "from \(lower) on"))."
        case .medianNotReached:
            "Fewer than half have had the event so far."
        case .survivalAt(let name, let time, let share):
            "\(name): \(numbers.percent(share, upTo: 1)) without the event at \(time)."
        case .bandMeaning(let level):
            "The curves are Kaplan–Meier estimates; the bands are their \(numbers.percent(level, upTo: 2)) intervals, time by time."
        case .atRiskMeaning:
            "At risk are those watched at that time who have not had the event; where they are few, the curve is uncertain."
        case .restrictedMeaning(let time):
            "The restricted mean is the mean time without the event within the first \(time)."
        case .groupsDiffer(let p):
            "The groups differ more than chance would have it (log-rank test, p \(p))."
        case .groupsAlike(let p):
            "A difference between the groups is not shown: chance may explain it (log-rank test, p \(p))."
        case .groupsNotComparable:
            "The groups cannot be compared: no event happened while two of them were at risk."
        case .partShown(let shown, let count):
            "\(numbers.integer(shown)) of \(numbers.integer(count)) are drawn."
        case .cohortRule:
            """
            A customer belongs to the cohort of the period of the first purchase, and came back in a later period with at least one \
            purchase in it, whatever happened in between.
            """
        case .cameBackNext(let share, let period):
            "\(numbers.percent(share, upTo: 1)) of the customers came back in the \(period.english) after that of their first purchase."
        case .cameBackAfter(let periods, let share):
            "After \(numbers.integer(periods)): \(numbers.percent(share, upTo: 1))."
        case .incompletePeriod(let date):
            "* The period has not ended: the figures reach to \(date) and can only rise."
        case .allCohortsRule:
            "Over the cohorts for which that period is over; the band is the interval of the share (Wilson)."
        case .contractBasis(let model, let customers, let periods):
            """
            The \(model) model stands on \(Sentence.customerCount(customers).english(numbers)) and \(numbers.integer(periods)) \
            \(periods == 1 ? "renewal" : "renewals").
            """
        case .retentionFinding(let finding):
            finding.english
        case .projectedShare(let periods, let share):
            "After \(numbers.integer(periods)) renewals \(numbers.percent(share, upTo: 1)) are expected to stay."
        case .observedShare(let periods, let share):
            "After \(numbers.integer(periods)) renewals \(numbers.percent(share, upTo: 1)) had stayed."
        case .constantChurn(let rate, let lower, let upper):
            "If all churn alike, \(numbers.percent(rate, upTo: 1)) leave at each renewal (interval \(lower) to \(upper))."
        case .discountedLifetime(let periods, let rate):
            """
            A new customer is expected to pay for \(periods) periods, later ones discounted at \(numbers.percent(rate, upTo: 2)) a period.
            """
        }
    }
}
