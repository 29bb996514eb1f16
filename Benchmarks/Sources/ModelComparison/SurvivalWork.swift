import Clientele

/// Survival analyses of a file with the columns `duration`, `event`, `group`, `first` and `second`.
struct SurvivalWork {
    private let durations: [Double]
    private let events: [Bool]
    private let groups: [String]
    private let covariates: [SurvivalCovariate]
    private let rounds: Int

    init(_ file: Columns, rounds: Int) throws {
        durations = try file.column("duration")
        events = try file.column("event").map { $0 != 0 }
        groups = try file.column("group").map { $0 == 0 ? "A" : "B" }
        covariates = [SurvivalCovariate("first", try file.column("first")), SurvivalCovariate("second", try file.column("second"))]
        self.rounds = rounds
    }

    struct Found: Encodable {
        var times: [Double]
        var survival: [Double]
        var lower: [Double?]
        var upper: [Double?]
        var hazardTimes: [Double]
        var hazard: [Double]
        var chiSquare: Double?
        var p: Double?
        var coefficients: [Double?]
        var standardErrors: [Double?]
        var logLikelihood: Double
        var concordance: Double?
        var seconds: [String: Double]
    }

    /// Everything, with the whole curves; the times cover the making of the sample too.
    func all() throws -> Found {
        let curve = try kaplanMeier()
        let hazard = try best(of: rounds) { try NelsonAalen(try SurvivalSample(durations: durations, events: events)) }
        let test = try best(of: rounds) { try LogRankTest(try SurvivalSample(durations: durations, events: events, groups: groups)) }
        let cox = try best(of: rounds) {
            try CoxModel().fit(try SurvivalSample(durations: durations, events: events, covariates: covariates))
        }
        let points = curve.result.curve
        return Found(
            times: points.map(\.time), survival: points.map(\.survival), lower: points.map(\.lower), upper: points.map(\.upper),
            hazardTimes: hazard.result.curve.map(\.time), hazard: hazard.result.curve.map(\.cumulativeHazard),
            chiSquare: test.result.chiSquare, p: test.result.p, coefficients: cox.result.coefficients.map(\.coefficient),
            standardErrors: cox.result.coefficients.map(\.standardError), logLikelihood: cox.result.logLikelihood,
            concordance: cox.result.concordance.value,
            seconds: [
                "kaplanMeier": curve.seconds, "nelsonAalen": hazard.seconds, "logRank": test.seconds, "cox": cox.seconds,
            ])
    }

    private func kaplanMeier() throws -> (result: KaplanMeier, seconds: Double) {
        try best(of: rounds) { try KaplanMeier(try SurvivalSample(durations: durations, events: events)) }
    }

    struct Timing: Encodable {
        var rows: Int
        var points: Int
        var seconds: Double
        var last: Double?
    }

    /// The Kaplan–Meier curve with its interval alone, of many rows.
    func time() throws -> Timing {
        let (curve, seconds) = try best(of: rounds) { try KaplanMeier(try SurvivalSample(durations: durations, events: events)).curve }
        return Timing(rows: durations.count, points: curve.count, seconds: seconds, last: curve.last?.survival)
    }
}
