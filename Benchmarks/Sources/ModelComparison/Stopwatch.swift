import Foundation

/// How long work takes at best.
struct Stopwatch: Encodable {
    /// Seconds on the clock, of the shortest of several runs.
    private(set) var wall = Double.infinity
    /// Seconds of the processor, all threads together, of the run that took least of them.
    private(set) var processor = Double.infinity

    mutating func best<Result>(of rounds: Int, _ work: () throws -> Result) throws -> Result {
        var result = try measure(work)
        for _ in 1..<max(rounds, 1) { result = try measure(work) }
        return result
    }

    private mutating func measure<Result>(_ work: () throws -> Result) throws -> Result {
        let (start, used) = (ContinuousClock.now, Stopwatch.processorTime)
        let result = try work()
        wall = min(wall, (ContinuousClock.now - start) / .seconds(1))
        processor = min(processor, Stopwatch.processorTime - used)
        return result
    }

    /// `RUSAGE_SELF`, which systems give different types.
    private static let thisProcess: Int32 = 0

    private static var processorTime: Double {
        var usage = rusage()
        getrusage(thisProcess, &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}
