import Clientele

/// A customer's history as the tests write it: days counted from 1970-01-01, each a purchase of one euro.
struct LifecycleScript {
    var id: String
    var days: [Int]
    var isKnown = false
    var since: Int?
    var isTarget = false

    static func day(_ number: Int) -> CalendarDay { CalendarDay(daysSince1970: Int32(number)) }

    static func purchases(of scripts: [LifecycleScript]) -> [Purchase] {
        scripts.flatMap { script in
            script.days.map {
                Purchase(customerID: CustomerID(script.id), day: day($0), amount: Money(minorUnits: 100, currency: .eur))
            }
        }
    }

    static func customers(of scripts: [LifecycleScript]) -> [Customer] {
        scripts.filter(\.isKnown).map {
            Customer(customerID: CustomerID($0.id), since: $0.since.map(day), isTarget: $0.isTarget)
        }
    }

    static func base(of scripts: [LifecycleScript]) throws -> CustomerBase {
        var builder = CustomerBase.Builder()
        try builder.add(purchases: purchases(of: scripts))
        try builder.add(customers: customers(of: scripts))
        return try builder.build()
    }

    static func result(
        of scripts: [LifecycleScript], asOf: Int, policy: any LifecyclePolicy = .ownRhythm
    ) throws -> LifecycleResult {
        try CustomerLifecycle(policy: policy).analyze(base(of: scripts), in: AnalysisContext(asOf: day(asOf)))
    }

    /// Customers at random, of every kind there is, on days from 0 to 399.
    static func random(count: Int, using generator: inout SeededGenerator) -> [LifecycleScript] {
        (0..<count).map { number in
            let pace = 1 + generator.next(below: 60)
            var days: [Int] = []
            var next = generator.next(below: 300)
            for _ in 0..<generator.next(below: 9) {
                days.append(next)
                // Now and then a long silence, so that customers are lost and come back, and now and then two rows on one day.
                next += generator.next(below: 5) == 0 ? generator.next(below: 250) : generator.next(below: pace)
            }
            let isKnown = generator.next(below: 2) == 0
            return LifecycleScript(
                id: "c\(number)", days: days.filter { $0 < 400 }, isKnown: isKnown,
                since: isKnown && generator.next(below: 3) > 0 ? generator.next(below: 420) : nil, isTarget: generator.next(below: 2) == 0)
        }
    }
}

extension LifecycleResult {
    func count(_ state: CustomerState) -> Int? { summary(state)?.customers }

    func summary(_ state: CustomerState) -> LifecycleStateSummary? { states.first { $0.state == state } }

    func phaseCount(_ phase: RelationshipPhase) -> Int? { phases.first { $0.phase == phase }?.customers }

    func changes(from origin: CustomerState, to destination: CustomerState) -> Int {
        transitions.first { $0.from == origin.rawValue && $0.to == destination.rawValue }?.count ?? 0
    }

    func state(of id: CustomerID) -> CustomerState? { rows.row(of: id)?.state }
}
