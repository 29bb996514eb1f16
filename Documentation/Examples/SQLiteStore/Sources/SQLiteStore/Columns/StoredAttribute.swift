import Clientele
import Foundation

/// An attribute's value under the name of its kind, as JSON: `{"birthday": {"day": 4711}, "city": {"text": "Ulm"}}`.
///
/// The value's own `Codable` form would not do: there a text that looks like a day is read as one.
struct StoredAttribute: Codable {
    private enum Kind: String, CodingKey {
        case text
        case number
        case day
        case flag
    }

    let value: AttributeValue

    init(_ value: AttributeValue) {
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Kind.self)
        if let text = try values.decodeIfPresent(String.self, forKey: .text) {
            value = .text(text)
        } else if let number = try values.decodeIfPresent(Double.self, forKey: .number) {
            value = .number(number)
        } else if let day = try values.decodeIfPresent(Int32.self, forKey: .day) {
            value = .day(CalendarDay(daysSince1970: day))
        } else {
            value = .flag(try values.decode(Bool.self, forKey: .flag))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Kind.self)
        switch value {
        case .text(let text): try values.encode(text, forKey: .text)
        case .number(let number): try values.encode(number, forKey: .number)
        case .day(let day): try values.encode(day.daysSince1970, forKey: .day)
        case .flag(let flag): try values.encode(flag, forKey: .flag)
        }
    }

    /// The column for attributes; `nil` for none.
    static func text(of attributes: [String: AttributeValue]) throws -> String? {
        guard !attributes.isEmpty else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(attributes.mapValues { StoredAttribute($0) }), as: UTF8.self)
    }

    /// The attributes of a column.
    static func attributes(of text: String?) throws -> [String: AttributeValue] {
        guard let text else { return [:] }
        return try JSONDecoder().decode([String: StoredAttribute].self, from: Data(text.utf8)).mapValues(\.value)
    }
}
