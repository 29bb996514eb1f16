internal import Clientele

extension SyntheticHistory {
    /// The service cases in order of time; complaints dispute an amount now and then.
    func serviceCases() -> [ServiceCase] {
        var generator = generator(.serviceCases)
        var cases: [ServiceCase] = []
        for order in orders {
            let count = generator.poisson(mean: traits.isLossy ? 0.5 : 0.1)
            for _ in 0..<count {
                let offset = order.day + generator.number(from: 0, to: 20)
                guard offset <= lastOffset else { continue }
                cases.append(serviceCase(on: offset, about: order, with: &generator))
            }
        }
        let sorted = cases.indices.sorted { (cases[$0].serviceCaseOpenedDay, $0) < (cases[$1].serviceCaseOpenedDay, $1) }
        return sorted.enumerated().map { number, place in
            var entry = cases[place]
            entry.serviceCaseID = "S\(index + 1)-\(number + 1)"
            return entry
        }
    }

    /// A case as the service levels have it: an enquiry answered within ten minutes, a complaint settled within half a working day of
    /// eight hours; 15 % of the enquiries and 20 % of the complaints take longer.
    private func serviceCase(on offset: Int, about order: SyntheticOrder, with generator: inout SeededGenerator) -> ServiceCase {
        let kind = ServiceCaseKind.allCases[generator.place(in: [0.55, 0.75, 0.95, 1])]
        let answeredInTime = generator.happens(kind == .enquiry ? 0.85 : 0.7)
        let answer = generator.number(from: answeredInTime ? 1 : 11, to: answeredInTime ? 10 : 120)
        let settledInTime = generator.happens(0.8)
        let settlement = max(answer, generator.number(from: settledInTime ? 20 : 241, to: settledInTime ? 240 : 2_400))
        // Who came in on the last two days and takes longer than a day still waits.
        let isOpen = offset >= lastOffset - 1 && settlement > 240
        let isDisputed = kind == .complaint && generator.happens(0.4)
        let disputed = isDisputed ? 1 + Int64(generator.nextUnit() * Double(amount(of: order) - 1)) : 0
        return ServiceCase(
            customerID: customerID, kind: kind, openedDay: day(offset), firstResponseMinutes: Int64(answer),
            settlementMinutes: isOpen ? nil : Int64(settlement), isEscalated: settlement > 480 && kind == .complaint,
            disputedAmount: isDisputed ? money(disputed) : nil, handler: generator.element(of: SyntheticVocabulary.agents),
            channel: generator.happens(0.6) ? "telephone" : "e-mail")
    }
}
