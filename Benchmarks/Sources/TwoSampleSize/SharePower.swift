/// The chance to find a difference of two shares that is there.
enum SharePower {
    static func print() throws {
        Swift.print("| groups | rates | " + TableDecisions.ways.joined(separator: " | ") + " |")
        Swift.print("|" + String(repeating: " --- |", count: TableDecisions.ways.count + 2))
        for (n, m, p, q) in [
            (20, 20, 0.5, 0.1), (50, 20, 0.4, 0.1), (100, 50, 0.25, 0.08), (200, 100, 0.15, 0.05), (200, 30, 0.3, 0.08),
            (200, 200, 0.12, 0.04),
        ] {
            let chances = try TableDecisions(n, m).chances(p, q)
            Swift.print("| \(n), \(m) | \(p), \(q) | " + chances.map(ShareSizes.percent).joined(separator: " | ") + " |")
        }
        Swift.print("")
    }
}
