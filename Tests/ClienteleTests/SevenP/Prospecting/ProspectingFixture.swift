@testable import Clientele

/// Short ways to write the records of a test.
enum ProspectingFixture {
    static func day(_ text: String) throws -> CalendarDay { try CalendarDay(text) }
    static func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: .eur) }

    /// Purchases of the BG/NBD story: gamma distributed rates, a beta distributed chance to leave after every purchase.
    static func simulatedRows(customers: Int, weeks: Double, seed: UInt64, spread: Int = 90) -> [PlainRow] {
        var generator = SeededGenerator(seed: seed)
        var rows: [PlainRow] = []
        for customer in 0..<customers {
            let entry = Double(generator.next(below: spread))
            let rate = generator.nextGamma(shape: 0.9) / 5
            let leaving = generator.nextBeta(0.8, 2.5)
            let scale = generator.nextGamma(shape: 6) * 600
            var time = 0.0
            while time < weeks * 7 - entry {
                let amount = max(1, Int64(generator.nextGamma(shape: 5) / 5 * scale))
                rows.append(PlainRow("c\(customer)", Int32(entry + time), amount))
                if !(time == 0), generator.nextUnit() < leaving { break }
                time += max(1, (generator.nextExponential() / max(rate, 1e-9) * 7).rounded())
            }
        }
        return rows
    }

    static func analysis(months: Int = 3) -> ProspectingAnalysis {
        var analysis = ProspectingAnalysis(months: months, listed: 20)
        analysis.isBacktested = false
        return analysis
    }
}
