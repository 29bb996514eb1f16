/// A value that a text stands for in a block.
protocol TextValue: Sendable {
    /// Calls a closure with the UTF-8 bytes of the text; `nil` where there is no value.
    func withText(_ body: (UnsafeBufferPointer<UInt8>?) -> Void)

    /// Reads a value, or gives `nil` for a text that stands for none, and for a missing one that must not be.
    static func value(ofText text: String?) -> Self?
}

extension String: TextValue {
    @inline(__always)
    func withText(_ body: (UnsafeBufferPointer<UInt8>?) -> Void) {
        var text = self
        text.withUTF8 { body($0) }
    }

    static func value(ofText text: String?) -> String? { text }
}

extension CustomerID: TextValue {
    @inline(__always)
    func withText(_ body: (UnsafeBufferPointer<UInt8>?) -> Void) { text.withText(body) }

    static func value(ofText text: String?) -> CustomerID? { text.map { CustomerID($0) } }
}

extension TextValue where Self: RawRepresentable, RawValue == String {
    func withText(_ body: (UnsafeBufferPointer<UInt8>?) -> Void) { rawValue.withText(body) }

    static func value(ofText text: String?) -> Self? { text.flatMap { Self(rawValue: $0) } }
}

extension CampaignGroup: TextValue {}
extension ContactDirection: TextValue {}
extension ContractEndReason: TextValue {}
extension CustomerKind: TextValue {}
extension LeadOutcome: TextValue {}
extension ServiceCaseKind: TextValue {}
extension SurveyKind: TextValue {}

extension Optional: TextValue where Wrapped: TextValue {
    @inline(__always)
    func withText(_ body: (UnsafeBufferPointer<UInt8>?) -> Void) {
        guard let self else { return body(nil) }
        self.withText(body)
    }

    static func value(ofText text: String?) -> Wrapped?? {
        guard let text else { return .some(nil) }
        return Wrapped.value(ofText: text).map { .some($0) }
    }
}
