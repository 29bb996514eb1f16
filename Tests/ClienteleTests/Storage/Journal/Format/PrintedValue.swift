import Clientele

/// A value as the independent reader of the format prints it.
///
/// Texts are compared by their bytes.
enum PrintedValue: Hashable {
    case flag(Bool)
    case number(Int64)
    case text([UInt8])
    case list([PrintedValue])

    private static func text(_ text: String) -> PrintedValue { .text(Array(text.utf8)) }
}

extension PrintedValue: Decodable {
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Int64.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else {
            self = .list(try value.decode([PrintedValue].self))
        }
    }
}

extension PrintedValue {
    static func of(_ text: String?) -> PrintedValue? { text.map { .text($0) } }
    static func of(_ id: CustomerID?) -> PrintedValue? { id.map { .text($0.text) } }
    static func of(_ number: Int64?) -> PrintedValue? { number.map { .number($0) } }
    static func of(_ number: Int32?) -> PrintedValue? { number.map { .number(Int64($0)) } }
    static func of(_ flag: Bool?) -> PrintedValue? { flag.map { .flag($0) } }
    static func of(_ day: CalendarDay?) -> PrintedValue? { .of(day?.daysSince1970) }
    static func of(_ amount: Money?) -> PrintedValue? {
        amount.map { .text("\($0.minorUnits) \($0.currency.code) \($0.currency.minorUnitDigits)") }
    }

    static func of(_ attributes: [String: AttributeValue]) -> PrintedValue? {
        if attributes.isEmpty { return nil }
        let inOrder = attributes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return .list(inOrder.map { name, value in .list([.text(name), .text(text(of: value))]) })
    }

    private static func text(of value: AttributeValue) -> String {
        switch value {
        case .text(let text): return "text \(text)"
        case .number(let number):
            let digits = String(number.bitPattern, radix: 16)
            return "binary64 " + String(repeating: "0", count: 16 - digits.count) + digits
        case .day(let day): return "day \(day.daysSince1970)"
        case .flag(let flag): return flag ? "yes" : "no"
        }
    }
}
