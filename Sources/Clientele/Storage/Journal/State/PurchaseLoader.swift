/// Takes the purchases of a state from its files straight into columns.
struct PurchaseLoader {
    private let state: JournalState
    private let selection: RecordSelection
    private let cancellation: CancellationFlag

    init(_ state: JournalState, _ selection: RecordSelection, cancellation: CancellationFlag) {
        self.state = state
        self.selection = selection
        self.cancellation = cancellation
    }

    /// Makes something of the purchases.
    ///
    /// The files are read one after another, which is not the order of a snapshot. That order matters only where a record id comes again;
    /// where one does, the work is done once more in order.
    ///
    /// `make` is handed what fills an intake; it makes the value and says how many purchases were left out for others of the same id.
    func load<Value>(
        _ make: (_ fill: (inout PurchaseIntake) throws -> Void) throws -> (value: Value, repeated: Int)
    ) throws -> Value {
        let isOrdered = state.tail.count == 0 && state.runs.count <= 1
        guard selection.customers == nil else { return try make(fillInOrder).value }
        let (value, repeated) = try make(fill)
        return repeated == 0 || isOrdered ? value : try make(fillInOrder).value
    }

    private func fillInOrder(_ intake: inout PurchaseIntake) throws {
        var reading = try state.reading(Purchase.self, selection)
        while let batch = try reading.next() {
            try checkCancellation()
            try intake.add(batch, handling: .stop)
        }
    }

    private func fill(_ intake: inout PurchaseIntake) throws {
        for run in state.runs {
            let filter = ErasureFilter(state.erasures.filter { $0.revision > run.entry.revision })
            for block in run.blocks(of: .purchase, selection) { try add(run.place(of: block), to: &intake, filter) }
        }
        try fill(&intake, state.tail.acts(from: 0))
    }

    /// The purchases of the tail's acts from a place on.
    func purchases(ofActsFrom start: Int) throws -> TailPurchases {
        var intake = PurchaseIntake(currency: state.currency)
        try fill(&intake, state.tail.acts(from: start))
        return TailPurchases(intake)
    }

    /// Adds the purchases of acts that follow on one another.
    private func fill(_ intake: inout PurchaseIntake, _ acts: [JournalAct]) throws {
        guard let first = acts.first else { return }
        var laterErasures = state.erasures.filter { $0.revision >= first.revision }[...]
        var filter = ErasureFilter(Array(laterErasures))
        for act in acts {
            if case .erase = act.content {
                laterErasures = laterErasures.drop { $0.revision <= act.revision }
                filter = ErasureFilter(Array(laterErasures))
            }
            for block in act.blocks where block.kind == .purchase { try add(block, to: &intake, filter) }
        }
    }

    private func add(_ block: BlockPlace, to intake: inout PurchaseIntake, _ filter: ErasureFilter) throws {
        try checkCancellation()
        try block.decoded { bytes in
            if try filter.isEmpty || !RecordBlock.customers(in: bytes).contains(where: filter.contains) {
                return try RecordBlock.addPurchases(bytes, to: &intake, days: selection.days)
            }
            let purchases = try filter.apply(to: RecordBlock.decode(Purchase.self, bytes)).filter {
                selection.includes(customer: $0.customerID, day: $0.purchaseDay)
            }
            try intake.add(purchases, handling: .stop)
        }
    }

    private func checkCancellation() throws {
        if cancellation.isCancelled { throw CancellationError() }
    }
}
