import Clientele
import Testing

@Suite("Histograms of repeat purchases hold a model against its own data")
struct PurchaseFrequencyHistogramTests {
    @Test("CDNOW: the published numbers of customers, and the sum of each customer's own probabilities")
    func cdnow() throws {
        let model = try BetaGeometricNBD(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)
        let summaries = try CDNOWSummaries.weeks()
        let histogram = try PurchaseFrequencyHistogram(of: model, on: summaries)
        // Fader, Hardie & Lee 2005, figure 2, with the numbers of the data that go with it.
        #expect(histogram.bars.map(\.actual) == [1_411, 439, 214, 100, 62, 38, 29, 64])
        #expect(abs(histogram.bars.reduce(0) { $0 + $1.expected } - 2_357) < 1e-7)
        var plain = [Double](repeating: 0, count: 8)
        for history in summaries {
            var rest = 1.0
            for count in 0..<7 {
                let probability = model.newCustomer.probability(of: count, in: history.age)
                plain[count] += probability
                rest -= probability
            }
            plain[7] += rest
        }
        for (bar, expected) in zip(histogram.bars, plain) {
            #expect(abs(bar.expected - expected) < 1e-7 && bar.isOpenEnded == (bar.repeatPurchases == 7), "\(bar)")
            // The fit of the figure: no bar is off by more than the square root of some ten times its height.
            #expect(abs(bar.expected - bar.actual) < (10 * bar.actual).squareRoot(), "\(bar)")
        }
    }

    @Test("weights count, and a last bar outside 1 to 1,000 is refused")
    func weights() throws {
        let model = try BetaGeometricBetaBernoulli(alpha: 1.204, beta: 0.750, gamma: 0.657, delta: 2.783)
        let histogram = try PurchaseFrequencyHistogram(of: model, on: CDNOWSummaries.donations(), upTo: 6)
        let actual = (0...6).map { x in CDNOWSummaries.donors.filter { $0.repeats == x }.reduce(0) { $0 + $1.people } }
        #expect(histogram.bars.map(\.actual) == actual)
        for bar in histogram.bars {
            let expected = 11_104 * model.newCustomer.probability(of: bar.repeatPurchases, in: 6)
            #expect(abs(bar.expected - expected) < 1e-7)
        }
        for last in [0, -1, 1_001] {
            #expect(throws: ClienteleError.self) {
                try PurchaseFrequencyHistogram(of: model, on: CDNOWSummaries.donations(), upTo: last)
            }
        }
    }
}
