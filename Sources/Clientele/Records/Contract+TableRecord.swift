extension Contract: TableRecord {
    static var kind: RecordKind { .contract }

    var owner: CustomerID? { customerID }
    var tableDay: CalendarDay? { contractStartDay }
    var ownID: String? { contractID }
    var amounts: (Money?, Money?) { (contractAnnualAmount, nil) }

    func requireConsistency() throws {
        try require(
            contractEndDay.map { $0 >= contractStartDay } ?? true, "ends before it begins",
            remedy: "give as the end the first day no longer in force")
        try require(
            contractEndReason == nil || contractEndDay != nil, "has a reason for its end but no day of it",
            remedy: "give the day of the end, or no reason while none is known")
    }

    func describe(in content: inout RecordContent) {
        content.add(contractEndDay)
        content.add(contractEndReason?.rawValue)
        content.add(contractProduct)
        content.add(contractAnnualAmount)
    }
}
