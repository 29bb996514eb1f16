import Clientele

/// What a store must hold after each act, from a store that is obviously right, and what it was found to hold.
final class StoreModel {
    /// The acts in the order in which they were stored.
    let acts: [StoreAct]
    private let snapshots: [MemorySnapshot]
    private var canonical: [Int: String] = [:]
    /// A picture of each state that was compared and found right.
    private var confirmed: [Int: StorePicture] = [:]

    /// Applies acts in order; each must make one revision.
    init(_ acts: [StoreAct]) async throws {
        self.acts = acts
        let store = MemoryStore()
        var snapshots = [store.snapshot()]
        for act in acts {
            let receipt = try await act.perform(on: store)
            guard receipt.revision.number == UInt64(snapshots.count) else {
                throw StoreBreach("\(act.name) made no revision of its own: \(receipt)")
            }
            snapshots.append(store.snapshot())
        }
        self.snapshots = snapshots
    }

    /// Compares what was read with what must be there at that revision.
    ///
    /// It remembers a picture when the next one of that revision is likely to be the same.
    func check(_ picture: StorePicture, remembers: Bool = true) async throws {
        let revision = Int(clamping: picture.revision.number)
        guard snapshots.indices.contains(revision) else { throw StoreBreach("revision \(revision) of \(acts.count)") }
        // One comparison of text a state: a store has drawn its anonymous ids once, as long as nobody asks it to do so again.
        if confirmed[revision] == picture { return }
        let expected: String
        if let known = canonical[revision] {
            expected = known
        } else {
            expected = try await StorePicture(snapshots[revision]).canonicalText()
            canonical[revision] = expected
        }
        let found = try picture.canonicalText()
        guard found == expected else {
            throw StoreBreach("revision \(revision) holds\n\(found)\nwhere it must hold\n\(expected)")
        }
        if remembers, confirmed[revision] == nil { confirmed[revision] = picture }
    }
}
