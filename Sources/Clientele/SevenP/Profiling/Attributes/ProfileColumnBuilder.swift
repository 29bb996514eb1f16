/// A ``ProfileColumn`` under construction: customers come in ascending order, and nothing is kept until one has a value.
struct ProfileColumnBuilder {
    private let name: String
    private let isRecordField: Bool
    private var numbers: [Double] = []
    private var days: [Int32] = []
    private var texts = CodedColumn()

    init(_ name: String, isRecordField: Bool = false) {
        self.name = name
        self.isRecordField = isRecordField
    }

    /// Sets the value of a customer, who comes after all set so far; a text of blanks alone says nothing.
    mutating func set(_ value: AttributeValue, customer: Int) {
        switch value {
        case .number(let number):
            guard number.isFinite else { return }
            ProfileColumnBuilder.pad(&numbers, to: customer, with: .nan)
            numbers.append(number)
        case .day(let day):
            ProfileColumnBuilder.pad(&days, to: customer, with: ProfileColumn.noDay)
            days.append(day.daysSince1970)
        case .text(let text): set(text, customer: customer)
        case .flag(let flag): texts.set(flag ? "true" : "false", row: customer)
        }
    }

    mutating func set(_ text: String, customer: Int) {
        guard text.utf8.contains(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { return }
        texts.set(text, row: customer)
    }

    func finished(customers: Int) -> ProfileColumn {
        var (numbers, days) = (numbers, days)
        if !numbers.isEmpty { ProfileColumnBuilder.pad(&numbers, to: customers, with: .nan) }
        if !days.isEmpty { ProfileColumnBuilder.pad(&days, to: customers, with: ProfileColumn.noDay) }
        return ProfileColumn(
            name: name, isRecordField: isRecordField, numbers: numbers, days: days, texts: texts.finished(rows: customers))
    }

    private static func pad<Element>(_ column: inout [Element], to count: Int, with filler: Element) {
        if column.count < count { column.append(contentsOf: repeatElement(filler, count: count - column.count)) }
    }
}
