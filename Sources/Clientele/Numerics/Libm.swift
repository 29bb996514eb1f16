// The one file that reaches for the C library's mathematics.
#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Elementary functions of the C library, none of which writes a global.
package enum Libm {
    /// The natural logarithm.
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
    package static func exp(_ value: Double) -> Double {
        #if canImport(Darwin)
            Darwin.exp(value)
        #elseif canImport(Musl)
            Musl.exp(value)
        #else
            Glibc.exp(value)
        #endif
    }
}
