/// One order of a synthetic customer; its lines stand in the history.
struct SyntheticOrder {
    let day: Int
    let lines: Range<Int>
    let channel: String
    /// The place of the campaign that brought the order.
    let campaign: Int?
}
