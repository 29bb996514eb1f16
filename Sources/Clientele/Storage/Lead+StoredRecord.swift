extension Lead: StoredRecord {
    /// ``RecordKind/lead``.
    public static var recordKind: RecordKind { .lead }

    /// The customer, once one is known.
    public var storedCustomerID: CustomerID? { leadCustomerID }

    /// The id of the lead.
    public var storedRecordID: String? { leadID }

    /// The day on which it was recorded.
    public var storedDay: CalendarDay? { leadCreatedDay }

    /// The day of closing, without it that of recording; none for an open lead.
    public var concludedDay: CalendarDay? { leadOutcome == nil ? nil : leadClosedDay ?? leadCreatedDay }

    /// Whether the lead is the customer's, or the customer recommended the firm to it.
    ///
    /// - Parameter customer: The customer's id.
    /// - Returns: `true` when it is or did.
    public func concerns(_ customer: CustomerID) -> Bool { leadCustomerID == customer || leadReferrerID == customer }

    /// The lead without anything that tells of the person; one that the person only recommended keeps all but the person's id.
    ///
    /// - Parameter anonymizer: Whom to forget.
    /// - Returns: The anonymous lead.
    public func anonymized(by anonymizer: inout Anonymizer) -> Lead {
        var record = self
        record.leadReferrerID = anonymizer.replacement(of: leadReferrerID)
        guard anonymizer.isOwn(self) else { return record }
        record.leadID = anonymizer.freshName(of: leadID, naming: .record(.lead))
        record.leadCustomerID = anonymizer.replacement(of: leadCustomerID)
        record.leadOwner = nil
        record.leadAttributes = [:]
        return record
    }
}
