extension TransitionMatrix {
    /// One cell of a ``TransitionMatrix``.
    public struct Entry: Sendable, Hashable, Codable {
        /// Where the change starts.
        public var from: String
        /// Where it ends.
        public var to: String
        /// How often it happened.
        public var count: Int
        /// The share of the changes with the same start; `nil` when there is none.
        @ExplicitNull public var probability: Double?

        /// Makes an entry.
        ///
        /// - Parameters:
        ///   - from: Where the change starts.
        ///   - to: Where it ends.
        ///   - count: How often it happened.
        ///   - probability: The share of the changes with the same start.
        public init(from: String, to: String, count: Int, probability: Double?) {
            self.from = from
            self.to = to
            self.count = count
            self.probability = probability
        }
    }
}
