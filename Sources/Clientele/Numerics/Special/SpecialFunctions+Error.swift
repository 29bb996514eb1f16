extension SpecialFunctions {
    /// The error function, 2/√π ∫₀ˣ exp(−t²) dt.
    ///
    /// - Parameter x: Any number.
    /// - Returns: From −1 to 1.
    package static func erf(_ x: Double) -> Double {
        Libm.erf(x)
    }

    /// The complementary error function, 1 − erf(x), accurate where it is tiny.
    ///
    /// - Parameter x: Any number.
    /// - Returns: From 2 down to 0, which is reached above 27.3.
    package static func erfc(_ x: Double) -> Double {
        Libm.erfc(x)
    }
}
