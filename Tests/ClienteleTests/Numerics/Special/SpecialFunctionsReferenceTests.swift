import Clientele
import Testing

@Suite struct SpecialFunctionsReferenceTests {
    @Test("the logarithm of gamma has a small relative error everywhere, also near its zeros")
    func logGamma() {
        let table = ReferenceTable("logGamma", arguments: 1)
        let worst = table.worstRelative { SpecialFunctions.logGamma($0[0]) }
        #expect(table.rows.count > 800 && worst.error < 6e-16, "\(worst)")
    }

    @Test("digamma and trigamma are right to a few units in the last place, of 1 near digamma's zeros")
    func polygamma() {
        let digamma = ReferenceTable("digamma", arguments: 1)
        let worst = digamma.worstMixed { SpecialFunctions.digamma($0[0]) }
        #expect(digamma.rows.count > 1_000 && worst.error < 2e-15, "\(worst)")
        let trigamma = ReferenceTable("trigamma", arguments: 1)
        let other = trigamma.worstRelative { SpecialFunctions.trigamma($0[0]) }
        #expect(trigamma.rows.count > 900 && other.error < 1e-15, "\(other)")
    }

    @Test("the logarithms of beta and of a ratio of gammas lose nothing, whatever the sizes of the arguments")
    func logBetaAndRatio() {
        let beta = ReferenceTable("logBeta", arguments: 2)
        let worst = beta.worstMixed { SpecialFunctions.logBeta($0[0], $0[1]) }
        #expect(beta.rows.count > 500 && worst.error < 2e-15, "\(worst)")
        let ratio = ReferenceTable("logGammaRatio", arguments: 2)
        let other = ratio.worstMixed { SpecialFunctions.logGammaRatio($0[0], $0[1]) }
        #expect(ratio.rows.count > 400 && other.error < 1e-15, "\(other)")
        // For a small step against x the error is small relative to the result itself, however small that is; the zero is at 1.46.
        let small = ratio.worst({ SpecialFunctions.logGammaRatio($0[0], $0[1]) }) {
            $0.arguments[0] >= 3 && abs($0.arguments[1]) <= 0.01 * $0.arguments[0] ? abs($0.value) : .infinity
        }
        #expect(small.error < 3e-15, "\(small)")
    }

    @Test("both tails of the incomplete gamma function have a small relative error down to 1e-300")
    func incompleteGamma() {
        let lower = ReferenceTable("regularizedGammaP", arguments: 2)
        let worst = lower.worstRelative { SpecialFunctions.regularizedGammaP($0[0], $0[1]) }
        #expect(lower.rows.count > 450 && worst.error < 3e-13, "\(worst)")
        let upper = ReferenceTable("regularizedGammaQ", arguments: 2)
        let other = upper.worstRelative { SpecialFunctions.regularizedGammaQ($0[0], $0[1]) }
        #expect(upper.rows.count > 500 && other.error < 3e-13, "\(other)")
    }

    @Test("both tails of the incomplete beta function have a small relative error down to 1e-300")
    func incompleteBeta() {
        let lower = ReferenceTable("regularizedBeta", arguments: 3)
        let worst = lower.worstRelative { SpecialFunctions.regularizedBeta($0[0], $0[1], $0[2]) }
        #expect(lower.rows.count > 550 && worst.error < 3e-13, "\(worst)")
        let upper = ReferenceTable("regularizedBetaComplement", arguments: 3)
        let other = upper.worstRelative { SpecialFunctions.regularizedBetaComplement($0[0], $0[1], $0[2]) }
        #expect(upper.rows.count > 550 && other.error < 3e-13, "\(other)")
    }

    @Test("Gauss's function is right in every region, within 1e-13 times its condition number")
    func hypergeometric() {
        let table = ReferenceTable("hypergeometric2F1", arguments: 4)
        let worst = table.worst({ SpecialFunctions.hypergeometric2F1($0[0], $0[1], $0[2], $0[3]) }) { abs($0.value) * (1 + $0.condition) }
        #expect(table.rows.count > 800 && worst.error < 1e-13, "\(worst)")
        // Where all parameters are positive and z from 0 to 0.9 no term is negative: the error is that of rounding the arguments.
        let positive = table.worst({ SpecialFunctions.hypergeometric2F1($0[0], $0[1], $0[2], $0[3]) }) { row in
            row.arguments.allSatisfy { $0 > 0 } && row.arguments[3] <= 0.9 ? abs(row.value) * (1 + row.condition) : .infinity
        }
        #expect(positive.error < 5e-16, "\(positive)")
    }

    @Test("the logarithm of Gauss's function goes beyond the range of a double, and near 1 keeps its relative error")
    func logHypergeometric() {
        let table = ReferenceTable("logHypergeometric2F1", arguments: 4)
        let worst = table.worst({ SpecialFunctions.logHypergeometric2F1($0[0], $0[1], $0[2], $0[3]) }) { 1 + $0.condition }
        #expect(table.rows.count > 150 && worst.error < 2e-15, "\(worst)")
    }

    @Test("the logarithm of Tricomi's function is right for tiny and large arguments and all parameters")
    func tricomi() {
        // The condition number here is the size of what the logarithm is a sum of.
        let table = ReferenceTable("logTricomiU", arguments: 3)
        let worst = table.worst({ SpecialFunctions.logTricomiU($0[0], $0[1], $0[2]) }) { 1 + $0.condition }
        #expect(table.rows.count > 350 && worst.error < 1e-13, "\(worst)")
    }
}
