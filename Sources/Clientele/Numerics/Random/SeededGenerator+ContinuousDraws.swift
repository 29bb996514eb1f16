extension SeededGenerator {
    /// A number of the exponential distribution with mean 1.
    package mutating func nextExponential() -> Double {
        -Libm.log(1 - nextUnit())
    }

    /// A number of the normal distribution with mean 0 and variance 1 (Marsaglia & Bray 1964, the polar method).
    package mutating func nextNormal() -> Double {
        while true {
            let first = 2 * nextUnit() - 1
            let second = 2 * nextUnit() - 1
            let square = first * first + second * second
            if square > 0, square < 1 { return first * (-2 * Libm.log(square) / square).squareRoot() }
        }
    }

    /// A number of the gamma distribution with scale 1 (Marsaglia & Tsang 2000, "A simple method for generating gamma variables").
    ///
    /// A number of a shape near 0 may be too small for a `Double` and be 0: `nextLogGamma` has its logarithm. A shape that is not above 0 and
    /// finite gives 0.
    package mutating func nextGamma(shape: Double) -> Double {
        guard shape > 0, shape < .infinity else { return 0 }
        if shape < 1 {
            let boost = Libm.exp(-nextExponential() / shape)
            return nextGamma(shape: shape + 1) * boost
        }
        let offset = shape - 1.0 / 3
        let factor = 1 / (9 * offset).squareRoot()
        while true {
            let deviate = nextNormal()
            let root = 1 + factor * deviate
            guard root > 0 else { continue }
            let cube = root * root * root
            let logarithm = Libm.log(1 - nextUnit())
            if logarithm < 0.5 * deviate * deviate + offset - offset * cube + offset * Libm.log(cube) { return offset * cube }
        }
    }

    /// The logarithm of a number of the gamma distribution with scale 1: that of `nextGamma`, without its underflow.
    package mutating func nextLogGamma(shape: Double) -> Double {
        guard shape > 0, shape < 1 else { return Libm.log(nextGamma(shape: shape)) }
        let boost = -nextExponential() / shape
        return Libm.log(nextGamma(shape: shape + 1)) + boost
    }

    /// A number of the beta distribution, X / (X + Y) of two gamma numbers (Devroye 1986, "Non-Uniform Random Variate Generation", chapter IX,
    /// theorem 4.1).
    ///
    /// It is computed from their logarithms, so that shapes near 0 give 0 or 1 with the right chances. Not a number unless both shapes are above 0 and
    /// finite.
    package mutating func nextBeta(_ alpha: Double, _ beta: Double) -> Double {
        guard alpha > 0, beta > 0, alpha < .infinity, beta < .infinity else { return .nan }
        let first = nextLogGamma(shape: alpha)
        let second = nextLogGamma(shape: beta)
        return 1 / (1 + Libm.exp(second - first))
    }
}
