import Clientele
import Testing

@Suite struct UTF8TextTests {
    /// Bytes that make ill-formed sequences likely: leads, continuations and ASCII.
    private static let alphabet: [UInt8] = [
        0x41, 0x42, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF, 0x90, 0x8F,
    ]

    private static func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { UTF8Text.firstInvalidOffset(in: $0) }
    }

    @Test("bytes are UTF-8 exactly where the standard library says so", arguments: 0..<60 as Range<UInt64>)
    func agreesWithTheStandardLibrary(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let head = Array(repeating: UInt8(ascii: "x"), count: random.next(below: 12))
            let bytes = head + randomBytes(random.next(below: 9), from: Self.alphabet, using: &random)
            let offset = Self.firstInvalidOffset(bytes)
            #expect((offset == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
            if let offset {
                #expect(String(validating: bytes[..<offset], as: UTF8.self) != nil, "\(bytes)")
                #expect(!(offset + 1...bytes.count).contains { String(validating: bytes[offset..<$0], as: UTF8.self) != nil }, "\(bytes)")
            }
        }
    }

    @Test("every two-byte and every three-byte sequence is judged as the standard library judges it")
    func exhaustiveShortSequences() {
        for first in UInt8(0x7F)...0xFF {
            for second in UInt8.min...0xFF {
                let bytes = [first, second]
                #expect((Self.firstInvalidOffset(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
            }
        }
        for first: UInt8 in [0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0] {
            for second in UInt8(0x70)...0xCF {
                for third: UInt8 in [0x00, 0x7F, 0x80, 0xBF, 0xC0] {
                    let bytes = [first, second, third]
                    #expect((Self.firstInvalidOffset(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
                }
            }
        }
    }

    @Test("a byte that is not ASCII is seen at every place of a long text")
    func asciiAtEveryPlace() {
        for count in [0, 1, 7, 8, 31, 32, 33, 70] {
            var bytes = [UInt8](repeating: 0x7F, count: count)
            #expect(bytes.withUnsafeBufferPointer { UTF8Text.isASCII($0) })
            for index in 0..<count {
                bytes[index] = 0x80
                #expect(!bytes.withUnsafeBufferPointer { UTF8Text.isASCII($0) })
                bytes[index] = 0x7F
            }
        }
    }

    @Test("text is cut between characters' codes")
    func prefixes() {
        let bytes = Array("aé客🂡".utf8)
        let prefixes = (0...bytes.count).map { limit in bytes.withUnsafeBufferPointer { UTF8Text.prefix($0, limit: limit) } }
        #expect(prefixes == ["", "a", "a", "aé", "aé", "aé", "aé客", "aé客", "aé客", "aé客", "aé客🂡"])
    }

    @Test("what is shown to a person has no control characters in it")
    func shownText() {
        let bytes = Array("a\u{1B}[31m\n\u{202E}\u{7F}é".utf8) + [0xFF]
        let shown = bytes.withUnsafeBufferPointer { UTF8Text.shown($0) }
        #expect(shown == "a\\u{1B}[31m\\u{A}\\u{202E}\\u{7F}é\u{FFFD}")
    }
}
