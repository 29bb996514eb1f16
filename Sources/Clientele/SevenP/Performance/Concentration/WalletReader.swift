/// Reads customers' whole spending, and sets beside it what they spent here.
struct WalletReader {
    let source: WalletSource?
    let base: CustomerBase
    let asOf: CalendarDay
    let months: Int

    func share(of tally: SpendTally) -> WalletShare? {
        guard let source else { return nil }
        let scale = DecimalAmount(minorUnits: 1, in: base.currency).approximateValue
        var revenue: Int128 = 0
        var wallets = 0.0
        var shares = 0.0
        var bands = [Int](repeating: 0, count: 5)
        var count = 0
        for (rank, spent) in zip(tally.ranks, tally.revenues) where spent > 0 {
            let own = spent.approximate * scale
            guard let wallet = wallet(source, customer: Int(rank), spent: own), wallet > 0, wallet.isFinite else { continue }
            let share = own / wallet
            count += 1
            revenue &+= spent
            wallets += wallet
            shares += min(share, 1)
            bands[share <= 0.25 ? 0 : share <= 0.5 ? 1 : share <= 0.75 ? 2 : share <= 1 ? 3 : 4] += 1
        }
        guard count > 0, wallets.isFinite else { return nil }
        return WalletShare(
            customers: count, revenue: DecimalAmount(minorUnits: revenue, in: base.currency), wallet: wallets,
            share: Double(revenue) * scale / wallets, meanShare: shares / Double(count), customersByShare: bands)
    }

    /// What a customer spends on everything in the period, in major units.
    private func wallet(_ source: WalletSource, customer: Int, spent: Double) -> Double? {
        switch source {
        case .attribute(let name):
            guard case .number(let yearly)? = base.profiles[customer]?.customerAttributes[name] else { return nil }
            return yearly * Double(months) / 12
        case .survey(let question):
            let answer = base.records.surveys[customer: customer].last {
                $0.surveyDay <= asOf && $0.surveyQuestion == question && $0.surveyScore != nil && $0.surveyScale.lowest == 0
                    && $0.surveyScale.highest == 100
            }
            guard let score = answer?.surveyScore, score > 0 else { return nil }
            return spent / (Double(score) / 100)
        }
    }
}
