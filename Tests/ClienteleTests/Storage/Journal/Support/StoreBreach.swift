/// A promise of a store that was not kept.
struct StoreBreach: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
