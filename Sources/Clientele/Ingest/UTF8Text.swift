/// Checks bytes for UTF-8.
package enum UTF8Text {
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Whether every byte is ASCII.
    package static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        let raw = UnsafeRawPointer(base)
        let wordBytes = bytes.count & ~31
        var seen: UInt64 = 0
        var offset = 0
        while offset < wordBytes {
            seen |= raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            seen |= raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
            seen |= raw.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self)
            seen |= raw.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self)
            offset += 32
        }
        while offset < bytes.count {
            seen |= UInt64(base[offset])
            offset += 1
        }
        return seen & highs == 0
    }

    /// Where bytes stop being UTF-8, or `nil` when they are that throughout.
    ///
    /// Strict after the Unicode Standard, table 3-7: no overlong form, no surrogate, nothing beyond U+10FFFF, nothing cut short.
    ///
    /// - Parameter bytes: The bytes.
    /// - Returns: The offset of the first byte of the first ill-formed sequence.
    /// - Complexity: O(*length*), eight bytes at a time where they are ASCII.
    package static func firstInvalidOffset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        let raw = UnsafeRawPointer(base)
        var offset = 0
        while offset < bytes.count {
            if bytes.count - offset >= 8, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & highs == 0 {
                offset += 8
                continue
            }
            let length = sequenceLength(in: bytes, at: offset)
            guard length > 0 else { return offset }
            offset += length
        }
        return nil
    }

    /// The length of the well-formed sequence at an offset, 0 when there is none.
    private static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        let lead = bytes[offset]
        if lead < 0x80 { return 1 }
        let second: ClosedRange<UInt8>
        let length: Int
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard bytes.count - offset >= length, second.contains(bytes[offset + 1]) else { return 0 }
        for index in offset + 2..<offset + length where bytes[index] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// Text for a person out of bytes that may be anything: cut short, with control characters and ill-formed bytes made visible.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - limit: How many bytes to show.
    /// - Returns: One line of text without control characters.
    package static func shown(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int = 60) -> String {
        var text = ""
        for scalar in prefix(bytes, limit: limit).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return bytes.count > limit ? text + "…" : text
    }

    /// The first bytes as text, cut between characters' codes rather than within one, ill-formed bytes replaced.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - limit: How many bytes there may be.
    /// - Returns: The text.
    package static func prefix(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> String {
        guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
        var cut = limit
        while cut > 0, cut > limit - 4, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
        return String(decoding: bytes[..<cut], as: UTF8.self)
    }
}
