import Foundation

/// What a value is as JSON, with sorted keys, so that equal values give equal bytes.
func encodedForm(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
}
