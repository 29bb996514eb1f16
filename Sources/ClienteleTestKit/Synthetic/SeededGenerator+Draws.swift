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

    /// A number of the Poisson distribution, for small means: exponential gaps are counted.
    mutating func poisson(mean: Double) -> Int {
        var count = 0
        var time = nextExponential()
        while time < mean {
            count += 1
            time += nextExponential()
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
