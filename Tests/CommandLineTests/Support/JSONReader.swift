import Foundation
import Testing

/// Looks into a JSON result the way a user's script would.
struct JSONReader {
    let value: Any

    init(_ value: Any) { self.value = value }

    init(_ run: Tool.Run) throws {
        #expect(run.status == 0, "\(run.error)")
        try self.init(parsing: run.output)
    }

    init(parsing data: Data) throws {
        value = try JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed])
    }

    /// The value in one form whatever the order of its keys.
    var canonical: Data {
        get throws { try JSONSerialization.data(withJSONObject: [value], options: .sortedKeys) }
    }

    var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
    var text: String? { value as? String }
    var integer: Int? { (value as? NSNumber)?.intValue }
    var number: Double? { (value as? NSNumber)?.doubleValue }
    var items: [JSONReader] { (value as? [Any] ?? []).map { JSONReader($0) } }

    subscript(_ key: String) -> JSONReader {
        get throws { JSONReader(try #require((value as? [String: Any])?[key], "no key \(key)")) }
    }

    /// The integer under a key.
    func count(_ key: String) throws -> Int { try #require(try self[key].integer) }

    /// Money under a key, in hundredths.
    func cents(_ key: String) throws -> Int { try #require(try self[key].text.flatMap(ReferencePurchase.cents)) }
}
