extension SQLiteStore {
    /// What the receipt of an act survives: SQLite's setting `synchronous`.
    public enum Durability: String, Sendable, Hashable, CaseIterable {
        /// A crash of the process; a loss of power may take back the last acts, each wholly. Nothing waits for the disk.
        case normal = "NORMAL"
        /// A loss of power too: each act waits until the disk has it.
        case full = "FULL"
    }
}
