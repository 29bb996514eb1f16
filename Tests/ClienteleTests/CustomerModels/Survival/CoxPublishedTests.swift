import Clientele
import Foundation
import Testing

@Suite("Cox models: published figures")
struct CoxPublishedTests {
    @Test("Freireich's arms have the coefficients of Efron's, Breslow's and no ties handling in the literature")
    func freireich() throws {
        // Kalbfleisch & Prentice (1980, section 4.2) and the Stata and SAS manuals print 1.5092 for Breslow's ties; with Efron's, R and SAS
        // print 1.5721 with a standard error of .4124.
        let efron = try CoxModel().fit(Freireich.both())
        let breslow = try CoxModel(ties: .breslow).fit(Freireich.both())
        let figures = [efron, breslow].map { fit in
            [fit.coefficients[0].coefficient ?? 0, fit.coefficients[0].standardError ?? 0].map { String(format: "%.4f", $0) }
        }
        #expect(figures == [["1.5721", "0.4124"], ["1.5092", "0.4096"]])
        #expect(efron.outcome == .converged && efron.n == 42 && efron.events == 30)
    }
}
