import Testing

@testable import Clientele

@Suite struct ExistingCustomersTests {
    private static let end = CDNOWSample.day("1997-09-30")

    private func sample() throws -> (RepeatPurchaseSummaries, RepeatBuyingFit<BetaGeometricNBD>) {
        let summaries = try PurchaseSummaries(of: CDNOWSample.rows)
            .repeatPurchases(calibrationEnd: CalendarDay(daysSince1970: Self.end), timeUnit: .week)
        return (summaries, try BetaGeometricNBD.fit(summaries))
    }

    @Test func `Sums over groups are the sums over customers`() throws {
        let (summaries, fit) = try sample()
        let model = try #require(fit.model)
        let customers = try ExistingCustomers(fit: fit, summaries: summaries)
        var spend = SpendColumn(flat: 1, count: summaries.count)
        spend.values = summaries.indices.map { 10 + Double($0 % 7) }
        let windows = [ModelWindow(start: 0, end: 4), ModelWindow(start: 4, end: 9.5)]
        let figures = try customers.figures(of: windows, spend: spend, squareRatio: 1.5)
        for (window, figure) in zip(windows, figures) {
            var (purchases, revenue, active) = (0.0, 0.0, 0.0)
            for (row, history) in summaries.enumerated() {
                let own = model.expectedPurchases(of: history, in: window.end) - model.expectedPurchases(of: history, in: window.start)
                purchases += own
                revenue += own * spend.values[row]
                active += model.probabilityAlive(history, after: window.end)
            }
            #expect(abs(figure.purchases.mean / purchases - 1) < 1e-10)
            #expect(abs(figure.revenue.mean / revenue - 1) < 1e-10)
            #expect(abs(figure.active.mean / active - 1) < 1e-10)
        }
    }

    @Test func `Both intervals agree with those of the total of a fit`() throws {
        let (summaries, fit) = try sample()
        let customers = try ExistingCustomers(fit: fit, summaries: summaries)
        let spend = SpendColumn(flat: 1, count: summaries.count)
        let figure = try #require(try customers.figures(of: [ModelWindow(start: 0, end: 39)], spend: spend, squareRatio: 1).first)
        let total = try fit.total(summaries, in: 39)
        #expect(abs(figure.purchases.mean / total.expectedPurchases.value - 1) < 1e-10)
        let error = Libm.log(total.expectedPurchases.upper / total.expectedPurchases.value) / ForecastSpread.deviate
        #expect(abs(figure.purchases.meanVariance.squareRoot() / figure.purchases.mean / error - 1) < 1e-3)
        let half = total.purchases.upper - total.purchases.value
        #expect(abs(figure.purchases.halfWidth / half - 1) < 1e-3)
        // Revenue at one a purchase is the number of purchases.
        #expect(abs(figure.revenue.halfWidth / figure.purchases.halfWidth - 1) < 1e-9)
    }

    @Test func `The next purchase follows the closed form`() throws {
        // The waiting time of an active customer has the survival function ((α + T)/(α + T + t))^(r + x) (Fader, Hardie & Lee 2005).
        let (summaries, fit) = try sample()
        let model = try #require(fit.model)
        let customers = try ExistingCustomers(fit: fit, summaries: summaries)
        let durations = (1...3_653).map { Double($0) / 7 }
        for probability in [0.1, 0.5, 0.9] {
            let days = try customers.daysToNextPurchase(probability, durations: durations)
            for (row, history) in summaries.enumerated() where row % 23 == 0 {
                let (shape, scale) = (model.r + Double(history.repeatPurchases), model.alpha + history.age)
                let exact = 7 * scale * (Libm.pow(1 - probability, -1 / shape) - 1)
                if exact > 3_653 { #expect(days[row] == 0) } else { #expect(abs(Double(days[row]) - exact - 0.5) <= 0.5 + 1e-6) }
            }
        }
    }

    @Test func `Expected buyers are the chances to buy at all`() throws {
        let (summaries, fit) = try sample()
        let model = try #require(fit.model)
        let buyers = try ExistingCustomers(fit: fit, summaries: summaries).buyers(in: 2)
        let slow = summaries.reduce(0) { $0 + 1 - model.probability(of: 0, by: $1, in: 2) }
        #expect(abs(buyers.mean / slow - 1) < 1e-9)
    }
}
