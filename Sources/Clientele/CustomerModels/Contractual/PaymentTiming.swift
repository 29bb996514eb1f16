/// Which payments of a customer count towards a discounted lifetime, and from when they are discounted.
///
/// The conventions differ by a period and are easily mixed up. For the "High End" customers of Fader & Hardie (2007), who renewed seven
/// times, at a rate of 10 %, they give 7.53 and 6.85.
public enum PaymentTiming: String, Sendable, Hashable, Codable, CaseIterable {
    /// The period that begins now is paid now and counts in full, as for a new customer: Σ S(n + k) / S(n) · (1 + d)⁻ᵏ from k = 0.
    ///
    /// With no renewals behind it is the discounted expected lifetime, DEL (Fader & Hardie 2010, equation 5).
    case atOnce
    /// The decision of the next renewal is just ahead; its payment, if it comes, is not discounted: Σ S(n + k) / S(n) · (1 + d)¹⁻ᵏ from k = 1.
    ///
    /// It is the discounted expected residual lifetime, DERL (Fader & Hardie 2010, equation 6, where a customer with *n* renewals has made
    /// *n* + 1 payments).
    case comingUndiscounted
    /// A payment was just made, the next lies a whole period ahead and is discounted: Σ S(n + k) / S(n) · (1 + d)⁻ᵏ from k = 1.
    case comingDiscounted
}
