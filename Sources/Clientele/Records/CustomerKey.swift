#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// An app's own customer id: hashable, with one text that is the same in every process.
///
/// `String`, `Int`, `Int32`, `Int64`, `UInt32`, `UInt64` and `UUID` conform. For your own id type, say what its text is:
///
/// ```swift
/// struct MemberNumber: CustomerKey {
///     var number: Int
///     var canonicalCustomerText: String { "M-\(number)" }
/// }
/// ```
///
/// Two keys are the same customer exactly when their texts have the same UTF-8 bytes.
public protocol CustomerKey: Hashable {
    /// The one text of the id, not empty, the same in every process and on every machine.
    var canonicalCustomerText: String { get }
}

extension String: CustomerKey {
    /// The string itself.
    public var canonicalCustomerText: String { self }
}

extension Int: CustomerKey {
    /// The decimal digits.
    public var canonicalCustomerText: String { String(self) }
}

extension Int32: CustomerKey {
    /// The decimal digits.
    public var canonicalCustomerText: String { String(self) }
}

extension Int64: CustomerKey {
    /// The decimal digits.
    public var canonicalCustomerText: String { String(self) }
}

extension UInt32: CustomerKey {
    /// The decimal digits.
    public var canonicalCustomerText: String { String(self) }
}

extension UInt64: CustomerKey {
    /// The decimal digits.
    public var canonicalCustomerText: String { String(self) }
}

extension UUID: CustomerKey {
    /// The 36 characters of the UUID in capitals.
    public var canonicalCustomerText: String { uuidString }
}
