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
        }
    }
}
