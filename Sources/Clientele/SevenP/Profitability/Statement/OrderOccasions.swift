/// The occasions of a customer where refunds are netted by order.
struct OrderOccasions: Sendable {
    /// The day of the first one.
    let first: Int32
    /// How many there are up to the day of the analysis.
    let all: Int32
    /// How many of them the period has brought.
    let inPeriod: Int32
}
