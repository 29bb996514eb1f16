extension DecimalText {
    /// Reads a finite decimal number: `[+-]digits[.digits]` with an optional exponent, such as `30.43`, `.5`, `5.` or `5e-1`.
    ///
    /// Digits, signs, a point and an exponent: nothing else that a number can be made of, such as `nan` or a hexadecimal.
    ///
    /// - Parameter bytes: The text in UTF-8, without surrounding spaces.
    /// - Returns: The nearest number, or `nil` for other text and for a number beyond the finite ones.
    /// - Complexity: O(*length*).
    package static func number(_ bytes: some Collection<UInt8>) -> Double? {
        let isPlain = bytes.allSatisfy { (48...57).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
        guard isPlain, let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }
}
