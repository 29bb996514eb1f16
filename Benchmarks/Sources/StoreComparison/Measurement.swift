import Foundation

/// What one task of one store took; printed as a line of JSON.
struct Measurement: Codable {
    /// Seconds on the clock.
    var wall = 0.0
    /// Seconds of the processor, all threads together.
    var processor = 0.0
    /// How many bytes of memory the process had at most.
    var peakBytes = 0
    /// Bytes of memory at most before the task.
    var peakBytesBefore = 0
    /// A second time of the task, where it has one.
    var second: Double?
    /// How many bytes the store has on disk afterwards.
    var diskBytes = 0
    /// What came out: equal for all stores.
    var result = ""

    mutating func measure(_ work: () async throws -> Void) async throws {
        peakBytesBefore = Measurement.peak
        let (start, used) = (ContinuousClock.now, Measurement.processorTime)
        try await work()
        wall += Measurement.seconds(since: start)
        processor += Measurement.processorTime - used
        peakBytes = Measurement.peak
    }

    static func seconds(since start: ContinuousClock.Instant) -> Double { (ContinuousClock.now - start) / .seconds(1) }

    /// `RUSAGE_SELF`, which systems give different types.
    private static let thisProcess: Int32 = 0

    static var processorTime: Double {
        var usage = rusage()
        getrusage(thisProcess, &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private static var peak: Int {
        var usage = rusage()
        getrusage(thisProcess, &usage)
        #if canImport(Darwin)
            return usage.ru_maxrss
        #else
            return usage.ru_maxrss * 1_024
        #endif
    }

    static func bytes(in folder: String) -> Int {
        guard let names = FileManager.default.enumerator(atPath: folder) else { return 0 }
        return names.compactMap { $0 as? String }.reduce(0) { sum, name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
            return sum + (attributes?[.type] as? FileAttributeType == .typeRegular ? attributes?[.size] as? Int ?? 0 : 0)
        }
    }
}
