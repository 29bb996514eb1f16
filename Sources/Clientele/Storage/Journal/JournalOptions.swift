/// How a journal store works; the defaults suit phones and servers alike.
public struct JournalOptions: Sendable, Hashable {
    /// How many bytes of acts may gather before they are folded into a sorted file in the background.
    ///
    /// With fewer, opening is quicker and takes less memory; with more, less is written twice. Once they have been read in order, the
    /// records of these acts stay in memory, where they take about ten times as many bytes.
    public var foldAfterBytes: Int
    /// How many bytes a segment of the journal may have before the next act begins a new one; an act is never divided.
    public var segmentBytes: Int

    /// Makes options.
    ///
    /// - Parameters:
    ///   - foldAfterBytes: How many bytes of acts may gather before they are folded; at least 1.
    ///   - segmentBytes: How many bytes a segment may have; at least 1.
    public init(foldAfterBytes: Int = 32 << 20, segmentBytes: Int = 64 << 20) {
        self.foldAfterBytes = max(1, foldAfterBytes)
        self.segmentBytes = max(1, segmentBytes)
    }
}
