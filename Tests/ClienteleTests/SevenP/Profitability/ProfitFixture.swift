import Clientele

/// Short ways to write records of a test in euro cents and days since 1970.
enum ProfitFixture {
    static func money(_ units: Int64, _ currency: Currency = .eur) -> Money { Money(minorUnits: units, currency: currency) }
    static func day(_ day: Int32) -> CalendarDay { CalendarDay(daysSince1970: day) }

    static func purchase(
        _ id: CustomerID, _ day: Int32, _ units: Int64, cost: Int64? = nil, order: String? = nil, quantity: Int64? = nil,
        product: String? = nil, category: String? = nil
    ) -> Purchase {
        Purchase(
            customerID: id, day: self.day(day), amount: money(units), orderID: order, quantity: quantity, product: product,
            category: category, cost: cost.map { money($0) })
    }

    static func contact(
        _ id: CustomerID, _ day: Int32, _ direction: ContactDirection?, cost: Int64?, channel: String? = nil, minutes: Int64? = nil
    ) -> Contact {
        Contact(
            customerID: id, day: self.day(day), channel: channel, direction: direction, minutes: minutes, cost: cost.map { money($0) })
    }

    static func base(
        purchases: [Purchase] = [], contacts: [Contact] = [], cases: [ServiceCase] = [], campaigns: [Campaign] = [],
        responses: [CampaignResponse] = [], leads: [Lead] = [], surveys: [Survey] = [], customers: [Customer] = []
    ) throws -> CustomerBase {
        var builder = CustomerBase.Builder()
        try builder.add(purchases: purchases)
        try builder.add(customers: customers)
        try builder.add(contacts: contacts)
        try builder.add(serviceCases: cases)
        try builder.add(campaigns: campaigns)
        try builder.add(campaignResponses: responses)
        try builder.add(leads: leads)
        try builder.add(surveys: surveys)
        return try builder.build()
    }
}

extension ProfitabilityResult {
    /// An item of the reconciliation by name.
    func item(_ name: String) -> ReconciledItem? { reconciliation.items.first { $0.item == name } }
}
