import Clientele
import ClienteleTestKit

/// The synthetic base with all its records, as a base to analyse.
struct FullBase {
    let base: CustomerBase
    let asOf: CalendarDay

    init(customers: Int, seed: UInt64) throws {
        let source = try SyntheticBase(customers: customers, seed: seed)
        var builder = CustomerBase.Builder(currency: source.currency)
        try builder.add(customers: source.customers)
        try builder.add(purchases: source.purchases)
        try builder.add(contacts: source.contacts)
        try builder.add(serviceCases: source.serviceCases)
        try builder.add(campaigns: source.campaigns)
        try builder.add(campaignResponses: source.campaignResponses)
        try builder.add(leads: source.leads)
        try builder.add(stageChanges: source.stageChanges)
        try builder.add(contracts: source.contracts)
        try builder.add(invoices: source.invoices)
        try builder.add(surveys: source.surveys)
        base = try builder.build()
        asOf = source.lastDay
    }
}
