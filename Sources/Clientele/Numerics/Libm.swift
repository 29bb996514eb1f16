// The one file that reaches for the C library's mathematics.
#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Elementary functions of the C library, none of which writes a global.
///
/// The C library's gamma functions are left out: some of them note the sign in a global and are not safe across threads.
package enum Libm {
    /// The natural logarithm.
    @inline(__always)
    package static func log(_ value: Double) -> Double {
        #if canImport(Darwin)
            Darwin.log(value)
        #elseif canImport(Musl)
            Musl.log(value)
        #else
            Glibc.log(value)
        #endif
    }

    /// The exponential function.
    @inline(__always)
    package static func exp(_ value: Double) -> Double {
        #if canImport(Darwin)
            Darwin.exp(value)
        #elseif canImport(Musl)
            Musl.exp(value)
        #else
            Glibc.exp(value)
        #endif
    }

    /// The natural logarithm of 1 + `value`, accurate near zero.
    @inline(__always)
    package static func log1p(_ value: Double) -> Double {
        #if canImport(Darwin)
            Darwin.log1p(value)
        #elseif canImport(Musl)
            Musl.log1p(value)
        #else
            Glibc.log1p(value)
        #endif
    }

    /// The exponential function less 1, accurate near zero.
    @inline(__always)
    package static func expm1(_ value: Double) -> Double {
        #if canImport(Darwin)
            Darwin.expm1(value)
        #elseif canImport(Musl)
            Musl.expm1(value)
        #else
            Glibc.expm1(value)
        #endif
    }

    /// `base` to the power of `exponent`.
    @inline(__always)
    package static func pow(_ base: Double, _ exponent: Double) -> Double {
        #if canImport(Darwin)
            Darwin.pow(base, exponent)
        #elseif canImport(Musl)
            Musl.pow(base, exponent)
        #else
            Glibc.pow(base, exponent)
        #endif
    }

    /// The sine of an angle in radians.
    @inline(__always)
    package static func sin(_ angle: Double) -> Double {
        #if canImport(Darwin)
            Darwin.sin(angle)
        #elseif canImport(Musl)
            Musl.sin(angle)
        #else
            Glibc.sin(angle)
        #endif
    }

    /// The cosine of an angle in radians.
    @inline(__always)
    package static func cos(_ angle: Double) -> Double {
        #if canImport(Darwin)
            Darwin.cos(angle)
        #elseif canImport(Musl)
            Musl.cos(angle)
        #else
            Glibc.cos(angle)
        #endif
    }

    /// The tangent of an angle in radians.
    @inline(__always)
    package static func tan(_ angle: Double) -> Double {
        #if canImport(Darwin)
            Darwin.tan(angle)
        #elseif canImport(Musl)
            Musl.tan(angle)
        #else
            Glibc.tan(angle)
        #endif
    }

    /// The error function.
    @inline(__always)
    package static func erf(_ value: Double) -> Double {
        #if canImport(Darwin)
            Darwin.erf(value)
        #elseif canImport(Musl)
            Musl.erf(value)
        #else
            Glibc.erf(value)
        #endif
    }

    /// 1 less the error function, accurate where that is tiny.
    @inline(__always)
    package static func erfc(_ value: Double) -> Double {
        #if canImport(Darwin)
            Darwin.erfc(value)
        #elseif canImport(Musl)
            Musl.erfc(value)
        #else
            Glibc.erfc(value)
        #endif
    }
}
