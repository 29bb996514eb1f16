/// What a ``LeadQualificationPolicy`` may know of a lead on a day.
public struct LeadFacts: Sendable, Hashable {
    /// What is known of money, authority and need.
    public var qualification: LeadQualification
    /// The buying roles that someone is known for.
    public var buyingRoles: BuyingRoles
    /// The stage that the lead stands in.
    public var stage: String?
    /// Where the lead came from.
    public var source: String?
    /// The amount that is hoped for.
    public var expectedAmount: Money?
    /// Days since the lead was recorded.
    public var age: Int
    /// Days since the last touch.
    public var silence: Int

    /// Notes what is known.
    ///
    /// - Parameters:
    ///   - qualification: What is known of money, authority and need.
    ///   - buyingRoles: The buying roles that someone is known for.
    ///   - stage: The stage that the lead stands in.
    ///   - source: Where the lead came from.
    ///   - expectedAmount: The amount that is hoped for.
    ///   - age: Days since the lead was recorded.
    ///   - silence: Days since the last touch.
    public init(
        qualification: LeadQualification = LeadQualification(), buyingRoles: BuyingRoles = [], stage: String? = nil, source: String? = nil,
        expectedAmount: Money? = nil, age: Int = 0, silence: Int = 0
    ) {
        self.qualification = qualification
        self.buyingRoles = buyingRoles
        self.stage = stage
        self.source = source
        self.expectedAmount = expectedAmount
        self.age = age
        self.silence = silence
    }
}
