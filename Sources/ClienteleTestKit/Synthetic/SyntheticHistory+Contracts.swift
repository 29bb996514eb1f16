internal import Clientele

extension SyntheticHistory {
    /// The chances at the end of a contract's year: to lapse in the first year and later, to be cancelled, to end by death.
    private static let firstLapse = 0.15
    private static let laterLapse = 0.09
    private static let cancellation = 0.05
    private static let death = 0.005
    private static let termInYears = 5

    /// The contracts; one buyer in five has one, for five years, which ends early at the end of a year or not at all.
    func contracts() -> [Contract] {
        var generator = generator(.contracts)
        guard generator.happens(0.2), traits.isBuyer else { return [] }
        let start = generator.number(from: traits.entry ?? traits.since, to: lastOffset)
        let product = generator.element(of: SyntheticVocabulary.contractProducts)
        let annual = Int64(generator.number(from: 60, to: 240)) * 100 * (traits.isCompany ? 5 : 1)
        var contract = Contract(
            customerID: customerID, startDay: day(start), id: "P\(index + 1)-1", product: product, annualAmount: money(annual))
        for year in 1...SyntheticHistory.termInYears {
            guard let reason = endReason(year: year, with: &generator) else { continue }
            let end = try? contract.contractStartDay.adding(years: year)
            if let end, end <= base.lastDay { (contract.contractEndDay, contract.contractEndReason) = (end, reason) }
            break
        }
        return [contract]
    }

    private func endReason(year: Int, with generator: inout SeededGenerator) -> ContractEndReason? {
        let lapse = year == 1 ? SyntheticHistory.firstLapse : SyntheticHistory.laterLapse
        let drawn = generator.nextUnit()
        if drawn < lapse { return .lapse }
        if drawn < lapse + SyntheticHistory.cancellation { return .cancellation }
        if drawn < lapse + SyntheticHistory.cancellation + SyntheticHistory.death { return .death }
        return year == SyntheticHistory.termInYears ? .maturity : nil
    }
}
