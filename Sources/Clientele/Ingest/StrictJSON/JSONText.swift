/// Small helps for reading JSON.
enum JSONText {
    /// The first byte that is not part of valid UTF-8, or `nil`.
    static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
        var place = 0
        while place < bytes.count {
            let first = bytes[place]
            if first < 0x80 {
                place += 1
                continue
            }
            let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            let part = bytes[place..<min(place + length, bytes.count)]
            guard first >= 0xC2, first <= 0xF4, part.count == length, String(validating: part, as: UTF8.self) != nil else { return place }
            place += length
        }
        return nil
    }

    /// A key's bytes, so that texts of other bytes are other keys.
    static func hexadecimal(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text : "\u{0}" + text.utf8.map { String($0, radix: 16) }.joined(separator: " ")
    }

    /// The beginning of a key, on one line, for a message.
    static func short(_ text: String) -> String {
        let line = String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
        return line.count > 60 ? "\(line.prefix(60))…" : line
    }
}
