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
        var seconds: [String: Stopwatch]
    }

    /// Everything, with the whole curves; the times cover the making of the sample too.
    func all() throws -> Found {
        var seconds: [String: Stopwatch] = [:]
        let hazard = try timed("nelsonAalen", &seconds) { try NelsonAalen(try SurvivalSample(durations: durations, events: events)) }
        let test = try timed("logRank", &seconds) {
            try LogRankTest(try SurvivalSample(durations: durations, events: events, groups: groups))
        }
        let cox = try timed("cox", &seconds) {
            try CoxModel().fit(try SurvivalSample(durations: durations, events: events, covariates: covariates))
        }
        let points = try KaplanMeier(try SurvivalSample(durations: durations, events: events)).curve
        return Found(
            times: points.map(\.time), survival: points.map(\.survival), lower: points.map(\.lower), upper: points.map(\.upper),
            hazardTimes: hazard.curve.map(\.time), hazard: hazard.curve.map(\.cumulativeHazard), chiSquare: test.chiSquare, p: test.p,
            coefficients: cox.coefficients.map(\.coefficient), standardErrors: cox.coefficients.map(\.standardError),
            logLikelihood: cox.logLikelihood, concordance: cox.concordance.value, seconds: seconds)
    }

    private func timed<Result>(_ name: String, _ seconds: inout [String: Stopwatch], _ work: () throws -> Result) throws -> Result {
        var stopwatch = Stopwatch()
        let result = try stopwatch.best(of: rounds, work)
        seconds[name] = stopwatch
        return result
    }

    struct Timing: Encodable {
        var rows: Int
        var points: Int
        var seconds: Stopwatch
        var last: Double?
    }

    /// The Kaplan–Meier curve with its interval alone, of many rows.
    func time() throws -> Timing {
        var seconds = Stopwatch()
        let curve = try seconds.best(of: rounds) { try KaplanMeier(try SurvivalSample(durations: durations, events: events)).curve }
        return Timing(rows: durations.count, points: curve.count, seconds: seconds, last: curve.last?.survival)
    }
}
