extension CalendarDay {
    /// Reads a day in ISO 8601 form, strictly `yyyy-MM-dd`.
    ///
    /// Years outside 0000 to 9999 take the expanded form with a sign and six or seven digits, as ``description`` prints them.
    ///
    /// - Parameter text: The day, such as `"1998-06-30"`.
    /// - Throws: ``ClienteleError/Code/invalidDay`` for any other text or a day that the calendar has not.
    public init(_ text: String) throws {
        var text = text
        guard let day = text.withUTF8({ CalendarDay(isoBytes: $0) }) else { throw CalendarDay.invalid(text) }
        self = day
    }

    /// The error for text that is no day.
    package static func invalid(_ text: String) -> ClienteleError {
        ClienteleError(.invalidDay, "'\(text)' is no calendar day", remedy: "write it as yyyy-MM-dd, such as 1998-06-30")
    }

    /// The day that ISO 8601 bytes name, or `nil`.
    package init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.count == 10, bytes[0] != 0x2B, bytes[0] != 0x2D {
            self.init(plainISOBytes: bytes)
        } else {
            self.init(expandedISOBytes: bytes)
        }
    }

    /// `yyyy-MM-dd` without a branch a character: the path every row of a file takes.
    private init?(plainISOBytes bytes: UnsafeBufferPointer<UInt8>) {
        var bad = (bytes[4] ^ 0x2D) | (bytes[7] ^ 0x2D)
        @inline(__always) func digit(_ index: Int) -> Int {
            let value = bytes[index] &- 0x30
            bad |= value > 9 ? 1 : 0
            return Int(value)
        }
        let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
        let month = digit(5) * 10 + digit(6)
        let day = digit(8) * 10 + digit(9)
        guard bad == 0 else { return nil }
        self.init(validYear: year, month: month, day: day)
    }

    private init?(expandedISOBytes bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 13 || bytes.count == 14, bytes[0] == 0x2B || bytes[0] == 0x2D else { return nil }
        let yearEnd = bytes.count - 6
        guard bytes[yearEnd] == 0x2D, bytes[yearEnd + 3] == 0x2D else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                let digit = bytes[index] &- 0x30
                guard digit < 10 else { return nil }
                value = value * 10 + Int(digit)
            }
            return value
        }
        guard let magnitude = number(1..<yearEnd), let month = number(yearEnd + 1..<yearEnd + 3),
            let day = number(yearEnd + 4..<yearEnd + 6)
        else { return nil }
        let year = bytes[0] == 0x2D ? -magnitude : magnitude
        let isCanonical = !(0...9999).contains(year) && (yearEnd == 7 || magnitude >= 1_000_000)
        guard isCanonical else { return nil }
        self.init(validYear: year, month: month, day: day)
    }
}

extension CalendarDay: CustomStringConvertible {
    /// The day in ISO 8601 form, `yyyy-MM-dd`; years outside 0000 to 9999 with a sign and at least six digits.
    public var description: String {
        let (year, month, day) = civil
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
        }
        let isPlain = (0...9999).contains(year)
        let yearText = isPlain ? padded(year, 4) : (year < 0 ? "-" : "+") + padded(abs(year), 6)
        return "\(yearText)-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension CalendarDay: Codable {
    /// Reads a day from its ISO 8601 text.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidDay``, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the day as its ISO 8601 text.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(description)
    }
}
