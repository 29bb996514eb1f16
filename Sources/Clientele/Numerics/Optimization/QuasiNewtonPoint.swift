/// A point of a minimisation with the value and gradient there.
struct QuasiNewtonPoint {
    let point: [Double]
    let value: Double
    let gradient: [Double]

    init(point: [Double], _ result: (value: Double, gradient: [Double])) {
        self.point = point
        value = result.value
        gradient = result.gradient
    }

    /// Whether the value and a gradient of the right length are finite.
    var isFinite: Bool {
        value.isFinite && gradient.count == point.count && gradient.allSatisfy(\.isFinite)
    }
}
