/// The repeat-buying models that the SDK brings, by the names that the tool and results use.
public enum RepeatBuyingModelKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Beta-geometric/NBD (Fader, Hardie & Lee 2005): customers may leave after each repeat purchase.
    case bgNBD = "bg-nbd"
    /// Modified beta-geometric/NBD (Batislam, Denizel & Filiztekin 2007; Hoppe & Wagner 2007): customers may leave after the first purchase too.
    case mbgNBD = "mbg-nbd"
    /// Pareto/NBD (Schmittlein, Morrison & Colombo 1987): customers may leave at any time.
    case paretoNBD = "pareto-nbd"
    /// Beta-geometric/beta-Bernoulli (Fader, Hardie & Shang 2010): purchases happen, or do not, at fixed opportunities.
    case bgBB = "bg-bb"
}
