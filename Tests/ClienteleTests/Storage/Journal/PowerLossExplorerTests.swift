import Clientele
import Testing

@Suite("A journal store keeps what it acknowledged when the power fails")
struct PowerLossExplorerTests {
    /// So small that segments end and acts are folded all the time.
    private static let options: [JournalOptions] = [
        JournalOptions(foldAfterBytes: 3_000, segmentBytes: 1_200), JournalOptions(foldAfterBytes: 1 << 20, segmentBytes: 900),
        JournalOptions(foldAfterBytes: 1_000, segmentBytes: 1 << 20), JournalOptions(),
    ]

    private func explorer(seed: UInt64, faults: DiskFaults = DiskFaults()) -> PowerLossExplorer {
        let options = PowerLossExplorerTests.options[Int(seed % UInt64(PowerLossExplorerTests.options.count))]
        return PowerLossExplorer(seed: seed, script: StoreScript(seed: seed, acts: 12), options: options, faults: faults)
    }

    @Test(
        "Of 10,400 losses of power in any moment and manner, none loses, halves or reorders an act",
        arguments: 1...40 as ClosedRange<UInt64>)
    func losses(seed: UInt64) async throws {
        let explorer = explorer(seed: seed)
        if let breach = try await explorer.explore(260) { Issue.record("seed \(seed), schedule \(explorer.schedules): \(breach)") }
        #expect(explorer.schedules >= 260)
    }

    @Test("A disk that lies about having synced files is found out, so the losses are not too gentle")
    func lyingFiles() async throws {
        var faults = DiskFaults()
        faults.ignoresFileSync = true
        for seed in 1...4 as ClosedRange<UInt64> {
            #expect(try await explorer(seed: seed, faults: faults).explore(500) != nil, "seed \(seed)")
        }
    }

    @Test("A disk that lies about having synced folders is found out, so the losses are not too gentle")
    func lyingFolders() async throws {
        var faults = DiskFaults()
        faults.ignoresFolderSync = true
        for seed in 1...4 as ClosedRange<UInt64> {
            #expect(try await explorer(seed: seed, faults: faults).explore(500) != nil, "seed \(seed)")
        }
    }
}
