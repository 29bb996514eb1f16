import Foundation

/// What a piece of work took.
struct Cost {
    /// Seconds on the clock.
    let seconds: Double
    /// Seconds of the processor, all threads together.
    let processor: Double
    /// The most memory that the process has held so far, in MiB.
    let highestMemory: Int

    static func of<Result>(_ work: () throws -> Result) rethrows -> (Result, Cost) {
        let (start, before) = (ContinuousClock.now, usage())
        let result = try work()
        let after = usage()
        // Linux counts in KiB.
        let cost = Cost(
            seconds: (ContinuousClock.now - start) / .seconds(1), processor: processorTime(after) - processorTime(before),
            highestMemory: Int(after.ru_maxrss) / 1_024)
        return (result, cost)
    }

    /// `RUSAGE_SELF`, which systems give different types.
    private static let thisProcess: Int32 = 0

    private static func usage() -> rusage {
        var usage = rusage()
        getrusage(thisProcess, &usage)
        return usage
    }

    private static func processorTime(_ usage: rusage) -> Double {
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}
