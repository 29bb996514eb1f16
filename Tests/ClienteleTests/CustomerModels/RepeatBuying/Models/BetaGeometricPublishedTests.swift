import Clientele
import Testing

@Suite("BG/NBD and MBG/NBD give what is published")
struct BetaGeometricPublishedTests {
    private func rounded(_ value: Double, _ digits: Int) -> Double {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        return (value * scale).rounded() / scale
    }

    @Test("BG/NBD of Fader, Hardie & Lee 2005 on CDNOW: parameters, log-likelihood, expected purchases of a new customer")
    func expectedPurchasesOfANewCustomer() throws {
        let fit = try BetaGeometricNBD.fit(CDNOWSummaries.weeks())
        let model = try #require(fit.model)
        #expect(rounded(model.r, 3) == 0.243 && rounded(model.alpha, 3) == 4.414)
        #expect(rounded(model.a, 3) == 0.793 && rounded(model.b, 3) == 2.426)
        #expect(rounded(try #require(fit.logLikelihood), 1) == -9582.4)
        for (time, expected) in [(0.1429, 0.0078), (1, 0.0532), (3, 0.1506), (31.8571, 1.0405), (32, 1.0437)] {
            #expect(rounded(model.newCustomer.expectedPurchases(in: time), 4) == expected, "t = \(time)")
        }
        #expect(rounded(model.newCustomer.expectedPurchases(in: 78), 3) == 1.858)
    }

    @Test("BG/NBD of Fader, Hardie & Lee 2005: a customer with two repeat purchases is expected to buy 1.226 times in 39 weeks")
    func conditionalExpectation() throws {
        let model = try BetaGeometricNBD(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)
        let history = try RepeatPurchaseSummary(repeatPurchases: 2, ageAtLastPurchase: 30.43, age: 38.86)
        #expect(rounded(model.expectedPurchases(of: history, in: 39), 3) == 1.226)
    }

    @Test("Probabilities of counts as the manual of the R package BTYD prints them (bgnbd.pmf)")
    func counts() throws {
        let process = try BetaGeometricNBD(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426).newCustomer
        #expect(rounded(process.probability(of: 10, in: 2), 12) == 1.07869e-07)
        #expect(rounded(process.probability(of: 0, in: 39), 7) == 0.5737864)
        let printed = [
            0.0019995214, 0.0015170236, 0.0011633150, 0.0009003148, 0.0007023638, 0.0005517902, 0.0004361913, 0.0003467171, 0.0002769613,
            0.0002222260,
        ]
        for (count, expected) in zip(11...20, printed) {
            #expect(rounded(process.probability(of: count, in: 30), 10) == expected, "\(count) purchases")
        }
    }

    @Test("MBG/NBD on CDNOW has the parameters that the R package BTYDplus finds")
    func modifiedOnCDNOW() throws {
        let fit = try ModifiedBetaGeometricNBD.fit(CDNOWSummaries.weeks())
        let model = try #require(fit.model)
        #expect(rounded(model.r, 3) == 0.525 && rounded(model.alpha, 3) == 6.183)
        #expect(rounded(model.a, 3) == 0.891 && rounded(model.b, 3) == 1.614)
    }
}
