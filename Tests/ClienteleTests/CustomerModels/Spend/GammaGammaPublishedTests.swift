import Clientele
import Testing

@Suite("Gamma-gamma spend: published numbers")
struct GammaGammaPublishedTests {
    @Test("CDNOW's 946 repeaters give the parameters, likelihood and population mean of Fader & Hardie (2013)")
    func cdnow() throws {
        let fit = try GammaGamma.fit(SpendRows.cdnow())
        let model = try #require(fit.model)
        #expect(fit.customers == 946 && fit.occasions == 2_457)
        #expect((model.p * 100).rounded() == 625)
        #expect((model.q * 100).rounded() == 374)
        #expect((model.gamma * 100).rounded() == 1_544)
        #expect(((fit.logLikelihood ?? 0) * 10).rounded() == -40_559)
        #expect(((fit.populationMean.mean ?? 0) * 100).rounded() == 3_517)
        #expect(fit.converged && fit.identifiability.outcome == .identified && fit.populationMean.existence == .exists)
        #expect(try #require(fit.gradientNorm) < 1e-8)
    }

    @Test("None of CDNOW's eight lines of no value is a repeat occasion, so that leaving them out or in changes nothing")
    func zeroValues() throws {
        let rows = try SpendRows.cdnow()
        #expect(CDNOWSample.lines.count { $0.cents == 0 } == 8)
        #expect(rows.allSatisfy { $0.spendingOccasions == $0.repeatPurchases })
    }

    @Test("CDNOW's number of repeat purchases and mean spend correlate by .11, which is weak")
    func independence() throws {
        let check = SpendIndependence(try SpendRows.cdnow())
        let pearson = try #require(check.pearson)
        let spearman = try #require(check.spearman)
        // SciPy 1.x pearsonr and spearmanr of the same 946 pairs, the means ranked as exact fractions.
        #expect(abs(pearson.coefficient - 0.11388791939125478) < 1e-12)
        #expect(abs(pearson.pValue - 0.0004486849172808684) < 1e-12)
        #expect(abs(pearson.lower - 0.050515935390870764) < 1e-10 && abs(pearson.upper - 0.17634649109112666) < 1e-10)
        #expect(abs(spearman.coefficient - 0.20630151658391754) < 1e-12)
        #expect(abs(spearman.pValue / 1.4950378536920228e-10 - 1) < 1e-7)
        #expect(check.judgement == .weak && check.warning == nil)
    }
}
