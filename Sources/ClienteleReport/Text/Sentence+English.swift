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
        case .purchaseCount(let count):
            count == 1 ? "1 purchase" : "\(numbers.integer(count)) purchases"
        case .concentration(let customerShare, let valueShare):
            "\(numbers.percent(customerShare)) of the customers bring \(numbers.percent(valueShare)) of the value"
        case .mostValuable(let customers, let customerShare, let valueShare):
            """
            The most valuable \(Sentence.customerCount(customers).english(numbers)), \(numbers.percent(customerShare)) of all, bring \
            \(numbers.percent(valueShare)) of the value.
            """
        case .interval(let lower, let upper):
            "95% interval \(lower) to \(upper)"
        case .lorenzDescription(let customerShare, let valueShare, let gini):
            """
            Curve of the cumulative share of value over the customers in order of value, most valuable first. The first \
            \(numbers.percent(customerShare)) of the customers hold \(numbers.percent(valueShare)) of the value. The Gini coefficient is \
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
            "\(name): \(numbers.percent(customerShare)) of the customers, \(numbers.percent(valueShare)) of the value."
        case .scoreRule:
            "Each score runs from 1 to 5 by rank, 5 being the best fifth of the customers. Equal figures have equal scores."
        case .coarseScores(let axis, let scores):
            "\(axis): only \(numbers.integer(scores)) of the 5 scores occur, since many customers have the same figure."
        case .heatMapDescription(let rows, let columns, let row, let column, let text):
            "Grid with \(rows) in the rows and \(columns) in the columns. The largest cell is row \(row), column \(column): \(text)."
        case .segmentSize(let name, let customers, let value):
            "\(name): \(Sentence.customerCount(customers).english(numbers)), value \(value)."
        case .mostValuableSegment(let name, let customerShare, let valueShare):
            """
            The largest part of the value lies with “\(name)”: \(numbers.percent(customerShare)) of the customers, \
            \(numbers.percent(valueShare)) of the value.
            """
        case .segmentConvention:
            "The segment names are a widely used convention over the three scores, not a measurement."
        case .stateRule:
            "A customer is judged by its own rhythm: the time since the last purchase against its own mean interval between purchases."
        case .stageReached(let name, let customers):
            "\(name): \(Sentence.customerCount(customers).english(numbers))."
        case .stageConverted(let name, let customers, let share):
            "\(name): \(Sentence.customerCount(customers).english(numbers)), \(numbers.percent(share)) of the stage before."
        case .boughtAgain(let share):
            "\(numbers.percent(share)) of the customers came back after their first purchase."
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
        }
    }
}
