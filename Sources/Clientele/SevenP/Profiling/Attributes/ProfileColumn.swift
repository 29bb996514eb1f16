/// One attribute of all customers as a column: for each customer nothing, a number, or the code of a text.
struct ProfileColumn: Sendable {
    let name: String
    /// Whether it is a field of the customer record and not one of its attributes.
    let isRecordField: Bool
    /// NaN where the customer has no number or day; days are counted from 1970.
    private(set) var numbers: [Double] = []
    /// 0 where the customer has no text or flag, else the place in ``texts`` plus one.
    private(set) var codes: [UInt32] = []
    private(set) var texts: [String] = []
    private(set) var holdsDays = false
    private var places: [String: UInt32] = [:]

    init(_ name: String, isRecordField: Bool = false) {
        self.name = name
        self.isRecordField = isRecordField
    }

    /// Sets the value of a customer, who comes after all set so far.
    mutating func set(_ value: AttributeValue, customer: Int) {
        switch value {
        case .number(let number):
            pad(&numbers, to: customer, with: .nan)
            numbers.append(number)
        case .day(let day):
            holdsDays = true
            pad(&numbers, to: customer, with: .nan)
            numbers.append(Double(day.daysSince1970))
        case .text(let text): set(code: code(of: text), customer: customer)
        case .flag(let flag): set(code: code(of: flag ? "true" : "false"), customer: customer)
        }
    }

    func number(_ customer: Int) -> Double? {
        customer < numbers.count && !numbers[customer].isNaN ? numbers[customer] : nil
    }

    func code(_ customer: Int) -> Int? {
        customer < codes.count && codes[customer] > 0 ? Int(codes[customer]) - 1 : nil
    }

    func isKnown(_ customer: Int) -> Bool { number(customer) != nil || code(customer) != nil }

    private mutating func code(of text: String) -> UInt32 {
        if let place = places[text] { return place }
        texts.append(text)
        let place = UInt32(truncatingIfNeeded: texts.count)
        places[text] = place
        return place
    }

    private mutating func set(code: UInt32, customer: Int) {
        pad(&codes, to: customer, with: 0)
        codes.append(code)
    }

    private func pad<Element>(_ column: inout [Element], to count: Int, with filler: Element) {
        if column.count < count { column.append(contentsOf: repeatElement(filler, count: count - column.count)) }
    }
}
