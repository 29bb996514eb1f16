import Foundation

/// The largest chance to find a difference of two shares where there is none, over common rates from 0.001 to 0.999.
enum ShareSizes {
    static let groups = [5, 10, 20, 30, 50, 75, 100, 150, 200]
    static let rates = [0.001, 0.002, 0.005] + (1...99).map { Double($0) / 100 } + [0.995, 0.998, 0.999]

    static func print() throws -> Bool {
        Swift.print("| groups | " + TableDecisions.ways.joined(separator: " | ") + " | exact against interval differ in |")
        Swift.print("|" + String(repeating: " --- |", count: TableDecisions.ways.count + 2))
        var (largest, holds) = ([Double](repeating: 0, count: TableDecisions.ways.count), true)
        for (place, n) in groups.enumerated() {
            for m in groups[...place] {
                let decisions = try TableDecisions(n, m)
                var sizes = [Double](repeating: 0, count: TableDecisions.ways.count)
                var disagreement = 0.0
                for rate in rates {
                    for (way, chance) in decisions.chances(rate, rate).enumerated() { sizes[way] = max(sizes[way], chance) }
                    disagreement = max(disagreement, decisions.disagreement(rate, way: 2))
                }
                for way in sizes.indices { largest[way] = max(largest[way], sizes[way]) }
                holds = holds && sizes[0] <= 0.05 + 1e-9
                Swift.print("| \(n), \(m) | " + (sizes + [disagreement]).map(percent).joined(separator: " | ") + " |")
                fflush(nil)
            }
        }
        Swift.print("| all | " + largest.map(percent).joined(separator: " | ") + " | |\n")
        return holds
    }

    static func percent(_ share: Double) -> String { String(format: "%.2f %%", share * 100) }
}
