/// A ready-made ``StageChangeRecord``.
///
/// ```swift
/// let change = StageChange(customerID: "C-7", day: try CalendarDay("2024-03-05"), from: "target", to: "first-time buyer")
/// print(change.stageAfterChange)  // first-time buyer
/// ```
public struct StageChange: StageChangeRecord, Sendable, Hashable, Codable {
    /// Whose stage changed.
    public var customerID: CustomerID
    /// The day of the change.
    public var stageChangeDay: CalendarDay
    /// The stage from then on.
    public var stageAfterChange: String
    /// The stage before.
    public var stageBeforeChange: String?
    /// The place among the changes of one day.
    public var stageChangeSequence: Int64
    /// The lead whose stage changed; `nil` when it is the customer's own stage.
    public var stageChangeLeadID: String?

    /// Makes a change of stage.
    ///
    /// - Parameters:
    ///   - customerID: Whose stage changed.
    ///   - day: The day of the change.
    ///   - previousStage: The stage before; `nil` for the first entry.
    ///   - nextStage: The stage from then on.
    ///   - sequence: The place among the changes of one day.
    ///   - leadID: The lead whose stage changed; `nil` when it is the customer's own stage.
    public init(
        customerID: CustomerID, day: CalendarDay, from previousStage: String? = nil, to nextStage: String, sequence: Int64 = 0,
        leadID: String? = nil
    ) {
        self.customerID = customerID
        self.stageChangeDay = day
        self.stageAfterChange = nextStage
        self.stageBeforeChange = previousStage
        self.stageChangeSequence = sequence
        self.stageChangeLeadID = leadID
    }
}

extension StageChange {
    /// Copies what a record of any conforming type says.
    ///
    /// - Parameter record: The record.
    /// - Throws: What the record's properties throw.
    @inlinable
    public init(_ record: some StageChangeRecord) throws {
        try self.init(
            customerID: CustomerID(record.customerID), day: record.stageChangeDay, from: record.stageBeforeChange,
            to: record.stageAfterChange, sequence: record.stageChangeSequence, leadID: record.stageChangeLeadID)
    }
}
