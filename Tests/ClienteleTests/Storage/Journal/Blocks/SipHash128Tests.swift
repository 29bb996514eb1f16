import Testing

@testable import Clientele

@Suite("The keyed fingerprint is SipHash-2-4 with 128 bits")
struct SipHash128Tests {
    /// The authors' reference values for the messages of 0 to 63 bytes 00, 01, 02, … under the key 00, 01, …, 0F; four a line.
    private static let reference = [
        "a3817f04ba25a8e66df67214c7550293da87c1d86b99af44347659119b22fc458177228da4a45dc7fca38bdef60affe49c70b60c5267a94e5f33b6b02985ed51",
        "f88164c12d9c8faf7d0f6e7c7bcd55791368875980776f8854527a07690e962714eeca338b208613485ea0308fd7a15ea1f1ebbed8dbc153c0b84aa61ff08239",
        "3b62a9ba6258f5610f83e264f31497b4264499060ad9baabc47f8b02bb6d71ed00110dc378146956c95447d3f3d0fbba0151c568386b6677a2b4dc6f81e5dc18",
        "d626b266905ef35882634df68532c1259869e247e9c08b10d029934fc4b952f731fcefac66d7de9c7ec7485fe44949025493e99933b0a8117e08ec0f97cfc3d9",
        "6ee2a4ca67b054bbfd3315bf85230577473d06e8738db89854c066c47ae47740a426e5e423bf4885294da481feaef72378017731cf65fab074d5208952512eb1",
        "9e25fc833f2290733e9344a5e83839eb568e495abe525a218a2214cd3e071d124a29b54552d16b9a469c10528eff0aaec9d184ddd5a9f5e0cf8ce29a9abf691c",
        "2db479ae78bd50d8882a8a178a6132ad8ece5f042d5e447b5051b9eacb8d8f6f9c0b53b4b3c307e87eaee08678141f66abf248af69a6eae4bfd3eb2f129eeb94",
        "0664da1668574b88b935f3027358aef4aa4b9dc4bf337de90cd4fd3c467c6ab7ea5c7f471faf6bde2b1ad7d4686d22872939b0183223fafc1723de4f52c43d35",
        "7c3956ca5eeafc3e363e9d556546eb6877c6077146f01c32b6b69d5f4ea9ffcf37a6986cb8847edf0925f0f1309b54dea705f0e69da9a8f907241a2e923c8cc8",
        "3dc47d1f29c448461e9e76ed904f67110d62bf01e6fc0e1a0d3c4751c5d3692b8c03468bca7c669ee4fd5e084bbee7b5528a5bb93baf2c9c4473cce5d0d22bd9",
        "df6a301e95c95dad97ae0cc8c6913bd8801189902c857f39e73591285e70b6dbe617346ac9c231bb3650ae34ccca0c5b27d93437efb721aa401821dcec5adf89",
        "89237d9ded9c5e78d8b1c9b166cc73424a6d8091bf5e7d651189fa94a250b14c0e33f96055e7ae893ffc0e3dcf492902e61c432b720b19d18ec8d84bdc63151b",
        "f7e5aef549f782cf379055a608269b16438d030fd0b7a54fa837f2ad201a6403a590d3ee4fbf04e3247e0d27f286423f5fe2c1a172fe93c4b15cd37caef9f538",
        "2c97325cbd06b36eb2133dd08b3a017c92c814227a6bca949ff0659f002ad39edce850110bd8328cfbd50841d6911d8767f14984c7da791248e32bb5922583da",
        "1938f2cf72d54ee97e94166fa91d2a3674481e9646ed49fe0f6224301604698e57fca5de98a9d6d8006438d0583d8a1d9fecde1cefdc1cbed4763674d9575359",
        "e3040c00eb28f15366ca73cbd872e7407697009a6a831dfecca91c5993670f7a5853542321f567a005d547a4f04759bd5150d1772f50834a503e069a973fbd7c",
    ].joined()

    @Test("It has the reference values, however the bytes are cut")
    func published() {
        var generator = SeededGenerator(seed: 3)
        for length in 0..<64 {
            let message = Array(0..<UInt8(length))
            var whole = SipHash128(key: (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908))
            var pieces = whole
            message.withUnsafeBytes { whole.add($0) }
            var start = 0
            while start < length {
                let end = min(length, start + generator.next(below: 12))
                message[start..<end].withUnsafeBytes { pieces.add($0) }
                start = end
            }
            let expected = Self.reference.dropFirst(32 * length).prefix(32)
            #expect(text(whole.finish()) == expected, "\(length) bytes")
            #expect(text(pieces.finish()) == expected, "\(length) bytes")
        }
    }

    @Test("Another key gives another fingerprint")
    func keyed() {
        var first = SipHash128(key: (1, 2))
        var second = SipHash128(key: (1, 3))
        #expect(first.finish() != second.finish())
    }

    private func text(_ words: (UInt64, UInt64)) -> String {
        [words.0, words.1].flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } }
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
