/// The value of a customer's attribute, such as a birthday, an industry or a number of employees.
public enum AttributeValue: Sendable, Hashable {
    /// A text or category.
    case text(String)
    /// A number; never infinite or NaN once it stands in a base.
    case number(Double)
    /// A calendar day.
    case day(CalendarDay)
    /// Yes or no.
    case flag(Bool)
}

extension AttributeValue: Codable {
    /// Reads a string, number or truth value; a string in ISO 8601 form is a day.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: What the decoder throws.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            let text = try container.decode(String.self)
            self = (try? CalendarDay(text)).map(AttributeValue.day) ?? .text(text)
        }
    }

    /// Writes a string, number or truth value.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .day(let day): try container.encode(day)
        case .flag(let flag): try container.encode(flag)
        }
    }
}
