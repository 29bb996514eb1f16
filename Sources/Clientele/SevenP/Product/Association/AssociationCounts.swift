/// What the figures of a rule are made of: how many baskets there are, and how many hold which of its sides.
///
/// The formulas, on shares *A*, *C* of the sides and *S* of both: confidence *S*/*A* and support *S* (Agrawal, Imieliński & Swami 1993), lift
/// *S*/*AC* and conviction (1 − *C*)/(1 − *S*/*A*) (Brin, Motwani, Ullman & Tsur 1997), leverage *S* − *AC* (Piatetsky-Shapiro 1991),
/// Zhang's figure (*S* − *AC*)/max(*S*(1 − *A*), *A*(*C* − *S*)) (Zhang 2000). All differences are taken in integers.
struct AssociationCounts: Sendable, Equatable {
    var baskets: Int
    var antecedent: Int
    var consequent: Int
    var both: Int

    var support: Double { Double(both) / Double(baskets) }

    var confidence: Double { Double(both) / Double(antecedent) }

    var lift: Double { Double(both) * Double(baskets) / (Double(antecedent) * Double(consequent)) }

    var leverage: Double { excess / (Double(baskets) * Double(baskets)) }

    /// `nil` where it is infinite: the rule has no exception.
    var conviction: Double? {
        guard both < antecedent else { return nil }
        return Double(antecedent) * Double(baskets - consequent) / (Double(baskets) * Double(antecedent - both))
    }

    /// 0 where a side is in every basket, so that nothing can be told.
    var zhang: Double {
        let withoutAntecedent = AssociationCounts.difference((both, baskets - antecedent), (0, 0))
        let withoutBoth = AssociationCounts.difference((antecedent, consequent - both), (0, 0))
        let largest = max(withoutAntecedent, withoutBoth)
        return largest == 0 ? 0 : excess / largest
    }

    /// *n*·both − antecedent·consequent.
    private var excess: Double { AssociationCounts.difference((both, baskets), (antecedent, consequent)) }

    /// The difference of two products, rounded once; in 64 bits where they fit, since turning 128 bits into a `Double` is slow.
    private static func difference(_ left: (Int, Int), _ right: (Int, Int)) -> Double {
        let (first, firstOverflows) = left.0.multipliedReportingOverflow(by: left.1)
        let (second, secondOverflows) = right.0.multipliedReportingOverflow(by: right.1)
        // Counts are not below zero, so that the difference of two products that fit does too.
        if !firstOverflows, !secondOverflows { return Double(first - second) }
        return Double(Int128(left.0) * Int128(left.1) - Int128(right.0) * Int128(right.1))
    }
}
