extension JSONScanner {
    mutating func word(_ word: StaticString) throws(Fault) {
        let start = offset
        let expected = Array("\(word)".utf8)
        guard bytes[start...].starts(with: expected) else {
            throw fault("a value should stand here", "write true, false or null, or put a text in double quotes")
        }
        offset += expected.count
    }

    /// Reads a number: an optional minus, digits without leading zeros, an optional fraction and exponent.
    mutating func number() throws(Fault) {
        let start = offset
        _ = take(0x2D)
        let first = offset
        let digits = digitCount()
        guard digits > 0, digits == 1 || bytes[first] != 0x30 else { throw badNumber(start) }
        if take(0x2E), digitCount() == 0 { throw badNumber(start) }
        if take(0x65) || take(0x45) {
            if !take(0x2B) { _ = take(0x2D) }
            if digitCount() == 0 { throw badNumber(start) }
        }
    }

    private func badNumber(_ start: Int) -> Fault {
        Fault(offset: start, message: "this is no JSON number", remedy: "write digits such as 12, -0.5 or 1e3, without leading zeros")
    }

    private mutating func digitCount() -> Int {
        let start = offset
        while let byte = peek, (0x30...0x39).contains(byte) { offset += 1 }
        return offset - start
    }

    /// Reads a text in double quotes, and gives it without its escapes.
    mutating func string() throws(Fault) -> String {
        let start = offset
        offset += 1
        var content: [UInt8] = []
        while let byte = peek {
            offset += 1
            switch byte {
            case 0x22: return String(decoding: content, as: UTF8.self)
            case 0x5C: try escape(&content)
            case 0..<0x20:
                throw Fault(
                    offset: offset - 1, message: "a text has a line break or another control character in it",
                    remedy: "write \\n for a line break, and close the text with a double quote")
            default: content.append(byte)
            }
        }
        throw Fault(offset: start, message: "a text is not closed", remedy: "close it with a double quote")
    }

    private mutating func escape(_ content: inout [UInt8]) throws(Fault) {
        let start = offset - 1
        guard let byte = peek else { throw Fault(offset: start, message: "a text is not closed", remedy: "close it with a double quote") }
        offset += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: content.append(byte)
        case 0x62: content.append(0x08)
        case 0x66: content.append(0x0C)
        case 0x6E: content.append(0x0A)
        case 0x72: content.append(0x0D)
        case 0x74: content.append(0x09)
        case 0x75: try unicodeEscape(start, &content)
        default:
            throw Fault(offset: start, message: "this escape is none", remedy: "write two backslashes for a backslash")
        }
    }

    private mutating func unicodeEscape(_ start: Int, _ content: inout [UInt8]) throws(Fault) {
        var code = try fourDigits(start)
        if (0xD800..<0xDC00).contains(code), take(0x5C), take(0x75) {
            let low = try fourDigits(start)
            code = (0xDC00..<0xE000).contains(low) ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : 0xD800
        }
        guard let scalar = Unicode.Scalar(code) else {
            throw Fault(
                offset: start, message: "half a surrogate pair is no character", remedy: "write both halves, or the character itself")
        }
        content += Array(String(Character(scalar)).utf8)
    }

    private mutating func fourDigits(_ start: Int) throws(Fault) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw Fault(offset: start, message: "this escape is none", remedy: "write \\u and four hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
            offset += 1
        }
        return code
    }
}
