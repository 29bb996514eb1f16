/// One marketing campaign; which customers it reached stands in records of ``CampaignResponseRecord``.
///
/// Conform your own type; two properties are enough:
///
/// ```swift
/// extension Mailing: CampaignRecord {
///     var campaignID: String { code }
///     var campaignFirstDay: CalendarDay { get throws { try CalendarDay(postedOn) } }
///     var campaignCost: Money? { Money(minorUnits: printingAndPostageInCents, currency: .eur) }
/// }
/// ```
public protocol CampaignRecord {
    /// The campaign's id, which responses, contacts and invoices name.
    var campaignID: String { get }
    /// The first calendar day of the campaign.
    var campaignFirstDay: CalendarDay { get throws }
    /// The last calendar day of the campaign; `nil` while it runs on.
    var campaignLastDay: CalendarDay? { get throws }
    /// What people call the campaign.
    var campaignName: String? { get }
    /// The channel that it goes out on.
    var campaignChannel: String? { get }
    /// The expenses booked on the campaign as a whole, beside what single contacts cost.
    var campaignCost: Money? { get throws }
    /// The segment that it is meant for.
    var campaignTargetSegment: String? { get }
}

extension CampaignRecord {
    /// No end unless the type says otherwise.
    @inlinable public var campaignLastDay: CalendarDay? { nil }
    /// No name unless the type says otherwise.
    @inlinable public var campaignName: String? { nil }
    /// No channel unless the type says otherwise.
    @inlinable public var campaignChannel: String? { nil }
    /// No cost unless the type says otherwise.
    @inlinable public var campaignCost: Money? { nil }
    /// No segment unless the type says otherwise.
    @inlinable public var campaignTargetSegment: String? { nil }
}
