public import Clientele

extension SyntheticBase {
    /// The customers, buyers and others, in order of their number.
    public var customers: SyntheticRecords<Customer> { records { [$0.customer()] } }

    /// The purchases and refunds, about ten to a customer.
    public var purchases: SyntheticRecords<Purchase> { records { $0.purchases() } }

    /// The contacts; those of a campaign carry its id and no cost.
    public var contacts: SyntheticRecords<Contact> { records { $0.contacts() } }

    /// The service cases.
    public var serviceCases: SyntheticRecords<ServiceCase> { records { $0.serviceCases() } }

    /// The responses to the two campaigns, treated and control.
    public var campaignResponses: SyntheticRecords<CampaignResponse> { records { $0.campaignResponses() } }

    /// The leads, at most one to a customer; some of the lost ones never got to be known.
    public var leads: SyntheticRecords<Lead> { records { $0.leads() } }

    /// The recorded changes of the stage of customers and of leads.
    public var stageChanges: SyntheticRecords<StageChange> { records { $0.stageChanges() } }

    /// The contracts.
    public var contracts: SyntheticRecords<Contract> { records { $0.contracts() } }

    /// The invoices to companies.
    public var invoices: SyntheticRecords<Invoice> { records { $0.invoices() } }

    /// The answers to surveys.
    public var surveys: SyntheticRecords<Survey> { records { $0.surveys() } }

    /// The two campaigns in order of time; there are two whatever the number of customers.
    public var campaigns: [Campaign] {
        zip(SyntheticCampaign.all, contactDays).map { campaign, day in
            Campaign(
                id: campaign.id, firstDay: calendar.calendarDay(day), lastDay: calendar.calendarDay(day + SyntheticCampaign.responseDays),
                name: campaign.name, channel: campaign.channel, cost: Money(minorUnits: campaign.cost, currency: currency),
                targetSegment: "bought within a year")
        }
    }

    private func records<Record>(_ make: @escaping @Sendable (SyntheticHistory) -> [Record]) -> SyntheticRecords<Record> {
        let base = self
        return SyntheticRecords(customerCount: customerCount) { make(SyntheticHistory(base: base, index: $0)) }
    }
}
