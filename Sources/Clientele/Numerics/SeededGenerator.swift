/// A random number generator that gives the same numbers for the same seed, on every machine.
///
/// The generator is xoshiro256** (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators"), its state filled from the
/// seed by SplitMix64 (Steele, Lea & Flood 2014), as its authors advise. It is for simulation, not for secrets.
///
/// ```swift
/// var first = SeededGenerator(seed: 1)
/// var second = SeededGenerator(seed: 1)
/// print(first.next() == second.next())  // true
/// ```
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// Starts a generator.
    ///
    /// - Parameters:
    ///   - seed: The seed.
    ///   - stream: Which of many independent sequences of that seed to give; for parts of a work that run side by side.
    public init(seed: UInt64, stream: UInt64 = 0) {
        var source = seed
        var streamSource = stream &* 0xD1B5_4A32_D192_ED03
        func word() -> UInt64 {
            SeededGenerator.splitMix(&source) ^ (stream == 0 ? 0 : SeededGenerator.splitMix(&streamSource))
        }
        state = (word(), word(), word(), word())
        if state == (0, 0, 0, 0) { state.0 = 1 }
    }

    /// The next 64 random bits.
    ///
    /// - Returns: Any number of 64 bits with equal chance.
    @inlinable
    public mutating func next() -> UInt64 {
        advance()
    }

    /// A number from 0 up to but not including 1, with 53 random bits.
    ///
    /// - Returns: A multiple of 2⁻⁵³.
    public mutating func nextUnit() -> Double {
        Double(advance() >> 11) * 0x1p-53
    }

    /// A whole number below a bound, without bias (Lemire 2019, "Fast random integer generation in an interval").
    ///
    /// - Parameter bound: The bound, above zero; 0 gives 0.
    /// - Returns: A number from 0 to `bound` − 1 with equal chance.
    public mutating func next(below bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        let bound = UInt64(bound)
        var product = advance().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = advance().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    @usableFromInline
    mutating func advance() -> UInt64 {
        let result = SeededGenerator.rotate(state.1 &* 5, 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = SeededGenerator.rotate(state.3, 45)
        return result
    }

    private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
        (value << count) | (value >> (64 - count))
    }

    private static func splitMix(_ source: inout UInt64) -> UInt64 {
        source &+= 0x9E37_79B9_7F4A_7C15
        var value = source
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
