import Clientele
import Foundation
import SQLiteStore

/// Runs one task of one store in a process of its own, so that its memory can be told: `StoreComparison STORE TASK FOLDER name=value …`.
@main
struct StoreComparison {
    let store: String
    let task: String
    let folder: String
    let rows: Int
    let batch: Int
    let added: Int
    let writers: Int
    let isFull: Bool

    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 3 else { fatalError("usage: StoreComparison STORE TASK FOLDER name=value …") }
        var values: [String: Int] = [:]
        for argument in arguments.dropFirst(3) {
            let parts = argument.split(separator: "=")
            values[String(parts[0])] = Int(parts[1])
        }
        let run = StoreComparison(
            store: arguments[0], task: arguments[1], folder: arguments[2], rows: values["rows"] ?? 1_000_000,
            batch: values["batch"] ?? 10_000, added: values["added"] ?? 0, writers: values["writers"] ?? 1, isFull: values["full"] == 1)
        try FileManager.default.createDirectory(atPath: run.folder, withIntermediateDirectories: true)
        var measurement = try await run.run()
        measurement.diskBytes = Measurement.bytes(in: run.folder)
        print(String(decoding: try JSONEncoder().encode(measurement), as: UTF8.self))
        // A store that was not closed is left as a killed process leaves it.
        exit(0)
    }

    private func open() async throws -> any ComparedStore {
        switch store {
        case "journal": try await ContractStore<JournalStore>.journal(folder, folds: task != "tail")
        case "sqlite": try ContractStore<SQLiteStore>.sqlite(folder)
        default: try PlainDatabase(folder)
        }
    }

    private func run() async throws -> Measurement {
        switch task {
        case "append": return try await append()
        case "fill": return try await fill()
        case "tail": return try await tail()
        case "open": return try await opening()
        case "customer": return try await readCustomers()
        default: return try await work(on: try await open())
        }
    }

    private func work(on store: any ComparedStore) async throws -> Measurement {
        var measurement = Measurement()
        switch task {
        case "base":
            var base: CustomerBase?
            try await measurement.measure { base = try await store.base() }
            let total = base?.purchases.indices.reduce(0) { $0 + (base?.purchases[$1].purchaseAmount.minorUnits ?? 0) } ?? 0
            measurement.result = "\(base?.customerCount ?? 0) \(base?.purchases.count ?? 0) \(total)"
        case "summaries":
            var summaries: PurchaseSummaries?
            try await measurement.measure { summaries = try await store.summaries() }
            measurement.result = "\(summaries?.customerCount ?? 0) \(summaries?.rowCount ?? 0)"
        case "compact": try await measurement.measure { try await store.compact() }
        default: fatalError("there is no task \(task)")
        }
        return measurement
    }

    /// Appends purchases that are in memory; the second time has the closing in it.
    private func append() async throws -> Measurement {
        var data = PurchaseData(rows: rows, seed: 1, isFull: isFull)
        let batches = (0..<rows / batch).map { _ in data.next(batch) }
        let (store, writers) = (try await open(), writers)
        var measurement = Measurement()
        let start = ContinuousClock.now
        try await measurement.measure {
            try await withThrowingTaskGroup { group in
                for writer in 0..<writers {
                    group.addTask {
                        for act in stride(from: writer, to: batches.count, by: writers) { try await store.append(batches[act], act: act) }
                    }
                }
                try await group.waitForAll()
            }
        }
        try await store.close()
        measurement.second = Measurement.seconds(since: start)
        return measurement
    }

    /// Fills a store; what is measured has the making of the purchases in it.
    private func fill() async throws -> Measurement {
        let store = try await open()
        var data = PurchaseData(rows: rows, seed: 1, isFull: isFull)
        var measurement = Measurement()
        try await measurement.measure {
            for act in 0..<rows / batch { try await store.append(data.next(batch), act: act) }
            try await store.close()
        }
        return measurement
    }

    /// Adds purchases to a store without closing it.
    private func tail() async throws -> Measurement {
        let store = try await open()
        var data = PurchaseData(rows: rows, startingAt: rows, seed: 1, isFull: isFull)
        var measurement = Measurement()
        try await measurement.measure {
            for act in 0..<added / batch { try await store.append(data.next(batch), act: rows / batch + act) }
        }
        return measurement
    }

    /// Opens a store; the second time has the reading of a first customer in it.
    private func opening() async throws -> Measurement {
        var data = PurchaseData(rows: rows, startingAt: 1, seed: 2, isFull: isFull)
        let customer = data.customer()
        var measurement = Measurement()
        let start = ContinuousClock.now
        var store: (any ComparedStore)?
        try await measurement.measure { store = try await open() }
        let found = try await store?.purchases(of: customer)
        measurement.second = Measurement.seconds(since: start)
        measurement.result = "\(found?.count ?? 0)"
        return measurement
    }

    /// Reads the purchases of a thousand customers, one after another.
    private func readCustomers() async throws -> Measurement {
        var data = PurchaseData(rows: rows, startingAt: 2, seed: 2, isFull: isFull)
        let customers = (0..<1_000).map { _ in data.customer() }
        let store = try await open()
        var measurement = Measurement()
        var found = 0
        try await measurement.measure { for customer in customers { found += try await store.purchases(of: customer).count } }
        measurement.result = "\(found)"
        return measurement
    }
}
