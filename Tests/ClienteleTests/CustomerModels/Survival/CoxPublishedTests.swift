import Clientele
import Foundation
import Testing

@Suite("Cox models: published figures")
struct CoxPublishedTests {
    @Test("Freireich's arms have the known coefficients of Efron's and of Breslow's ties")
    func freireich() throws {
        // Efron's are those that lifelines 0.30 prints for these data; Breslow's come from maximising the likelihood of Breslow (1974) by its
        // definition in 15 digits: 1.50919141258588, with a standard error of 0.409564406366741.
        let efron = try CoxModel().fit(Freireich.both())
        let breslow = try CoxModel(ties: .breslow).fit(Freireich.both())
        let figures = [efron, breslow].map { fit in
            [fit.coefficients[0].coefficient ?? 0, fit.coefficients[0].standardError ?? 0].map { String(format: "%.4f", $0) }
        }
        #expect(figures == [["1.5721", "0.4124"], ["1.5092", "0.4096"]])
        #expect(efron.outcome == .converged && efron.n == 42 && efron.events == 30)
    }
}
