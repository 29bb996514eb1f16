extension Survey: BlockRecord {
    static let blockCode: UInt8 = 11
    static let blankRecord = Survey(customerID: "", day: CalendarDay(daysSince1970: 0), kind: .other, scale: .oneToFive)
    static let columns: [BlockColumn<Survey>] = [
        .customer(\.customerID),
        .day(\.surveyDay),
        .symbol(\.surveyKind),
        .code(\.surveyScale),
        .text(\.surveyQuestion),
        .integer(\.surveyScore),
        .integer(\.surveyExpectation),
        .integer(\.surveyPerception),
        .text(\.surveyID),
    ]
}
