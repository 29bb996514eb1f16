import Synchronization

/// A flag that one task sets and a computation asks for now and then.
public final class CancellationFlag: Sendable {
    private let value = Atomic(false)
    private let parent: CancellationFlag?

    /// Makes a flag that is not set.
    ///
    /// - Parameter parent: A flag that cancels this one too.
    public init(following parent: CancellationFlag? = nil) {
        self.parent = parent
    }

    /// Whether the computation should stop.
    public var isCancelled: Bool { value.load(ordering: .relaxed) || parent?.isCancelled == true }

    /// Asks the computation to stop at its next check.
    public func cancel() {
        value.store(true, ordering: .relaxed)
    }
}
