import Clientele

/// Random histories and parameters over the range that fits pass through.
enum BetaGeometricSample {
    static func draw(_ random: inout SeededGenerator) -> (history: (Double, Double, Double), parameters: SIMD4<Double>) {
        let age = 1 + 150 * random.nextUnit()
        let x = Double([0, 0, 1, 2, 3, 5, 9, 17, 40, 200][random.next(below: 10)])
        let last = x == 0 ? 0 : age * (0.001 + 0.999 * random.nextUnit())
        var parameters = SIMD4<Double>.zero
        for index in 0..<4 { parameters[index] = Libm.exp(-3 + 7 * random.nextUnit()) }
        return ((x, last, age), parameters)
    }
}
