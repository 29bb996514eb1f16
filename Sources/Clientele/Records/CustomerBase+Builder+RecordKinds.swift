extension CustomerBase.Builder {
    /// Adds a batch of contacts.
    ///
    /// Minutes below zero and empty ids make a contact a bad record.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(contacts: [Contact(customerID: "C-7", day: try CalendarDay("2024-03-05"), channel: "telephone")])
    /// print(try builder.build().contacts(of: "C-7").count)  // 1
    /// ```
    ///
    /// - Parameters:
    ///   - contacts: Records of any conforming type.
    ///   - handling: What to do with a bad record.
    /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
    /// - Complexity: O(*n*).
    @inlinable
    public mutating func add<Contacts: Sequence>(contacts: Contacts, badRecords handling: BadRecordHandling = .stop) throws
    where Contacts.Element: ContactRecord {
        try take(contacts, kind: .contact, handling: handling) { try $0.keep(Contact($1)) }
    }

    /// Adds a batch of service cases.
    ///
    /// Minutes below zero, empty ids, and a time of settlement of an open case make a bad record.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(serviceCases: [ServiceCase(customerID: "C-7", kind: .complaint, openedDay: try CalendarDay("2024-03-05"))])
    /// print(try builder.build().serviceCases(of: "C-7").count)  // 1
    /// ```
    ///
    /// - Parameters:
    ///   - serviceCases: Records of any conforming type.
    ///   - handling: What to do with a bad record.
    /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
    /// - Complexity: O(*n*).
    @inlinable
    public mutating func add<ServiceCases: Sequence>(serviceCases: ServiceCases, badRecords handling: BadRecordHandling = .stop) throws
    where ServiceCases.Element: ServiceCaseRecord {
        try take(serviceCases, kind: .serviceCase, handling: handling) { try $0.keep(ServiceCase($1)) }
    }

    /// Adds a batch of campaigns.
    ///
    /// An empty id and a last day before the first make a bad record.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(campaigns: [Campaign(id: "spring", firstDay: try CalendarDay("2024-03-05"))])
    /// print(try builder.build().campaigns.count)  // 1
    /// ```
    ///
    /// - Parameters:
    ///   - campaigns: Records of any conforming type.
    ///   - handling: What to do with a bad record.
    /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
    /// - Complexity: O(*n*).
    @inlinable
    public mutating func add<Campaigns: Sequence>(campaigns: Campaigns, badRecords handling: BadRecordHandling = .stop) throws
    where Campaigns.Element: CampaignRecord {
        try take(campaigns, kind: .campaign, handling: handling) { try $0.keep(Campaign($1)) }
    }

    /// Adds a batch of campaign responses.
    ///
    /// Empty ids and a day of response without a response make a bad record. A response stays without a record of its campaign, which may
    /// be kept elsewhere.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(campaignResponses: [CampaignResponse(customerID: "C-7", campaignID: "spring", group: .control, hasResponded: true)])
    /// print(try builder.build().campaignResponses(of: "C-7").count)  // 1
    /// ```
    ///
    /// - Parameters:
    ///   - campaignResponses: Records of any conforming type.
    ///   - handling: What to do with a bad record.
    /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
    /// - Complexity: O(*n*).
    @inlinable
    public mutating func add<CampaignResponses: Sequence>(
        campaignResponses: CampaignResponses, badRecords handling: BadRecordHandling = .stop
    ) throws
    where CampaignResponses.Element: CampaignResponseRecord {
        try take(campaignResponses, kind: .campaignResponse, handling: handling) { try $0.keep(CampaignResponse($1)) }
    }

    /// Adds a batch of leads.
    ///
    /// Empty ids, an attribute that is infinite or no number, a day of closing before the first day or without an outcome make a bad
    /// record. A lead may have no customer; a referrer is not thereby a customer of the base.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(leads: [Lead(id: "L-1", createdDay: try CalendarDay("2024-03-05"), customerID: "C-7")])
    /// print(try builder.build().leads(of: "C-7").count)  // 1
    /// ```
    ///
    /// - Parameters:
    ///   - leads: Records of any conforming type.
    ///   - handling: What to do with a bad record.
    /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
    /// - Complexity: O(*n*).
    @inlinable
    public mutating func add<Leads: Sequence>(leads: Leads, badRecords handling: BadRecordHandling = .stop) throws
    where Leads.Element: LeadRecord {
        try take(leads, kind: .lead, handling: handling) { try $0.keep(Lead($1)) }
    }

    /// Adds a batch of changes of stage.
    ///
    /// An empty id makes a bad record. Changes of one customer and day stand in the order of ``StageChangeRecord/stageChangeSequence``.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(stageChanges: [StageChange(customerID: "C-7", day: try CalendarDay("2024-03-05"), to: "target")])
    /// print(try builder.build().stageChanges(of: "C-7").count)  // 1
    /// ```
    ///
    /// - Parameters:
    ///   - stageChanges: Records of any conforming type.
    ///   - handling: What to do with a bad record.
    /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
    /// - Complexity: O(*n*).
    @inlinable
    public mutating func add<StageChanges: Sequence>(stageChanges: StageChanges, badRecords handling: BadRecordHandling = .stop) throws
    where StageChanges.Element: StageChangeRecord {
        try take(stageChanges, kind: .stageChange, handling: handling) { try $0.keep(StageChange($1)) }
    }

    /// Adds a batch of contracts.
    ///
    /// Empty ids, an end before the start, and a reason for an end that has no day make a bad record.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(contracts: [Contract(customerID: "C-7", startDay: try CalendarDay("2024-03-05"))])
    /// print(try builder.build().contracts(of: "C-7").count)  // 1
    /// ```
    ///
    /// - Parameters:
    ///   - contracts: Records of any conforming type.
    ///   - handling: What to do with a bad record.
    /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
    /// - Complexity: O(*n*).
    @inlinable
    public mutating func add<Contracts: Sequence>(contracts: Contracts, badRecords handling: BadRecordHandling = .stop) throws
    where Contracts.Element: ContractRecord {
        try take(contracts, kind: .contract, handling: handling) { try $0.keep(Contract($1)) }
    }

    /// Adds a batch of invoices.
    ///
    /// Empty ids and a payment without a day make a bad record. A payment may come before the bill.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(invoices: [Invoice(customerID: "C-7", issuedDay: try CalendarDay("2024-03-05"), amount: .zero(.usd))])
    /// print(try builder.build().invoices(of: "C-7").count)  // 1
    /// ```
    ///
    /// - Parameters:
    ///   - invoices: Records of any conforming type.
    ///   - handling: What to do with a bad record.
    /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
    /// - Complexity: O(*n*).
    @inlinable
    public mutating func add<Invoices: Sequence>(invoices: Invoices, badRecords handling: BadRecordHandling = .stop) throws
    where Invoices.Element: InvoiceRecord {
        try take(invoices, kind: .invoice, handling: handling) { try $0.keep(Invoice($1)) }
    }

    /// Adds a batch of answers to surveys.
    ///
    /// Empty ids and an answer outside the scale make a bad record.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(surveys: [Survey(customerID: "C-7", day: try CalendarDay("2024-03-05"), kind: .effort, scale: .oneToFive)])
    /// print(try builder.build().surveys(of: "C-7").count)  // 1
    /// ```
    ///
    /// - Parameters:
    ///   - surveys: Records of any conforming type.
    ///   - handling: What to do with a bad record.
    /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
    /// - Complexity: O(*n*).
    @inlinable
    public mutating func add<Surveys: Sequence>(surveys: Surveys, badRecords handling: BadRecordHandling = .stop) throws
    where Surveys.Element: SurveyRecord {
        try take(surveys, kind: .survey, handling: handling) { try $0.keep(Survey($1)) }
    }
}
