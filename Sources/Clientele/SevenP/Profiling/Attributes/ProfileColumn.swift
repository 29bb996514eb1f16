/// One attribute of all customers as columns: for each customer nothing, a number, a day, or the code of a text.
struct ProfileColumn: Sendable {
    let name: String
    /// Whether it is a field of the customer record and not one of its attributes.
    let isRecordField: Bool
    /// NaN where the customer has no number; empty where nobody has one.
    let numbers: [Double]
    /// The days since 1970, ``noDay`` where the customer has none; empty where nobody has one.
    let days: [Int32]
    /// Texts are told apart by their bytes; flags are the texts `true` and `false`.
    let texts: CodedTexts

    static let noDay = Int32.min

    func isKnown(_ customer: Int) -> Bool {
        texts.code(customer) > 0 || (!numbers.isEmpty && !numbers[customer].isNaN)
            || (!days.isEmpty && days[customer] != ProfileColumn.noDay)
    }

    /// Whether nobody has a value.
    var isEmpty: Bool { numbers.isEmpty && days.isEmpty && texts.codes.isEmpty }
}
