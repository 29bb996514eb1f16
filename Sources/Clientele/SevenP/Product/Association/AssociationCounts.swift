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

    var leverage: Double { Double(excess) / (Double(baskets) * Double(baskets)) }

    /// `nil` where it is infinite: the rule has no exception.
    var conviction: Double? {
        guard both < antecedent else { return nil }
        return Double(antecedent) * Double(baskets - consequent) / (Double(baskets) * Double(antecedent - both))
    }

    /// 0 where a side is in every basket, so that nothing can be told.
    var zhang: Double {
        let withoutAntecedent = Int128(both) * Int128(baskets - antecedent)
        let withoutBoth = Int128(antecedent) * Int128(consequent - both)
        let largest = max(withoutAntecedent, withoutBoth)
        return largest == 0 ? 0 : Double(excess) / Double(largest)
    }

    /// *n*·both − antecedent·consequent.
    private var excess: Int128 { Int128(both) * Int128(baskets) - Int128(antecedent) * Int128(consequent) }
}
