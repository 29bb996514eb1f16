import Clientele

/// The options that say how customers are segmented.
enum SegmentationOptions {
    static let options: [CommandOption] = [
        CommandOption(name: "--classes", value: "NAME=SHARE,…", help: "value classes by accumulated share (A=0.8,B=0.95,C=1)"),
        CommandOption(
            name: "--tiers", value: "NAME=SHARE,…", help: "tiers by share of customers (VIP=0.01,major=0.05,ordinary=0.2,small=1)"),
        CommandOption(name: "--value", value: "revenue|profit", help: "what classes and tiers count; profit needs a cost column (revenue)"),
        .refunds, .resamples, .seed,
        CommandOption(name: "--migration-from", value: "DATE", help: "count moves between groups since an earlier day"),
    ]

    static func segmentation(_ arguments: ParsedArguments) throws -> CustomerSegmentation {
        var settings = CustomerSegmentation()
        settings.migrationFrom = try arguments.day("--migration-from")
        let basis = try arguments.choice("--value", of: ValueBasis.allCases.map(\.rawValue)).flatMap(ValueBasis.init) ?? .revenue
        settings.refunds = NetWithin(try netting(arguments))
        do {
            settings.valueClasses =
                try arguments.text("--classes").map { try ValueClasses(cuts: cuts($0), basis: basis) } ?? .eightyTwenty(on: basis)
            settings.tiers = try arguments.text("--tiers").map { try CustomerTiers(cuts: cuts($0), basis: basis) } ?? .customary(on: basis)
            let resamples = try arguments.integer("--resamples", in: 0...1_000_000) ?? 200
            settings.uncertainty = resamples == 0 ? nil : try BootstrapOptions(resamples: resamples)
        } catch let error as ClienteleError {
            throw InputProblems("\(error)")
        }
        return settings
    }

    static func netting(_ arguments: ParsedArguments) throws -> RefundNetting {
        try arguments.choice("--refunds", of: RefundNetting.allCases.map(\.rawValue)).flatMap(RefundNetting.init) ?? .day
    }

    /// Reads `A=0.8,B=0.95,C=1`.
    private static func cuts(_ text: String) throws -> [ShareCut] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            let halves = part.split(separator: "=", omittingEmptySubsequences: false)
            guard halves.count == 2 else {
                throw InputProblems("'\(part)' is no group with its share; write NAME=SHARE such as A=0.8")
            }
            return ShareCut(name: String(halves[0]), upTo: try Share(decimal: String(halves[1])))
        }
    }
}
