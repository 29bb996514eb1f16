import Clientele

/// How a series of a simulation comes about.
struct PlantedSeries: Sendable {
    /// The coefficients of the last one or two values.
    var memory: [Double] = [0]
    /// The share of the last shock that is added to the present one.
    var moving = 0.0
    /// The rise in a period, in standard deviations of the shocks.
    var trend = 0.0
    /// The height of a season of so many periods.
    var season: (height: Double, periods: Int)?

    /// Draws a series after 200 periods that nobody sees.
    func draw(_ count: Int, _ generator: inout SeededGenerator) -> [Double] {
        var (last, before, shock) = (0.0, 0.0, 0.0)
        var values: [Double] = []
        for period in -200..<count {
            let next = PlantedSeries.normal(&generator)
            let value = memory[0] * last + (memory.count > 1 ? memory[1] * before : 0) + next + moving * shock
            (before, last, shock) = (last, value, next)
            if period >= 0 { values.append(value + trend * Double(period) + seasonal(period)) }
        }
        return values
    }

    private func seasonal(_ period: Int) -> Double {
        guard let season else { return 0 }
        return period % season.periods < season.periods / 2 ? season.height : -season.height
    }

    /// A standard normal number by the polar method (Marsaglia & Bray 1964, "A Convenient Method for Generating Normal Variables").
    private static func normal(_ generator: inout SeededGenerator) -> Double {
        while true {
            let x = 2 * generator.nextUnit() - 1
            let y = 2 * generator.nextUnit() - 1
            let square = x * x + y * y
            if square > 0, square < 1 { return x * (-2 * logarithm(square) / square).squareRoot() }
        }
    }
}
