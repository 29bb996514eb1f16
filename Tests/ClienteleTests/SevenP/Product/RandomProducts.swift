import Clientele

/// Purchase lines of a few products drawn from a seed: with and without orders, refunds, unnamed lines, rows after the day.
struct RandomProducts {
    static let names = ["tea", "milk", "é", "e\u{301}", "bread", "jam"]
    static let asOf: Int32 = 18_993 + 700

    private(set) var rows: [ProductRow] = []

    init(seed: UInt64, customers: Int = 60) {
        var random = SeededGenerator(seed: seed, stream: 5)
        for customer in 0..<customers {
            for _ in 0..<random.next(below: 9) {
                let day = 18_993 + Int32(random.next(below: 730))
                let order = random.next(below: 3) == 0 ? "o\(random.next(below: 3))" : nil
                for _ in 0...random.next(below: 4) {
                    let place = min(random.next(below: 6), random.next(below: 6))
                    let product = random.next(below: 12) == 0 ? nil : RandomProducts.names[place]
                    let units = Int64(random.next(below: 1_000)) - 120
                    rows.append(
                        ProductRow(
                            "c\(customer)", day, units, product, order: order,
                            category: product.map { _ in place < 3 ? "first" : "second" },
                            pieces: units < 0 ? -1 : 1 + Int64(random.next(below: 4))))
                }
            }
        }
        rows.shuffle(using: &random)
    }

    func base() throws -> CustomerBase { try CustomerBase(purchases: rows) }

    static var context: AnalysisContext { AnalysisContext(asOf: CalendarDay(daysSince1970: asOf)) }
}
