import Clientele
import ClienteleTestKit

/// Something that was put into every synthetic base, how it is told when it is found, and how often it must be.
struct PlantedEffect {
    let name: String
    /// The least share of bases of 20,000 customers in which it must be told; it stands in the documentation of `SyntheticEffects` too.
    let power: Double
    /// The figure of the finding that is compared with the planted one, by name.
    let figure: String
    /// The planted figure; `nil` where it differs from base to base.
    let truth: Double?
    private let kind: FindingKind
    private let subjects: Set<String?>

    /// Whether a hypothesis is about it.
    func matches(_ test: FindingTest) -> Bool { test.kind == kind && subjects.contains(test.subject) }

    /// Whether a finding tells it.
    func matches(_ finding: Finding) -> Bool { finding.kind == kind && subjects.contains(finding.subject) }

    static let all = [
        PlantedEffect(
            name: "seasonal category", power: 0.99, figure: "seasonRatio", truth: nil, kind: .seasonalCategory,
            subjects: [SyntheticEffects.seasonalCategory]),
        PlantedEffect(
            name: "region in decline", power: 0.99, figure: "yearlyChangeAgainstOthers", truth: nil, kind: .decliningRegion,
            subjects: [SyntheticEffects.decliningRegion]),
        PlantedEffect(
            name: "lossy tenth of the buyers", power: 0.99, figure: "share", truth: SyntheticEffects.lossyShare, kind: .lossMakingCustomers,
            subjects: [nil]),
        PlantedEffect(
            name: "campaign with 3 points of uplift", power: 0.8, figure: "uplift", truth: SyntheticEffects.uplift, kind: .campaignUplift,
            subjects: [SyntheticEffects.campaignWithUplift]),
        PlantedEffect(
            name: "pair of lift 4", power: 0.99, figure: "lift", truth: SyntheticEffects.pairLift, kind: .complements, subjects: pairNames),
    ]

    /// Either product may be named first.
    private static var pairNames: Set<String?> {
        let (first, second) = SyntheticEffects.pairedProducts
        return ["\(first) + \(second)", "\(second) + \(first)"]
    }
}
