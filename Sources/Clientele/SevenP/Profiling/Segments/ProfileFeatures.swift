/// What groups of customers are compared by: categories and numbers of every customer.
struct ProfileFeatures: Sendable {
    struct Category: Sendable {
        let name: String
        /// For each customer 0 where not known, else the place of the category plus one.
        let codes: [UInt32]
        /// The categories that are compared, the most frequent first.
        let compared: [(text: String, total: Int)]
        /// For each code the place in ``compared``, below zero for none.
        let slots: [Int32]
        /// How many customers have a category.
        let known: Int
    }

    struct Number: Sendable {
        let name: String
        /// NaN where not known.
        let values: [Double]
        /// Whether the numbers are days, of which no ratio makes sense.
        let isDay: Bool
        /// Whether it tells how customers buy.
        let isBehaviour: Bool
    }

    /// Rarer categories are not compared: so few customers tell nothing of a group, and what names each customer is no category.
    static let fewestCustomers = 5

    private(set) var categories: [Category] = []
    private(set) var numbers: [Number] = []
    /// How many categories of an attribute are compared.
    private let limit: Int

    init(_ table: ProfileTable, categoriesCompared: Int) {
        limit = categoriesCompared
        // Who is the manager tells nothing of the customer.
        for column in table.columns where !column.isRecordField || column.name != ProfileTable.RecordField.accountManager.rawValue {
            if !column.texts.codes.isEmpty {
                add(column.name, codes: column.texts.codes, count: column.texts.texts.count) { column.texts.texts[$0] }
            }
            add(column.name, numbers: column.numbers)
            if !column.days.isEmpty {
                let days = column.days.map { $0 == ProfileColumn.noDay ? .nan : Double($0) }
                add(column.name, numbers: days, isDay: true)
            }
        }
    }

    mutating func add(_ habits: [CustomerHabit], base: CustomerBase) {
        let rows = base.purchases
        let columns: [(String, TextTable, (CustomerHabit) -> Int32)] = [
            ("preferredChannel", rows.channels.texts, \.channel), ("preferredCategory", rows.categories.texts, \.category),
            ("preferredRegion", rows.regions.texts, \.region),
        ]
        for (name, texts, code) in columns where texts.count > 0 {
            add(name, codes: habits.map { UInt32(truncatingIfNeeded: code($0) + 1) }, count: texts.count) { texts[$0] }
        }
        let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let codes = habits.map { $0.baskets >= PurchaseHabits.regularBaskets ? UInt32(truncatingIfNeeded: $0.weekday + 1) : 0 }
        add("preferredWeekday", codes: codes, count: weekdays.count) { weekdays[$0] }
    }

    mutating func add(_ risks: CustomerRisks, _ table: ProfileTable) {
        guard !risks.isEmpty else { return }
        let levels = RiskLevel.allCases
        var codes = [UInt32](repeating: 0, count: table.members.count)
        // Both are in the order of the ranks.
        var next = 0
        for (place, rank) in table.members.enumerated() where next < risks.rows.count && risks.rows[next].rank == rank {
            codes[place] = UInt32(truncatingIfNeeded: (levels.firstIndex(of: risks.rows[next].level) ?? 0) + 1)
            next += 1
        }
        add("riskLevel", codes: codes, count: levels.count) { levels[$0].rawValue }
    }

    mutating func add(_ scores: CompletenessScores) {
        if !scores.isEmpty { add("completeness", numbers: scores.columns()) }
    }

    mutating func add(_ behaviour: CustomerBehaviour) {
        for (feature, column) in zip(CustomerBehaviour.Feature.allCases, behaviour.columns) {
            add(feature.rawValue, numbers: column, isBehaviour: true)
        }
    }

    private mutating func add(_ name: String, codes: [UInt32], count: Int, text: (Int) -> String) {
        var counts = [Int](repeating: 0, count: count + 1)
        for code in codes { counts[Int(code)] += 1 }
        counts.removeFirst()
        let known = counts.reduce(0, +)
        let places = CategoryRanking.largest(counts, limit: limit).filter {
            counts[$0] >= ProfileFeatures.fewestCustomers && counts[$0] < known
        }
        guard !places.isEmpty else { return }
        var slots = [Int32](repeating: -1, count: count + 1)
        for (slot, place) in places.enumerated() { slots[place + 1] = Int32(truncatingIfNeeded: slot) }
        categories.append(
            Category(name: name, codes: codes, compared: places.map { (text($0), counts[$0]) }, slots: slots, known: known))
    }

    private mutating func add(_ name: String, numbers values: [Double], isDay: Bool = false, isBehaviour: Bool = false) {
        if values.contains(where: { !$0.isNaN }) {
            numbers.append(Number(name: name, values: values, isDay: isDay, isBehaviour: isBehaviour))
        }
    }
}
