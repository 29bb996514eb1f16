/// The tail of a store, kind by kind put in order when a reading first asks for it and kept up from then on.
final class TailCache: Sendable {
    private struct Content: Sendable {
        var tables: TailTables
        var acts = 0
    }

    /// The purchases of some acts.
    private struct Part: Sendable {
        let acts: Range<Int>
        let purchases: TailPurchases
    }

    private let contents = Guarded<[RecordKind: Content]>([:])
    private let parts = Guarded<[Part]>([])

    /// The tail's records of a kind: of a state at least as late as the last one that was asked for, or they are put in order anew.
    func tables(of kind: RecordKind, _ log: ActLog) throws -> TailTables {
        // Held meanwhile, so that readings at the same time do the work once.
        try contents.withLock { contents in
            let isLater = contents[kind].map { $0.acts <= log.count } ?? true
            var content =
                isLater ? contents.removeValue(forKey: kind) ?? Content(tables: TailTables(kind)) : Content(tables: TailTables(kind))
            try content.tables.apply(log.acts(from: content.acts))
            content.acts = log.count
            if isLater { contents[kind] = content }
            return content.tables
        }
    }

    /// The tail's purchases, in parts of which later ones were appended later.
    ///
    /// Parts of like size are made one, so that there are few and each act is read anew few times.
    func purchases(of state: JournalState) throws -> [TailPurchases] {
        try parts.withLock { parts in
            let isLater = parts.last.map { $0.acts.upperBound <= state.tail.count } ?? true
            var present = isLater ? parts : []
            var start = present.last?.acts.upperBound ?? 0
            if start < state.tail.count {
                let added = state.tail.acts(from: start)
                var rows = added.reduce(0) { $0 + $1.purchaseCount }
                // Who was forgotten is taken out of the acts before.
                let forgets = added.contains(where: \.isErasure)
                while let last = present.last, forgets || last.purchases.count <= 2 * rows {
                    rows += last.purchases.count
                    start = last.acts.lowerBound
                    present.removeLast()
                }
                let purchases = try PurchaseLoader(state, .all, cancellation: CancellationFlag()).purchases(ofActsFrom: start)
                present.append(Part(acts: start..<state.tail.count, purchases: purchases))
            }
            if isLater { parts = present }
            return present.map(\.purchases)
        }
    }
}

extension JournalAct {
    fileprivate var purchaseCount: Int { blocks.reduce(0) { $0 + ($1.kind == .purchase ? $1.rows : 0) } }

    fileprivate var isErasure: Bool {
        if case .erase = content { true } else { false }
    }
}
