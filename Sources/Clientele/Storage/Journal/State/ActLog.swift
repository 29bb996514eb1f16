/// The acts since the last fold, in order.
///
/// A copy shares all but the last few with the original, so that a snapshot costs little.
struct ActLog: Sendable {
    private var full: [[JournalAct]] = []
    private var last: [JournalAct] = []

    private static let partSize = 256

    var count: Int { full.count * ActLog.partSize + last.count }

    mutating func append(_ act: JournalAct) {
        last.append(act)
        guard last.count == ActLog.partSize else { return }
        full.append(last)
        last = []
    }

    /// The acts from a place on.
    func acts(from start: Int) -> [JournalAct] {
        guard start > 0 else { return full.flatMap { $0 } + last }
        let part = min(start / ActLog.partSize, full.count)
        return Array((full[part...].flatMap { $0 } + last).dropFirst(start - part * ActLog.partSize))
    }

    /// The log without the acts up to a state.
    func dropping(upTo revision: StoreRevision) -> ActLog {
        var log = ActLog()
        for act in acts(from: 0) where act.revision > revision { log.append(act) }
        return log
    }
}
