import Clientele
import Foundation
import Testing

@Suite("Repeat-buying models are fitted by maximum likelihood")
struct RepeatBuyingFitTests {
    private func close(_ value: Double?, _ expected: Double, _ tolerance: Double) -> Bool {
        value.map { abs($0 - expected) <= tolerance } ?? false
    }

    @Test("BG/NBD on CDNOW gives the estimates, errors and likelihood of Fader, Hardie & Lee 2005")
    func bgNBDOnCDNOW() throws {
        let fit = try BetaGeometricNBD.fit(CDNOWSummaries.weeks())
        // The error of b is printed as .7053, by differences of the likelihood; with 40 digits it is .70541.
        for (estimate, expected) in zip(fit.parameters, [(0.243, 0.01256), (4.414, 0.3782), (0.793, 0.1857), (2.426, 0.7054)]) {
            #expect(close(estimate.value, expected.0, 0.0005), "\(estimate)")
            #expect(close(estimate.standardError, expected.1, 0.00005), "\(estimate)")
        }
        // Second differences of the likelihood written out with mpmath at 40 digits, inverted.
        for (estimate, exact) in zip(fit.parameters, [0.01255737819, 0.3782240663, 0.1857338146, 0.7054142375]) {
            #expect(close(estimate.standardError, exact, 1e-6 * exact), "\(estimate)")
        }
        #expect(close(fit.logLikelihood, -9582.4, 0.05))
        #expect(fit.converged && fit.identifiability.isIdentified && fit.customers == 2357)
    }

    @Test("Pareto/NBD on CDNOW gives the estimates and likelihood that Fader & Hardie publish")
    func paretoNBDOnCDNOW() throws {
        let fit = try ParetoNBD.fit(CDNOWSummaries.weeks())
        for (estimate, expected) in zip(fit.parameters, [(0.553, 0.0005), (10.58, 0.005), (0.606, 0.0005), (11.67, 0.005)]) {
            #expect(close(estimate.value, expected.0, expected.1), "\(estimate)")
        }
        #expect(close(fit.logLikelihood, -9595.0, 0.05))
        #expect(fit.converged && fit.identifiability.isIdentified)
    }

    @Test("BG/BB on donations gives the estimates and likelihood of Fader, Hardie & Shang 2010")
    func bgBBOnDonations() throws {
        let fit = try BetaGeometricBetaBernoulli.fit(CDNOWSummaries.donations())
        for (estimate, expected) in zip(fit.parameters, [1.204, 0.750, 0.657, 2.783]) {
            #expect(close(estimate.value, expected, 0.0005), "\(estimate)")
        }
        #expect(close(fit.logLikelihood, -33225.6, 0.05))
        #expect(fit.converged && fit.identifiability.isIdentified && fit.customers == 11104)
    }

    @Test("A fit does not depend on the order of the customers, and counts customers of one history together")
    func orderDoesNotMatter() throws {
        let weeks = try CDNOWSummaries.weeks()
        let rows = Array(weeks)
        let fit = try BetaGeometricNBD.fit(weeks)
        let reversed = try BetaGeometricNBD.fit(RepeatPurchaseSummaries(rows.reversed(), timeUnit: .week))
        #expect(fit.model == reversed.model && fit.logLikelihood == reversed.logLikelihood)
        #expect(fit.parameters == reversed.parameters)
    }

    @Test("The time unit scales times and leaves the rest")
    func timeUnit() throws {
        let weeks = try BetaGeometricNBD.fit(CDNOWSummaries.weeks())
        let days = try BetaGeometricNBD.fit(
            CDNOWSummaries.purchases().repeatPurchases(calibrationEnd: CDNOWSummaries.calibrationEnd, timeUnit: .day))
        for (index, factor) in [1.0, 7, 1, 1].enumerated() {
            let value = try #require(weeks.parameters[index].value)
            #expect(close(days.parameters[index].value, value * factor, 1e-6 * value * factor))
        }
        // A density by the day is a seventh of one by the week for each repeat purchase.
        let shift = 2457 * 1.9459101490553132
        #expect(close(days.logLikelihood, try #require(weeks.logLikelihood) - shift, 1e-6))
    }

    @Test("A fit without customers, or in the wrong kind of time, is refused")
    func refused() throws {
        let none = try RepeatPurchaseSummaries([], timeUnit: .week)
        #expect(throws: ClienteleError.self) { try BetaGeometricNBD.fit(none) }
        #expect(throws: ClienteleError.self) { try BetaGeometricNBD.fit(CDNOWSummaries.donations()) }
        #expect(throws: ClienteleError.self) { try BetaGeometricBetaBernoulli.fit(CDNOWSummaries.weeks()) }
        var options = RepeatBuyingFitOptions()
        options.confidence = 1
        #expect(throws: ClienteleError.self) { try BetaGeometricNBD.fit(CDNOWSummaries.weeks(), options: options) }
    }

    @Test("A penalty draws the logarithms towards their centre, and is left out of the likelihood told")
    func penalty() throws {
        var options = RepeatBuyingFitOptions()
        options.penalty = 50
        let free = try BetaGeometricNBD.fit(CDNOWSummaries.weeks())
        let held = try BetaGeometricNBD.fit(CDNOWSummaries.weeks(), options: options)
        #expect(try #require(held.logLikelihood) < #require(free.logLikelihood))
        #expect(try #require(held.parameters[0].value) > #require(free.parameters[0].value))
    }

    @Test("A likelihood-ratio test has the tail of χ², half of it at a boundary")
    func likelihoodRatio() throws {
        // χ² with 1 degree of freedom leaves 0.05 above 3.841458820694124 (any table).
        let test = try LikelihoodRatioTest(restricted: -100 - 3.841458820694124 / 2, full: -100, degreesOfFreedom: 1)
        #expect(close(test.pValue, 0.05, 1e-10))
        let edge = try LikelihoodRatioTest(restricted: -100 - 3.841458820694124 / 2, full: -100, degreesOfFreedom: 1, isAtBoundary: true)
        #expect(close(edge.pValue, 0.025, 1e-10))
        #expect(throws: ClienteleError.self) { try LikelihoodRatioTest(restricted: -99, full: -100, degreesOfFreedom: 1) }
    }

    @Test("A penalty as strong as can be gives the centre, and correlations that are numbers")
    func strongestPenalty() throws {
        var options = RepeatBuyingFitOptions()
        options.penalty = 1e300
        let fit = try BetaGeometricNBD.fit(CDNOWSummaries.weeks(), options: options)
        #expect(throws: Never.self) { try JSONEncoder().encode(fit) }
        #expect((fit.correlation ?? []).enumerated().allSatisfy { row, line in line[row] == 1 && line.allSatisfy { abs($0) <= 1 } })
    }
}
