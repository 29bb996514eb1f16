/// A stretch of the future in a model's time units, from the end of the observation.
struct ModelWindow: Sendable {
    let start: Double
    let end: Double
}
