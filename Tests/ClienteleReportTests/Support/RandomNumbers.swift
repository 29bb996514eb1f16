/// Numbers that look random and are the same for the same seed.
struct RandomNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// A whole number from 0 to below `bound`.
    mutating func integer(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    /// A number from 0 to below 1.
    mutating func fraction() -> Double { Double(integer(below: 1 << 30)) / Double(1 << 30) }
}
