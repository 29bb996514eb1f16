/// What one customer did in one campaign.
struct SyntheticResponse {
    let campaign: Int
    let isTreated: Bool
    /// The day of the response, `nil` without one.
    let day: Int?
}
