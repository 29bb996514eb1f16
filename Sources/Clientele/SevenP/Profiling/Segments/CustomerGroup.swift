/// A group of customers to be profiled.
struct CustomerGroup: Sendable {
    let name: String
    /// The places of its customers among those known on the day, each once.
    let places: [Int32]
    var unknown = 0
}
