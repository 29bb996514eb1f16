/// A group at the top of an order, named, with the share at which it ends.
public struct ShareCut: Sendable, Hashable, Codable {
    /// The group's name, such as `"A"` or `"VIP"`.
    public var name: String
    /// The accumulated share at which the group ends; the last group ends at the whole.
    public var upTo: Share

    /// Makes a cut.
    ///
    /// - Parameters:
    ///   - name: The group's name.
    ///   - upTo: The accumulated share at which the group ends.
    public init(name: String, upTo: Share) {
        self.name = name
        self.upTo = upTo
    }

    /// Checks that cuts name each group once, ascend, and cover the whole.
    static func validate(_ cuts: [ShareCut], what: String) throws {
        func invalid(_ message: String) -> ClienteleError {
            ClienteleError(
                .invalidPolicy, "the \(what) \(message)",
                remedy: "name each group once, with ascending shares of which the last is the whole")
        }
        guard let last = cuts.last else { throw invalid("have no groups") }
        guard cuts.count <= 100 else { throw invalid("are more than a hundred") }
        guard !cuts.contains(where: \.name.isEmpty) else { throw invalid("have a group without a name") }
        guard Set(cuts.map(\.name)).count == cuts.count else { throw invalid("name a group twice") }
        for (first, second) in zip(cuts, cuts.dropFirst()) where first.upTo >= second.upTo {
            throw invalid("do not ascend from '\(first.name)' to '\(second.name)'")
        }
        guard last.upTo.numerator == last.upTo.denominator else { throw invalid("end at \(last.upTo.value), not at the whole") }
    }
}
