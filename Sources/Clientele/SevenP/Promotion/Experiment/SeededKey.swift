/// A number that depends on the bytes of a text and a seed alone, and looks random.
///
/// The bytes are taken up by FNV-1a (Fowler, Noll & Vo) from a start that depends on the seed, and mixed by the finaliser of SplitMix64
/// (Steele, Lea & Flood 2014).
enum SeededKey {
    static func of(_ text: String, seed: UInt64, salt: UInt64) -> UInt64 {
        var text = text
        return text.withUTF8 { of($0, seed: seed, salt: salt) }
    }

    static func of(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64, salt: UInt64) -> UInt64 {
        var state = 0xCBF2_9CE4_8422_2325 ^ mixed(seed &+ salt &* 0x9E37_79B9_7F4A_7C15)
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        // Mixed with the seed again, so that two seeds order the same texts independently.
        return mixed(mixed(state) ^ mixed(seed ^ 0xD1B5_4A32_D192_ED03))
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
