/// The words of a synthetic base.
enum SyntheticVocabulary {
    static let regions = ["North", "South", "East", SyntheticEffects.decliningRegion]
    /// Chances that rise to 1, region by region.
    static let regionChances = [0.25, 0.55, 0.8, 1.0]
    static let cities = [
        ["Nordvale", "Frosthaven", "Highmere", "Pinefall"], ["Sunmouth", "Larkfield", "Southmere", "Vinebridge"],
        ["Eastmarch", "Riverton Ost", "Dawnport", "Millbrook East"], ["Westerly", "Saltcliff", "Harbourend", "Stonequay"],
    ]
    static let consumerChannels = ["store", "web", "app"]
    static let businessChannels = ["field sales", "web", "telephone"]
    static let occupations = ["employee", "self-employed", "retired", "student", "homemaker"]
    static let education = ["school", "vocational", "bachelor", "master"]
    static let industries = ["construction", "retail", "logistics", "health", "software", "food"]
    static let leadSources = ["web", "recommendation", "trade fair", "cold call", "advertisement"]
    static let leadStages = ["new", "contacted", "qualified", "offer"]
    static let contractProducts = ["Care plan", "Delivery plan"]
    static let accountManagers = (1...12).map { "manager \($0)" }
    static let agents = (1...8).map { "agent \($0)" }
}
