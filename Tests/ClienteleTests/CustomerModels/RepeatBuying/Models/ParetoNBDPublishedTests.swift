import Clientele
import Foundation
import Testing

@Suite("Pareto/NBD: published figures")
struct ParetoNBDPublishedTests {
    /// The optimum that BTYD (Dziurzynski, Wadsworth & McCarthy 2014, "BTYD: A walkthrough") prints for CDNOW in weeks.
    private let walkthrough = [0.5533971, 10.5801985, 0.6060625, 11.6562237]
    /// The optimum as another edition of it prints it, beside the figures of single customers.
    private let printed = [0.553, 10.580, 0.606, 11.656]

    /// The customers of CDNOW until 1997-09-30 in weeks, by plain arithmetic on the file's lines.
    private func cdnowHistories() throws -> [RepeatPurchaseSummary] {
        let end = CDNOWSample.day("1997-09-30")
        var days: [String: Set<Int32>] = [:]
        for line in CDNOWSample.lines where CDNOWSample.day(line.date) <= end {
            days[line.customer, default: []].insert(CDNOWSample.day(line.date))
        }
        return try days.keys.sorted().map { customer in
            let ordered = (days[customer] ?? []).sorted()
            let first = ordered.first ?? end
            return try RepeatPurchaseSummary(
                repeatPurchases: ordered.count - 1, ageAtLastPurchase: Double((ordered.last ?? end) - first) / 7,
                age: Double(end - first) / 7)
        }
    }

    @Test(
        "CDNOW: the log-likelihood at the parameters that Fader & Hardie publish is −9595.0, and the gradient vanishes as far as they are printed"
    )
    func cdnow() throws {
        var sum = LogLikelihoodTerm(value: 0, gradient: .zero)
        var repeats = 0
        let histories = try cdnowHistories()
        for history in histories {
            let term = ParetoNBD.logLikelihood(
                repeatPurchases: Double(history.repeatPurchases), ageAtLastPurchase: history.ageAtLastPurchase, age: history.age,
                parameters: SIMD4(0.553, 10.578, 0.606, 11.669))
            sum.value += term.value
            sum.gradient += term.gradient
            repeats += history.repeatPurchases
        }
        #expect(histories.count == 2357 && repeats == 2457)
        #expect(String(format: "%.1f", sum.value) == "-9595.0")
        for part in 0..<4 { #expect(abs(sum.gradient[part]) < 0.5, "\(sum.gradient)") }
    }

    @Test("CDNOW: the log-likelihood at the walkthrough's optimum is −9594.976")
    func walkthroughLikelihood() throws {
        let model = try ParetoNBD(parameters: walkthrough)
        let sum = try cdnowHistories().reduce(0) { $0 + model.logLikelihood(of: $1) }
        #expect(String(format: "%.3f", sum) == "-9594.976")
    }

    @Test("A new customer of CDNOW buys 1.473 times again within 52 weeks (Fader & Hardie; BTYD walkthrough)")
    func newCustomer() throws {
        for parameters in [[0.553, 10.578, 0.606, 11.669], walkthrough] {
            let expected = try ParetoNBD(parameters: parameters).newCustomer.expectedPurchases(in: 52)
            #expect(String(format: "%.3f", expected) == "1.473")
        }
    }

    @Test("The expected purchases of the BTYD manual's example, at weeks 0 to 9, to eight digits")
    func manual() throws {
        let process = try ParetoNBD(r: 0.55, alpha: 10.56, s: 0.61, beta: 11.64).newCustomer
        let published = [
            "0.00000000", "0.05077821", "0.09916088", "0.14542507", "0.18979930", "0.23247466", "0.27361274", "0.31335159", "0.35181024",
            "0.38909211",
        ]
        #expect((0..<10).map { String(format: "%.8f", process.expectedPurchases(in: Double($0))) } == published)
    }

    @Test("Customer 1516 of CDNOW: alive with .997874 (BTYD walkthrough)")
    func customer1516() throws {
        let history = try RepeatPurchaseSummary(repeatPurchases: 26, ageAtLastPurchase: 216 / 7, age: 31)
        #expect(String(format: "%.6f", try ParetoNBD(parameters: printed).probabilityAlive(history)) == "0.997874")
        try expectWithinRounding(25.45647) { $0.expectedPurchases(of: history, in: 52) }
    }

    @Test("The more purchases before a silence, the fewer to come: .7062289, .1442396, .02250658, .00309267 (BTYD walkthrough)")
    func increasingFrequency() throws {
        for (x, published) in [(10, 0.7062289), (15, 0.1442396), (20, 0.02250658), (25, 0.00309267)] {
            let history = try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: 20, age: 39)
            try expectWithinRounding(published) { $0.expectedPurchases(of: history, in: 52) }
        }
    }

    /// The walkthrough prints its parameters to three digits and its figures to more: a figure must lie among those of all parameters that are
    /// printed so, of which the corners have the extremes since every figure is monotone in each parameter over so small a range.
    private func expectWithinRounding(_ published: Double, halfUnit: Double = 0, _ figure: (ParetoNBD) -> Double) throws {
        let figures = try (0..<16).map { corner in
            figure(try ParetoNBD(parameters: (0..<4).map { printed[$0] + (corner >> $0 & 1 == 0 ? -5e-4 : 5e-4) }))
        }
        let (lowest, highest) = (figures.min() ?? 0, figures.max() ?? 0)
        #expect(lowest - halfUnit < published && published < highest + halfUnit, "\(published): \(lowest) to \(highest)")
        #expect(highest - lowest < 0.01 * published, "the parameters are printed too roughly to tell")
    }

    @Test("CDNOW, the next 39 weeks by frequency: .138 .600 1.196 1.714 2.399 2.907 3.819 6.403 (BTYD walkthrough)")
    func byFrequency() throws {
        var counts = [Double](repeating: 0, count: 8)
        let histories = try cdnowHistories()
        for history in histories { counts[min(history.repeatPurchases, 7)] += 1 }
        #expect(counts == [1411, 439, 214, 100, 62, 38, 29, 64])
        for (bin, published) in [0.138, 0.600, 1.196, 1.714, 2.399, 2.907, 3.819, 6.403].enumerated() {
            let members = histories.filter { min($0.repeatPurchases, 7) == bin }
            try expectWithinRounding(published, halfUnit: 5e-4) { model in
                members.reduce(0) { $0 + model.expectedPurchases(of: $1, in: 39) } / counts[bin]
            }
        }
    }
}
