import Clientele
import Testing

@Suite("Repeat-buying models are fitted by maximum likelihood")
struct RepeatBuyingFitTests {
    private func close(_ value: Double?, _ expected: Double, _ tolerance: Double) -> Bool {
        value.map { abs($0 - expected) <= tolerance } ?? false
    }

    @Test("BG/NBD on CDNOW gives the estimates, errors and likelihood of Fader, Hardie & Lee 2005")
    func bgNBDOnCDNOW() throws {
        let fit = try BetaGeometricNBD.fit(CDNOWSummaries.weeks())
        let clock = ContinuousClock()
        let weeks = try CDNOWSummaries.weeks()
        print(clock.measure { _ = try? BetaGeometricNBD.fit(weeks) })
        print(fit)
        for (estimate, expected) in zip(fit.parameters, [(0.243, 0.01256), (4.414, 0.3782), (0.793, 0.1857), (2.426, 0.7053)]) {
            #expect(close(estimate.value, expected.0, 0.0005), "\(estimate)")
            #expect(close(estimate.standardError, expected.1, 0.00005), "\(estimate)")
        }
        #expect(close(fit.logLikelihood, -9582.4, 0.05))
        #expect(fit.converged && fit.identifiability.isIdentified && fit.customers == 2357)
    }

    @Test("Pareto/NBD on CDNOW gives the estimates and likelihood that Fader & Hardie publish")
    func paretoNBDOnCDNOW() throws {
        let fit = try ParetoNBD.fit(CDNOWSummaries.weeks())
        print(fit)
        for (estimate, expected) in zip(fit.parameters, [(0.553, 0.0005), (10.58, 0.005), (0.606, 0.0005), (11.67, 0.005)]) {
            #expect(close(estimate.value, expected.0, expected.1), "\(estimate)")
        }
        #expect(close(fit.logLikelihood, -9595.0, 0.05))
        #expect(fit.converged && fit.identifiability.isIdentified)
    }

    @Test("BG/BB on donations gives the estimates and likelihood of Fader, Hardie & Shang 2010")
    func bgBBOnDonations() throws {
        let fit = try BetaGeometricBetaBernoulli.fit(CDNOWSummaries.donations())
        print(fit)
        for (estimate, expected) in zip(fit.parameters, [1.204, 0.750, 0.657, 2.783]) {
            #expect(close(estimate.value, expected, 0.0005), "\(estimate)")
        }
        #expect(close(fit.logLikelihood, -33225.6, 0.05))
        #expect(fit.converged && fit.identifiability.isIdentified && fit.customers == 11104)
    }
}
