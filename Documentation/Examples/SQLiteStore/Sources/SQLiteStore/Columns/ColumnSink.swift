import Clientele

/// Where the values of a record go, column after column: into a statement, or into a fingerprint.
protocol ColumnSink {
    mutating func add(_ number: Int64?) throws
    mutating func add(_ text: String?) throws
    mutating func add(_ customer: CustomerID?) throws
}

extension ColumnSink {
    mutating func add(_ number: Int32?) throws { try add(number.map { Int64($0) }) }
    mutating func add(_ flag: Bool?) throws { try add(flag.map { $0 ? Int64(1) : 0 }) }
    mutating func add(_ day: CalendarDay?) throws { try add(day?.daysSince1970) }
    // The currency is that of the whole store.
    mutating func add(_ amount: Money?) throws { try add(amount?.minorUnits) }
    mutating func add<Choice: RawRepresentable<String>>(choice: Choice?) throws { try add(choice?.rawValue) }
    mutating func add(_ attributes: [String: AttributeValue]) throws { try add(StoredAttribute.text(of: attributes)) }
}
