import Foundation
import Testing

@testable import Clientele

@Suite("Figures of promotion reckoned anew")
struct PromotionFigureTests {
    private func step(_ treated: Int, _ treatedConversions: Int, _ control: Int, _ controlConversions: Int) -> QiniStep {
        var step = QiniStep()
        for number in 0..<treated { step.add(isTreated: true, hasConverted: number < treatedConversions) }
        for number in 0..<control { step.add(isTreated: false, hasConverted: number < controlConversions) }
        return step
    }

    @Test("The areas of a curve of two steps, by hand")
    func areas() {
        let curve = QiniCurve([step(10, 5, 10, 2), step(10, 1, 10, 2)])
        // Uplift times share: 0.3 · ½ and 0.1 · 1; the areas of two trapezoids: 0.0375 + 0.0625. Of 20 treated 3, then 2 more respond.
        #expect(abs(curve.areaUnderUpliftCurve - 0.1) < 1e-12 && abs(curve.qini - 0.05) < 1e-12 && abs(curve.overall - 0.1) < 1e-12)
    }

    @Test("The interval of a coefficient leaves out one in forty draws at either end where it covers 95 %")
    func interval() throws {
        let steps = [step(90, 30, 80, 20), step(70, 20, 60, 19), step(80, 9, 90, 15)]
        let result = try QiniAnalysis(draws: 200, confidence: 0.95).analyze(steps, seed: 4)
        let drawn = (0..<200).map { draw in
            var generator = SeededGenerator(seed: 4, stream: 0x7169_6e69_0000 &+ UInt64(draw))
            return QiniCurve(QiniStep.drawn(QiniStep.joined(steps, most: 200), using: &generator)).qini
        }
        #expect(drawn.count { $0 < result.qini.lower } == 5 && drawn.count { $0 > result.qini.upper } == 5)
    }

    @Test("The trend of the uplift is the difference of both groups' trends, with the errors of both and a p-value of both sides")
    func fatigue() throws {
        let levels = [step(200, 60, 200, 20), step(200, 45, 200, 24), step(200, 40, 200, 17)]
        let fatigue = try #require(ContactFatigue(windowDays: 90, campaigns: [levels]))
        let (treated, control) = try (#require(fatigue.treatedTrend).slope, #require(fatigue.controlTrend).slope)
        let trend = try #require(fatigue.upliftTrend)
        #expect(abs(trend.slope.value - (treated.value - control.value)) < 1e-12 && treated.value < 0)
        func error(_ slope: Estimate) -> Double { (slope.upper - slope.lower) / 2 / 1.959963984540054 }
        let both = (error(treated) * error(treated) + error(control) * error(control)).squareRoot()
        #expect(abs(error(trend.slope) - both) < 1e-12)
        #expect(abs(trend.p - erfc(abs(trend.slope.value) / both / 2.0.squareRoot())) < 1e-12)
        #expect(abs((fatigue.treatedTrend?.p ?? 9) - erfc(abs(fatigue.treatedTrend?.z ?? 9) / 2.0.squareRoot())) < 1e-12)
    }

    @Test("Segments' uplifts are drawn to the common one as DerSimonian and Laird (1986) have it")
    func shrinkage() {
        let steps = [step(400, 120, 400, 60), step(300, 40, 300, 36), step(200, 50, 200, 20), step(500, 60, 500, 70)]
        let estimates = steps.compactMap(SegmentShrinkage.estimate(of:))
        let weights = estimates.map { 1 / $0.variance }
        let whole = weights.reduce(0, +)
        let mean = zip(weights, estimates).reduce(0) { $0 + $1.0 * $1.1.value } / whole
        let q = zip(weights, estimates).reduce(0) { $0 + $1.0 * ($1.1.value - mean) * ($1.1.value - mean) }
        let spread = max(0, (q - 3) / (whole - weights.reduce(0) { $0 + $1 * $1 } / whole))
        let shrinkage = SegmentShrinkage(steps)
        #expect(spread > 0 && abs(shrinkage.spread - spread) < 1e-12)
        let total = estimates.reduce(0) { $0 + 1 / ($1.variance + spread) }
        let common = estimates.reduce(0) { $0 + $1.value / ($1.variance + spread) } / total
        #expect(abs((shrinkage.common ?? 9) - common) < 1e-12)
        for (uplift, estimate) in zip(shrinkage.uplifts, estimates) {
            let share = spread / (spread + estimate.variance)
            #expect(abs((uplift ?? 9) - (share * estimate.value + (1 - share) * common)) < 1e-12)
        }
    }
}
