/// Reads the wanted customers from a run, a block at a time.
struct CustomerCursor {
    private let run: RunFile
    private let wanted: Set<CustomerID>?
    private let forgotten: Set<CustomerID>
    private var blocks: ArraySlice<RunIndex.Block>

    init(_ run: RunFile, _ selection: RecordSelection, erasures: [Erasure]) {
        self.run = run
        wanted = selection.customers
        forgotten = Set(erasures.filter { $0.revision > run.entry.revision }.map(\.customer))
        let customers = RecordSelection(customers: selection.customers)
        blocks = run.blocks(of: .customer, customers, customers: selection.customers?.sorted())[...]
    }

    /// The next customers, in order; `nil` at the end.
    mutating func next() throws -> [VersionedCustomer]? {
        while let block = blocks.popFirst() {
            let customers = try run.place(of: block).customers().filter { stored in
                let id = stored.customer.customerID
                return wanted?.contains(id) ?? true && !forgotten.contains(id)
            }
            if !customers.isEmpty { return customers }
        }
        return nil
    }
}
