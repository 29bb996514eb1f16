import Clientele
import Foundation
import Testing

@Suite("Cox models: published figures")
struct CoxPublishedTests {
    @Test("Freireich's arms have the known coefficients of Efron's and of Breslow's ties")
    func freireich() throws {
        // Efron's are those that R's survival and lifelines print for these data; Breslow's, those of SAS, are confirmed by maximising the
        // likelihood of Breslow (1974) in 15 digits.
        let efron = try CoxModel().fit(Freireich.both())
        let breslow = try CoxModel(ties: .breslow).fit(Freireich.both())
        let figures = [efron, breslow].map { fit in
            [fit.coefficients[0].coefficient ?? 0, fit.coefficients[0].standardError ?? 0].map { String(format: "%.4f", $0) }
        }
        #expect(figures == [["1.5721", "0.4124"], ["1.5092", "0.4096"]])
        #expect(efron.outcome == .converged && efron.n == 42 && efron.events == 30)
    }
}
