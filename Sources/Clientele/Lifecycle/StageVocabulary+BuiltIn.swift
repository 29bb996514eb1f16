// What a trade means by its words is a convention; each mapping below says where it had to choose.
extension StageVocabulary {
    /// The customer states themselves, under their raw values.
    public static let customerStates = StageVocabulary("customerStates", CustomerState.allCases.map { VocabularyStage($0.rawValue, $0) })

    /// Construction: potential, intended, prospective, signed, developed, partner.
    ///
    /// Who intends to build and who negotiates are both worked on, so both are target customers. There is no word for a lost or won-back one.
    public static let construction = StageVocabulary(
        "construction",
        [
            VocabularyStage("potential", .potential), VocabularyStage("intended", .target), VocabularyStage("prospective", .target),
            VocabularyStage("signed", .firstTime), VocabularyStage("developed", .repeat), VocabularyStage("partner", .loyal),
        ])

    /// Property: intended, owner-to-be, settling-in, settled, long-standing.
    ///
    /// An owner-to-be has signed and not moved in, so both this and settling in are a first purchase. There is no word for a lost or won-back
    /// customer.
    public static let property = StageVocabulary(
        "property",
        [
            VocabularyStage("intended", .potential, .target), VocabularyStage("owner-to-be", .firstTime),
            VocabularyStage("settling-in", .firstTime), VocabularyStage("settled", .repeat), VocabularyStage("long-standing", .loyal),
        ])

    /// Before, in and after the sale: pre-sale, in-sale, after-sale.
    ///
    /// A target customer may be in either of the first two; whoever has bought is in the last. There is no word for a lost customer.
    public static let saleProcess = StageVocabulary(
        "saleProcess",
        [
            VocabularyStage("pre-sale", .potential, .target), VocabularyStage("in-sale", .target),
            VocabularyStage("after-sale", .firstTime, .repeat, .loyal, .wonBack),
        ])

    /// HubSpot's default lifecycle stages.
    ///
    /// A lead becomes a target when marketing or sales has qualified it. "Other" says nothing of the lifecycle. There is no word for a lost
    /// customer.
    public static let hubSpotLifecycle = StageVocabulary(
        "hubSpotLifecycle",
        [
            VocabularyStage("subscriber", .potential), VocabularyStage("lead", .potential),
            VocabularyStage("marketing qualified lead", .target), VocabularyStage("sales qualified lead", .target),
            VocabularyStage("opportunity", .target), VocabularyStage("customer", .firstTime, .repeat, .wonBack),
            VocabularyStage("evangelist", .loyal), VocabularyStage("other"),
        ])

    /// Salesforce's default stages of an opportunity.
    ///
    /// They tell of one deal, not of the customer: a deal won makes a buyer of whichever kind the purchases before it say, and a deal lost is a
    /// lost customer only if there is no other.
    public static let salesforceOpportunity = StageVocabulary(
        "salesforceOpportunity",
        [
            VocabularyStage("Prospecting", .potential), VocabularyStage("Qualification", .target),
            VocabularyStage("Needs Analysis", .target),
            VocabularyStage("Value Proposition", .target), VocabularyStage("Id. Decision Makers", .target),
            VocabularyStage("Perception Analysis", .target), VocabularyStage("Proposal/Price Quote", .target),
            VocabularyStage("Negotiation/Review", .target), VocabularyStage("Closed Won", .firstTime, .repeat, .loyal, .wonBack),
            VocabularyStage("Closed Lost", .lost),
        ])

    /// All vocabularies above.
    public static let builtIn = [customerStates, construction, property, saleProcess, hubSpotLifecycle, salesforceOpportunity]
}
