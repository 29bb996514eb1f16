/// The histories of many customers as columns.
struct RepeatPurchaseColumns: Sendable, Equatable {
    var repeatPurchases: [Int] = []
    var agesAtLastPurchase: [Double] = []
    var ages: [Double] = []
    /// The mean repeat spend; 0 where there is none.
    var meanSpends: [Double] = []
    var spendingOccasions: [Int] = []
    var weights: [Double] = []

    var count: Int { repeatPurchases.count }

    mutating func reserveCapacity(_ count: Int) {
        repeatPurchases.reserveCapacity(count)
        agesAtLastPurchase.reserveCapacity(count)
        ages.reserveCapacity(count)
        meanSpends.reserveCapacity(count)
        spendingOccasions.reserveCapacity(count)
        weights.reserveCapacity(count)
    }

    mutating func append(_ history: RepeatPurchaseSummary) {
        repeatPurchases.append(history.repeatPurchases)
        agesAtLastPurchase.append(history.ageAtLastPurchase)
        ages.append(history.age)
        meanSpends.append(history.meanRepeatSpend ?? 0)
        spendingOccasions.append(history.spendingOccasions)
        weights.append(history.weight)
    }

    mutating func append(_ other: RepeatPurchaseColumns) {
        repeatPurchases += other.repeatPurchases
        agesAtLastPurchase += other.agesAtLastPurchase
        ages += other.ages
        meanSpends += other.meanSpends
        spendingOccasions += other.spendingOccasions
        weights += other.weights
    }

    subscript(index: Int) -> RepeatPurchaseSummary {
        RepeatPurchaseSummary(
            validRepeatPurchases: repeatPurchases[index], ageAtLastPurchase: agesAtLastPurchase[index], age: ages[index],
            meanRepeatSpend: spendingOccasions[index] == 0 ? nil : meanSpends[index], spendingOccasions: spendingOccasions[index],
            weight: weights[index])
    }

    /// The same rows in another order.
    func permuted(_ order: [Int]) -> RepeatPurchaseColumns {
        var result = RepeatPurchaseColumns()
        result.repeatPurchases = order.map { repeatPurchases[$0] }
        result.agesAtLastPurchase = order.map { agesAtLastPurchase[$0] }
        result.ages = order.map { ages[$0] }
        result.meanSpends = order.map { meanSpends[$0] }
        result.spendingOccasions = order.map { spendingOccasions[$0] }
        result.weights = order.map { weights[$0] }
        return result
    }

    /// Whether a row comes before another in canonical order, which no input order can change.
    private func precedes(_ left: Int, _ right: Int) -> Bool {
        if repeatPurchases[left] != repeatPurchases[right] { return repeatPurchases[left] < repeatPurchases[right] }
        if agesAtLastPurchase[left] != agesAtLastPurchase[right] { return agesAtLastPurchase[left] < agesAtLastPurchase[right] }
        if ages[left] != ages[right] { return ages[left] < ages[right] }
        if meanSpends[left] != meanSpends[right] { return meanSpends[left] < meanSpends[right] }
        if spendingOccasions[left] != spendingOccasions[right] { return spendingOccasions[left] < spendingOccasions[right] }
        if isWhole(left) != isWhole(right) { return isWhole(left) }
        return weights[left] < weights[right]
    }

    /// Whether a weight is a number of customers that adds up exactly.
    private func isWhole(_ index: Int) -> Bool { weights[index] == weights[index].rounded() && weights[index] < 0x1p50 }

    /// The distinct rows in canonical order, each with the weight of all that are equal to it.
    ///
    /// Weights that are no whole numbers stay apart: their sum would depend on the order of adding in its last bit.
    var distinct: RepeatPurchaseColumns {
        let sorted = permuted(repeatPurchases.indices.sorted(by: precedes))
        var result = RepeatPurchaseColumns()
        for index in 0..<sorted.count {
            if let last = result.weights.indices.last, result.isEqual(last, sorted, index) {
                result.weights[last] += sorted.weights[index]
            } else {
                result.append(sorted[index])
            }
        }
        return result
    }

    private func isEqual(_ index: Int, _ other: RepeatPurchaseColumns, _ second: Int) -> Bool {
        repeatPurchases[index] == other.repeatPurchases[second] && agesAtLastPurchase[index] == other.agesAtLastPurchase[second]
            && ages[index] == other.ages[second] && meanSpends[index] == other.meanSpends[second]
            && spendingOccasions[index] == other.spendingOccasions[second] && isWhole(index) && other.isWhole(second)
    }
}
