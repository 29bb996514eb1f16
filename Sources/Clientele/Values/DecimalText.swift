/// Reads and prints decimal numbers with a fixed number of fraction digits, as integers of the smallest unit.
package enum DecimalText {
    /// Why a text is no decimal number.
    package enum Failure: Error, Sendable, Hashable {
        /// The text is empty, has an unexpected character, or lacks digits before or after the point.
        case malformed
        /// There are more fraction digits than the unit has.
        case tooManyFractionDigits
        /// The number does not fit 64 bits.
        case overflow
    }

    /// Reads `[+-]digits[.digits]`, with at most `fractionDigits` digits behind the point.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8, without surrounding spaces.
    ///   - fractionDigits: How many digits the unit has, 0 to 9.
    /// - Returns: The number in smallest units, or why there is none.
    /// - Complexity: O(*length*), no allocation.
    package static func parse(_ bytes: UnsafeBufferPointer<UInt8>, fractionDigits: Int) -> Result<Int64, Failure> {
        var position = 0
        var isNegative = false
        if let first = bytes.first, first == 0x2B || first == 0x2D {
            isNegative = first == 0x2D
            position = 1
        }
        // Accumulated on the negative side, which reaches one further than the positive one.
        var value: Int64 = 0
        var wholeDigits = 0
        var seenFraction = -1
        var didOverflow = false
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 0x2E {
                guard seenFraction < 0 else { return .failure(.malformed) }
                seenFraction = 0
                continue
            }
            let digit = byte &- 0x30
            guard digit < 10 else { return .failure(.malformed) }
            if seenFraction >= 0 { seenFraction += 1 } else { wholeDigits += 1 }
            if seenFraction <= fractionDigits { didOverflow = append(digit, to: &value) || didOverflow }
        }
        guard wholeDigits > 0, seenFraction != 0 else { return .failure(.malformed) }
        guard seenFraction <= fractionDigits else { return .failure(.tooManyFractionDigits) }
        for _ in max(seenFraction, 0)..<fractionDigits { didOverflow = append(0, to: &value) || didOverflow }
        if !isNegative {
            let (positive, overflow) = Int64(0).subtractingReportingOverflow(value)
            value = positive
            didOverflow = didOverflow || overflow
        }
        return didOverflow ? .failure(.overflow) : .success(value)
    }

    /// Multiplies by ten and takes a digit away; says whether that overflowed.
    @inline(__always)
    private static func append(_ digit: UInt8, to value: inout Int64) -> Bool {
        let (product, first) = value.multipliedReportingOverflow(by: 10)
        let (difference, second) = product.subtractingReportingOverflow(Int64(digit))
        value = difference
        return first || second
    }

    /// The number with exactly `fractionDigits` digits behind the point.
    ///
    /// - Parameters:
    ///   - value: The number in smallest units.
    ///   - fractionDigits: How many digits the unit has, 0 to 9.
    /// - Returns: For example `"-89.61"` for −8961 and 2 digits.
    package static func text(of value: Int128, fractionDigits: Int) -> String {
        guard fractionDigits > 0 else { return String(value) }
        var digits = String(value.magnitude)
        let missing = fractionDigits + 1 - digits.utf8.count
        if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
        let split = digits.utf8.index(digits.endIndex, offsetBy: -fractionDigits)
        return "\(value < 0 ? "-" : "")\(digits[..<split]).\(digits[split...])"
    }
}
