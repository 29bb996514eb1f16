import Clientele
import Dispatch
import Foundation
import Synchronization

/// How often a difference in revenue is found in campaigns that change nothing: a few customers buy, for lognormal amounts, the others nothing.
enum MeanSizes {
    struct Case: Sendable {
        let treated: Int
        let control: Int
        let rate: Double
        let sigma: Double
        let method: RevenueTestMethod
    }

    static let cases = [
        Case(treated: 19_000, control: 2_000, rate: 0.08, sigma: 0.8, method: .welch),
        Case(treated: 95_000, control: 5_000, rate: 0.08, sigma: 0.8, method: .welch),
        Case(treated: 11_667, control: 5_000, rate: 0.08, sigma: 0.8, method: .welch),
        Case(treated: 11_667, control: 5_000, rate: 0.03, sigma: 1, method: .welch),
        Case(treated: 70, control: 30, rate: 0.2, sigma: 0.8, method: .permutation),
        Case(treated: 350, control: 150, rate: 0.08, sigma: 0.8, method: .permutation),
        Case(treated: 950, control: 50, rate: 0.08, sigma: 1.2, method: .permutation),
        Case(treated: 70, control: 30, rate: 0.2, sigma: 0.8, method: .welch),
        Case(treated: 350, control: 150, rate: 0.08, sigma: 0.8, method: .welch),
        Case(treated: 950, control: 50, rate: 0.08, sigma: 1.2, method: .welch),
        Case(treated: 1_000, control: 1_000, rate: 0.08, sigma: 0.8, method: .welch),
        Case(treated: 2_333, control: 1_000, rate: 0.08, sigma: 0.8, method: .welch),
        Case(treated: 2_333, control: 1_000, rate: 0.03, sigma: 1, method: .welch),
        Case(treated: 9_000, control: 1_000, rate: 0.08, sigma: 0.8, method: .welch),
        Case(treated: 19_000, control: 1_000, rate: 0.08, sigma: 0.8, method: .welch),
        Case(treated: 5_600, control: 2_400, rate: 0.08, sigma: 0.8, method: .welch),
        Case(treated: 9_500, control: 5_000, rate: 0.02, sigma: 1.2, method: .welch),
    ]

    static func print(campaigns: Int) throws -> Bool {
        Swift.print("| treated, control | buyers | sigma | method | rejected at 5 % | standard error |")
        Swift.print("|" + String(repeating: " --- |", count: 6))
        var holds = true
        for entry in cases {
            let rejected = Mutex(0)
            let chunk = 50
            DispatchQueue.concurrentPerform(iterations: campaigns / chunk) { part in
                var count = 0
                for campaign in part * chunk..<(part + 1) * chunk where isRejected(entry, seed: UInt64(campaign)) { count += 1 }
                rejected.withLock { $0 += count }
            }
            let total = campaigns / chunk * chunk
            let share = Double(rejected.withLock { $0 }) / Double(total)
            let error = (share * (1 - share) / Double(total)).squareRoot()
            if entry.method == .permutation || min(entry.treated, entry.control) >= UpliftAnalysis().welchMinimum {
                holds = holds && (0.045...0.055).contains(share)
            }
            Swift.print(
                "| \(entry.treated), \(entry.control) | \(ShareSizes.percent(entry.rate)) | \(entry.sigma) | \(entry.method.rawValue) "
                    + "| \(ShareSizes.percent(share)) | \(ShareSizes.percent(error)) |")
            fflush(nil)
        }
        return holds
    }

    private static func isRejected(_ entry: Case, seed: UInt64) -> Bool {
        var generator = SeededGenerator(seed: seed, stream: 99)
        let count = entry.treated + entry.control
        let revenue = (0..<count).map { _ -> Int64 in
            guard generator.nextUnit() < entry.rate else { return 0 }
            // The polar method of Marsaglia & Bray.
            while true {
                let (u, v) = (2 * generator.nextUnit() - 1, 2 * generator.nextUnit() - 1)
                let square = u * u + v * v
                guard square > 0, square < 1 else { continue }
                return Int64(4_000 * exp(entry.sigma * u * (-2 * log(square) / square).squareRoot()))
            }
        }
        let isTreated = (0..<count).map { $0 < entry.treated }
        var analysis = UpliftAnalysis(revenueTest: entry.method, permutations: 199)
        analysis.seed = seed
        guard let sample = try? UpliftSample(isTreated: isTreated, hasConverted: revenue.map { $0 > 0 }, revenue: revenue, currency: .eur),
            let result = try? analysis.analyze(sample)
        else { return false }
        return (result.revenue?.p ?? 1) <= 0.05
    }
}
