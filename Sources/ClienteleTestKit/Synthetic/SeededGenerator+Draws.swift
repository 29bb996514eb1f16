internal import Clientele

extension SeededGenerator {
    /// Whether something happens that has a given chance.
    mutating func happens(_ chance: Double) -> Bool {
        nextUnit() < chance
    }

    /// A whole number of a range with equal chance; the lower bound of a range that has no more.
    mutating func number(from lowest: Int, to highest: Int) -> Int {
        lowest + next(below: highest - lowest + 1)
    }

    /// A number of the exponential distribution with mean 1.
    mutating func exponential() -> Double {
        -Libm.log(1 - nextUnit())
    }

    /// A number of the normal distribution with mean 0 and variance 1 (Marsaglia & Bray 1964, the polar method).
    mutating func normal() -> Double {
        while true {
            let first = 2 * nextUnit() - 1
            let second = 2 * nextUnit() - 1
            let square = first * first + second * second
            if square > 0, square < 1 { return first * (-2 * Libm.log(square) / square).squareRoot() }
        }
    }

    /// A number of the gamma distribution with scale 1 (Marsaglia & Tsang 2000, "A simple method for generating gamma variables").
    mutating func gamma(shape: Double) -> Double {
        if shape < 1 {
            let boost = Libm.exp(-exponential() / shape)
            return gamma(shape: shape + 1) * boost
        }
        let offset = shape - 1.0 / 3
        let factor = 1 / (9 * offset).squareRoot()
        while true {
            let deviate = normal()
            let root = 1 + factor * deviate
            guard root > 0 else { continue }
            let cube = root * root * root
            let logarithm = Libm.log(1 - nextUnit())
            if logarithm < 0.5 * deviate * deviate + offset - offset * cube + offset * Libm.log(cube) { return offset * cube }
        }
    }

    /// A number of the Poisson distribution, for small means: exponential gaps are counted.
    mutating func poisson(mean: Double) -> Int {
        var count = 0
        var time = exponential()
        while time < mean {
            count += 1
            time += exponential()
        }
        return count
    }

    /// A place in a table of chances that rise to 1.
    mutating func place(in cumulative: [Double]) -> Int {
        let drawn = nextUnit()
        var place = 0
        while place < cumulative.count - 1, drawn >= cumulative[place] { place += 1 }
        return place
    }

    /// An element with equal chance, or `nil` of nothing.
    mutating func element<Element>(of elements: [Element]) -> Element? {
        let place = next(below: elements.count)
        return elements.indices.contains(place) ? elements[place] : nil
    }
}
