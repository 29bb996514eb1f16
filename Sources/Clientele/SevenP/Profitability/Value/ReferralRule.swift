/// How far the worth of a recommendation reaches: who was recommended may recommend others.
public struct ReferralRule: Sendable, Hashable {
    /// What of the worth each further step passes on.
    public let passedOn: Share
    /// How many steps count.
    public let steps: Int

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - passedOn: What of the worth each further step passes on.
    ///   - steps: How many steps count, 1 to 20.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another number of steps.
    public init(passedOn: Share, steps: Int) throws {
        guard (1...20).contains(steps) else {
            throw ClienteleError(.invalidArgument, "recommendations that count over \(steps) steps", remedy: "give 1 to 20 steps")
        }
        self.init(checked: passedOn, steps)
    }

    private init(checked passedOn: Share, _ steps: Int) {
        self.passedOn = passedOn
        self.steps = steps
    }

    /// Half of the worth at each step, over five steps: a convention.
    public static let customary = ReferralRule(checked: Share(known: 1, 2), 5)
}
