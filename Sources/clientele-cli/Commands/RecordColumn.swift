import Clientele

/// One column of the CSV form of a kind of record.
struct RecordColumn<Record>: Sendable {
    let name: String
    let write: @Sendable (Record, inout CSVWriter) throws -> Void

    static func text(_ name: String, _ value: @escaping @Sendable (Record) -> String?) -> RecordColumn {
        RecordColumn(name: name) { try $1.text(value($0)) }
    }

    static func day(_ name: String, _ value: @escaping @Sendable (Record) -> CalendarDay?) -> RecordColumn {
        RecordColumn(name: name) { $1.day(value($0)) }
    }

    static func integer(_ name: String, _ value: @escaping @Sendable (Record) -> Int64?) -> RecordColumn {
        RecordColumn(name: name) { $1.integer(value($0)) }
    }

    static func flag(_ name: String, _ value: @escaping @Sendable (Record) -> Bool?) -> RecordColumn {
        RecordColumn(name: name) { try $1.text(value($0).map { $0 ? "true" : "false" }) }
    }

    /// The amount; the currency is a column of its own.
    static func amount(_ name: String, _ value: @escaping @Sendable (Record) -> Money?) -> RecordColumn {
        RecordColumn(name: name) { record, writer in
            let money = value(record)
            writer.amount(minorUnits: money?.minorUnits, digits: money?.currency.minorUnitDigits ?? 0)
        }
    }

    static func currency(_ value: @escaping @Sendable (Record) -> Money?) -> RecordColumn {
        text("currency") { value($0)?.currency.code }
    }

    static func attribute(_ name: String, _ values: @escaping @Sendable (Record) -> [String: AttributeValue]) -> RecordColumn {
        RecordColumn(name: name) { record, writer in
            switch values(record)[name] {
            case .none: writer.empty()
            case .text(let value): try writer.text(value)
            case .number(let value):
                if let whole = Int64(exactly: value) { writer.integer(whole) } else { writer.number(value) }
            case .day(let value): writer.day(value)
            case .flag(let value): try writer.text(value ? "true" : "false")
            }
        }
    }
}
