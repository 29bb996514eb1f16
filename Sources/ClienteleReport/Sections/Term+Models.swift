internal import Clientele

extension RepeatBuyingModelKind {
    /// The name that the literature gives the model, the same in all languages.
    var title: String {
        switch self {
        case .bgNBD: "BG/NBD"
        case .mbgNBD: "MBG/NBD"
        case .paretoNBD: "Pareto/NBD"
        case .bgBB: "BG/BB"
        }
    }
}

extension KnownQuantity.Name {
    var term: Term {
        switch self {
        case .meanPurchaseRate: .meanPurchaseRate
        case .meanPurchaseProbability: .meanPurchaseProbability
        case .meanDropoutRate: .meanDropoutRate
        case .meanDropoutProbability: .meanDropoutProbability
        }
    }
}

extension LogRankWeighting {
    var term: Term {
        switch self {
        case .logRank: .logRank
        case .gehanBreslow: .gehanBreslow
        case .taroneWare: .taroneWare
        case .petoPeto: .petoPeto
        case .flemingHarrington: .flemingHarrington
        }
    }
}

extension CohortPeriod {
    /// How periods after the first are counted.
    var term: Term {
        switch self {
        case .month: .monthsAfter
        case .quarter: .quartersAfter
        case .year: .yearsAfter
        }
    }
}

extension ReportContext {
    /// A unit of time after a number.
    func unit(_ unit: RepeatPurchaseTimeUnit) -> String {
        switch unit {
        case .day: return self[.days]
        case .week: return self[.weeks]
        case .month: return self[.months]
        case .quarter: return self[.quarters]
        case .year: return self[.years]
        default: return unit.days.map { vocabulary.text(.periodsOfDays($0)) } ?? ""
        }
    }

    /// A number with four decimals, or a dash.
    func precise(_ number: Double?) -> String { number.map { numbers.decimal($0, places: 4) } ?? Self.absent }

    /// A number with up to four decimals, or a dash.
    func short(_ number: Double?) -> String { number.map { numbers.decimal($0, upTo: 4) } ?? Self.absent }

    /// A p-value: four decimals, or that it is smaller.
    func pValue(_ p: Double?) -> String {
        guard let p else { return Self.absent }
        return p < 0.0001 ? "< 0.0001" : numbers.decimal(p, places: 4)
    }

    /// A count that weights may have made a fraction, or a dash.
    func count(_ number: Double?) -> String { number.map { numbers.decimal($0, upTo: 1) } ?? Self.absent }
}
