/// What the acts after the last fold made of the records of one kind: kept in memory for readings in order.
struct TailTables: Sendable {
    private(set) var facts = MemoryTables()
    private(set) var customers: [CustomerID: VersionedCustomer] = [:]
    private let kind: RecordKind

    init(_ kind: RecordKind) {
        self.kind = kind
    }

    /// Applies acts in order.
    mutating func apply(_ acts: some Sequence<JournalAct>) throws {
        // Appended facts are gathered, since sorting many at once is cheaper than merging them act by act.
        var gathered = RecordBatch()
        for act in acts {
            if case .erase(let erasure) = act.content {
                take(&gathered)
                facts.forget(ErasureFilter([erasure]))
                customers[erasure.customer] = nil
            }
            for block in act.blocks where block.kind == kind {
                if kind == .customer { try write(block.customers(), revision: act.revision) } else { try gathered.append(block) }
            }
        }
        take(&gathered)
    }

    private mutating func take(_ gathered: inout RecordBatch) {
        guard !gathered.isEmpty else { return }
        facts.append(MemoryTables(gathered))
        gathered = RecordBatch()
    }

    private mutating func write(_ written: [VersionedCustomer], revision: StoreRevision) {
        for written in written {
            customers[written.customer.customerID] = VersionedCustomer(customer: written.customer, version: revision)
        }
    }
}

extension RecordBatch {
    /// Adds the facts of a block.
    mutating func append(_ block: BlockPlace) throws {
        switch block.kind {
        case .purchase: purchases += try block.records(Purchase.self)
        case .contact: contacts += try block.records(Contact.self)
        case .serviceCase: serviceCases += try block.records(ServiceCase.self)
        case .campaign: campaigns += try block.records(Campaign.self)
        case .campaignResponse: campaignResponses += try block.records(CampaignResponse.self)
        case .lead: leads += try block.records(Lead.self)
        case .stageChange: stageChanges += try block.records(StageChange.self)
        case .contract: contracts += try block.records(Contract.self)
        case .invoice: invoices += try block.records(Invoice.self)
        case .survey: surveys += try block.records(Survey.self)
        case .customer: break
        }
    }
}
