import Clientele
import Foundation

/// Records of every kind, to make bases of in any order.
struct RecordKindsSample {
    var purchases: [Purchase] = []
    var customers: [Customer] = []
    var contacts: [Contact] = []
    var serviceCases: [ServiceCase] = []
    var campaigns: [Campaign] = []
    var campaignResponses: [CampaignResponse] = []
    var leads: [Lead] = []
    var stageChanges: [StageChange] = []
    var contracts: [Contract] = []
    var invoices: [Invoice] = []
    var surveys: [Survey] = []

    init() {}

    /// Adds everything to a builder, the kinds in one of two orders.
    func add(to builder: inout CustomerBase.Builder, backwards: Bool = false) throws {
        if !backwards {
            try builder.add(purchases: purchases)
            try builder.add(customers: customers)
        }
        try builder.add(contacts: contacts)
        try builder.add(serviceCases: serviceCases)
        try builder.add(campaigns: campaigns)
        try builder.add(campaignResponses: campaignResponses)
        try builder.add(leads: leads)
        try builder.add(stageChanges: stageChanges)
        try builder.add(contracts: contracts)
        try builder.add(invoices: invoices)
        try builder.add(surveys: surveys)
        if backwards {
            try builder.add(customers: customers)
            try builder.add(purchases: purchases)
        }
    }

    func base(backwards: Bool = false) throws -> CustomerBase {
        var builder = CustomerBase.Builder()
        try add(to: &builder, backwards: backwards)
        return try builder.build()
    }

    func shuffled(using generator: inout SeededGenerator) -> RecordKindsSample {
        var copy = self
        copy.purchases.shuffle(using: &generator)
        copy.customers.shuffle(using: &generator)
        copy.contacts.shuffle(using: &generator)
        copy.serviceCases.shuffle(using: &generator)
        copy.campaigns.shuffle(using: &generator)
        copy.campaignResponses.shuffle(using: &generator)
        copy.leads.shuffle(using: &generator)
        copy.stageChanges.shuffle(using: &generator)
        copy.contracts.shuffle(using: &generator)
        copy.invoices.shuffle(using: &generator)
        copy.surveys.shuffle(using: &generator)
        return copy
    }

    /// A record as JSON, which tells apart texts that Swift holds to be equal.
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Everything that a base says, in its order.
    static func text(of base: CustomerBase) throws -> String {
        let parts = try [
            json(base.customerIDs), json(base.customerIDs.map { base.profile(of: $0) }), json(Array(base.purchases)), json(base.contacts),
            json(base.serviceCases), json(base.campaigns), json(base.campaignResponses), json(base.leads), json(base.stageChanges),
            json(base.contracts), json(base.invoices), json(base.surveys), json(base.recordCounts), json(base.repeatedRecordCounts),
            json(base.currency),
        ]
        return parts.joined(separator: "\n")
    }
}
