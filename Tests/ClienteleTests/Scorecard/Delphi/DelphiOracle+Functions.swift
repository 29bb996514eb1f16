import Foundation

extension DelphiOracle {
    static func exponential(_ x: Double) -> Double { Foundation.exp(x) }
    static func power(_ base: Double, _ exponent: Double) -> Double { Foundation.pow(base, exponent) }
    /// The chance that a standard normal is farther than so much from 0.
    static func normalTwoSided(_ x: Double) -> Double { Foundation.erfc(x / 2.0.squareRoot()) }

    static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func decoded<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
