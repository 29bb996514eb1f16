/// What groups of customers are compared by: categories and numbers of every customer.
struct ProfileFeatures: Sendable {
    struct Category: Sendable {
        let name: String
        /// Places in ``texts``, below zero where not known.
        let codes: [Int32]
        let texts: [String]
    }

    struct Number: Sendable {
        let name: String
        /// NaN where not known.
        let values: [Double]
    }

    private(set) var categories: [Category] = []
    private(set) var numbers: [Number] = []

    init(_ table: ProfileTable, habits: [CustomerHabit], behaviour: CustomerBehaviour, base: CustomerBase) {
        let count = table.members.count
        // The kind tells persons from companies; who is the manager tells nothing of the customer.
        for column in table.columns where column.name != ProfileTable.RecordField.accountManager.rawValue {
            if !column.texts.isEmpty {
                categories.append(
                    Category(
                        name: column.name, codes: (0..<count).map { Int32(truncatingIfNeeded: column.code($0) ?? -1) }, texts: column.texts)
                )
            }
            if !column.numbers.isEmpty {
                numbers.append(Number(name: column.name, values: (0..<count).map { column.number($0) ?? .nan }))
            }
        }
        func texts(_ table: TextTable) -> [String] { (0..<table.count).map { table[$0] } }
        let rows = base.purchases
        categories += [
            Category(name: "preferredChannel", codes: habits.map(\.channel), texts: texts(rows.channels.texts)),
            Category(name: "preferredCategory", codes: habits.map(\.category), texts: texts(rows.categories.texts)),
            Category(name: "preferredRegion", codes: habits.map(\.region), texts: texts(rows.regions.texts)),
            Category(
                name: "preferredWeekday", codes: habits.map { $0.baskets >= 4 ? $0.weekday : -1 },
                texts: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
        ].filter { !$0.texts.isEmpty }
        numbers += CustomerBehaviour.Feature.allCases.map { feature in
            Number(name: feature.rawValue, values: (0..<count).map { behaviour.value(feature, of: $0) })
        }
    }
}
