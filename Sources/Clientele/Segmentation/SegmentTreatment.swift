/// What is done for the customers of a segment.
public struct SegmentTreatment: Sendable, Hashable, Codable {
    /// The kinds of treatment.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Personal attention and service.
        case care
        /// A lower price.
        case discount
        /// An offer for a time.
        case promotion
        /// Something given for loyalty.
        case reward
    }

    /// The kind.
    public var kind: Kind
    /// What is done, in the app's own words.
    public var action: String

    /// Makes a treatment.
    ///
    /// - Parameters:
    ///   - kind: The kind.
    ///   - action: What is done.
    public init(_ kind: Kind, _ action: String) {
        self.kind = kind
        self.action = action
    }

    /// A treatment for each of the ten customary segments, as a first proposal.
    public static let customary: [String: [SegmentTreatment]] = [
        "Champions": [SegmentTreatment(.reward, "Thank them first and best"), SegmentTreatment(.care, "A contact person by name")],
        "Loyal Customers": [
            SegmentTreatment(.reward, "Points for every purchase"), SegmentTreatment(.promotion, "Show what goes with it"),
        ],
        "Potential Loyalists": [SegmentTreatment(.promotion, "Invite them to the loyalty programme")],
        "New Customers": [SegmentTreatment(.care, "Welcome them and see that the first purchase works")],
        "Promising": [SegmentTreatment(.promotion, "A reason for the second purchase")],
        "Need Attention": [SegmentTreatment(.promotion, "An offer for a limited time"), SegmentTreatment(.care, "Ask what is missing")],
        "About to Sleep": [SegmentTreatment(.discount, "A price that brings them back once")],
        "At Risk": [SegmentTreatment(.care, "Call before they are gone"), SegmentTreatment(.discount, "A price that wins them back")],
        "Can't Lose Them": [SegmentTreatment(.care, "A personal visit"), SegmentTreatment(.reward, "Honour what they have bought")],
        "Lost": [SegmentTreatment(.promotion, "One attempt at winning back, at little cost")],
    ]
}
