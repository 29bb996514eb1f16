/// What one customer did in the time of one campaign, contacted or held back as control.
///
/// Conform your own type; four properties are enough:
///
/// ```swift
/// extension CouponRow: CampaignResponseRecord {
///     var customerID: String { cardNumber }
///     var responseCampaignID: String { "spring" }
///     var responseGroup: CampaignGroup { wasMailed ? .treated : .control }
///     var hasResponded: Bool { redeemed }
/// }
/// ```
///
/// A response is the same deed in both groups, such as a purchase within the campaign's time: only so can the groups be compared.
public protocol CampaignResponseRecord {
    /// The type of the customer's id.
    associatedtype CustomerIdentifier: CustomerKey

    /// Whose row it is.
    var customerID: CustomerIdentifier { get }
    /// The campaign.
    var responseCampaignID: String { get }
    /// Whether the customer was contacted or held back.
    var responseGroup: CampaignGroup { get }
    /// Whether the customer did what the campaign was for.
    var hasResponded: Bool { get }
    /// The calendar day of the contact; for control the day on which the customer was held back.
    var responseContactDay: CalendarDay? { get throws }
    /// The calendar day of the response; `nil` without one or when it was not recorded.
    var responseDay: CalendarDay? { get throws }
    /// The revenue of the customer in the campaign's time, contacted or not.
    var responseRevenue: Money? { get throws }
    /// What it cost to contact this customer, gifts and discounts included.
    var responseCost: Money? { get throws }
}

extension CampaignResponseRecord {
    /// Not recorded unless the type says otherwise.
    @inlinable public var responseContactDay: CalendarDay? { nil }
    /// Not recorded unless the type says otherwise.
    @inlinable public var responseDay: CalendarDay? { nil }
    /// Not recorded unless the type says otherwise.
    @inlinable public var responseRevenue: Money? { nil }
    /// No cost unless the type says otherwise.
    @inlinable public var responseCost: Money? { nil }
}
