/// Contracts by what has become of them by one month, with their annual amounts.
struct PersistencyTally: Sendable {
    var (persisted, lapsed, exempt, immature) = (0, 0, 0, 0)
    private var (persistedAmount, lapsedAmount) = (ExactSum(), ExactSum())
    /// The sums of the squares of the amounts, in minor units; for the variance, which need not be exact.
    private var (persistedSquares, lapsedSquares) = (0.0, 0.0)
    private var withAmount = 0

    mutating func add(_ fate: ContractFate, amount: Int64) {
        switch fate {
        case .immature: immature += 1
        case .exempt: exempt += 1
        case .persisted:
            persisted += 1
            persistedAmount.add(amount)
            persistedSquares += Double(amount) * Double(amount)
        case .lapsed:
            lapsed += 1
            lapsedAmount.add(amount)
            lapsedSquares += Double(amount) * Double(amount)
        }
        if amount > 0, fate == .persisted || fate == .lapsed { withAmount += 1 }
    }

    var issued: Int { persisted + lapsed }

    var issuedAmount: Int128 { persistedAmount.value + lapsedAmount.value }

    func ratio(month: Int, currency: Currency, confidence: Double) -> PersistencyRatio {
        PersistencyRatio(
            month: month, issued: issued, persisted: persisted, exempt: exempt, immature: immature,
            rate: Estimate.wilson(Double(persisted), of: Double(issued), confidence: confidence),
            issuedAmount: DecimalAmount(minorUnits: issuedAmount, in: currency),
            persistedAmount: DecimalAmount(minorUnits: persistedAmount.value, in: currency), amountRate: amountRate(confidence))
    }

    /// The ratio by amount with its interval.
    func amountRate(_ confidence: Double) -> Estimate? {
        let total = Double(issuedAmount)
        guard total > 0, withAmount > 0 else { return nil }
        let rate = min(Double(persistedAmount.value) / total, 1)
        let count = Double(withAmount)
        // Σ (y − r x)², where y is x of a contract that persisted and 0 of one that lapsed.
        let residuals = (1 - rate) * (1 - rate) * persistedSquares + rate * rate * lapsedSquares
        let variance = count > 1 ? count / (count - 1) * residuals / (total * total) : 0
        let spread = rate * (1 - rate)
        // Where all ended alike the residuals say nothing, and the size is that of equal weights (Kish 1965).
        let size = spread > 0 && variance > 0 ? spread / variance : total * total / (persistedSquares + lapsedSquares)
        return Estimate.wilson(share: rate, size: size, confidence: confidence)
    }
}
