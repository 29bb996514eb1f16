/// What a frame of a journal store's file holds.
///
/// The numbers stand in files: later versions add to them and change none.
enum FrameKind: UInt8, Sendable {
    /// The first frame of a segment or run: whose it is and in which format.
    case header = 1
    /// Records of one kind.
    case block = 2
    /// The end of an act: without it the blocks before it count for nothing.
    case commit = 3
    /// The assurance that everything before an offset had reached the disk.
    case mark = 4
    /// The end of a segment that another goes on from.
    case seal = 5
    /// The keys of acts.
    case keys = 6
    /// Where a run's blocks stand and what is in them.
    case index = 7
    /// The last frame of a run.
    case footer = 8
    /// The one frame of the manifest.
    case manifest = 9
}
