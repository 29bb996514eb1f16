import Clientele

/// A small base drawn from a seed: ties, zeros, refunds, rows after the day of the analysis, and ids that are easily confused.
struct RandomBase {
    enum Shape: CaseIterable {
        case ordinary
        case ties
        case allEqual
        case oneCustomer
        case huge
        case mostlyRefunds
        case oneDay
    }

    let seed: UInt64
    let shape: Shape
    let asOf: Int32
    private(set) var rows: [PlainRow] = []
    private(set) var random: SeededGenerator

    /// Ids equal but for normalisation, and ids whose order by UTF-8 bytes differs from that by UTF-16 units and that of `String`.
    static let trickyIDs = [
        "\u{E9}", "e\u{301}", "\u{FF5E}", "\u{1F600}", "\u{1F600}a", "Z", "a", "a\u{0}", "a\u{0}b", "客户", "=1", " ", "\u{212B}", "\u{C5}",
        "A\u{30A}", "12345678", "123456789", "12345678\u{0}",
    ]

    init(seed: UInt64, shape: Shape? = nil, costs: Bool = false, missingCosts: Bool = false) {
        self.seed = seed
        random = SeededGenerator(seed: seed, stream: 77)
        let drawn = Shape.allCases[random.next(below: Shape.allCases.count)]
        let shape = shape ?? drawn
        let span = shape == .oneDay ? 1 : [3, 40, 400][random.next(below: 3)]
        self.shape = shape
        asOf = 10_000 + Int32(span) * 3 / 4
        let customers = shape == .oneCustomer ? 1 : 1 + random.next(below: 40)
        for number in 0..<customers {
            let id = number < RandomBase.trickyIDs.count ? RandomBase.trickyIDs[number] : "c\(number)"
            addRows(of: id, span: span, costs: costs, missingCosts: missingCosts)
        }
        rows.shuffle(using: &random)
    }

    private mutating func addRows(of id: String, span: Int, costs: Bool, missingCosts: Bool) {
        var gross: (purchases: Int64, refunds: Int64) = (0, 0)
        for _ in 0...random.next(below: 7) {
            let units = amount()
            let side = units >= 0 ? gross.purchases : gross.refunds
            let (sum, overflow) = side.addingReportingOverflow(units)
            if overflow { continue }
            if units >= 0 { gross.purchases = sum } else { gross.refunds = sum }
            var row = PlainRow(id, 10_000 + Int32(random.next(below: span)), units)
            if random.next(below: 2) == 0 { row.order = ["o1", "o2", "\u{E9}", "e\u{301}"][random.next(below: 4)] }
            if costs, !missingCosts || random.next(below: 3) > 0 { row.cost = Int64(random.next(below: 900)) - 300 }
            rows.append(row)
        }
    }

    private mutating func amount() -> Int64 {
        switch shape {
        case .ordinary, .oneCustomer, .oneDay: return Int64(random.next(below: 10_000)) - 2_500
        case .ties: return [0, 100, 100, 200, 500, -100, -500][random.next(below: 7)]
        case .allEqual: return 100
        case .mostlyRefunds: return Int64(random.next(below: 1_000)) - 800
        case .huge:
            let size = Int64(1) << 62 - Int64(random.next(below: 3))
            return [size, -size, size / 3, -size, 1, 0][random.next(below: 6)]
        }
    }
}
