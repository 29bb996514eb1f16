import Clientele

/// `store append`: stores purchases as they come in.
struct StoreAppendCommand: Command {
    let name = "store append"
    let summary = "Store purchases from standard input, and print how many are stored after every batch."
    let inputs = "DIR"
    let options: [CommandOption] =
        [
            CommandOption(name: "--batch", value: "K", help: "how many rows are stored at once, all or none (1000)"),
            CommandOption(
                name: "--key", value: "NAME", help: "names the input: sent again under its name, what is stored is not stored twice"),
        ] + CommandOption.reading + StoreTuning.options
    let example = "\(CommandLineTool.name) store append sales --key till-1 < Documentation/Data/cdnow-sample.csv"

    func run(_ arguments: ParsedArguments) throws {
        let folder = try StoreFolder(arguments)
        var reading = try ReadingOptions.options(arguments)
        let skipsBadRows = ReadingOptions.skipsBadRows(arguments)
        let size = try arguments.integer("--batch", in: 1...1_000_000) ?? 1_000
        let keys = try StoreKeys(arguments)
        let outcome = try folder.write(StoreTuning.options(arguments)) { store in
            let snapshot = store.snapshot()
            let currency = try snapshot.information.currency
            try StoreFolder.check(currency, is: reading.currency)
            reading.currency = reading.currency ?? currency
            var lines = try CommitLines(stored: snapshot.purchaseCount())
            var number = 0
            let outcome = try RecordBatch.read(
                .purchase, csv: "-", options: reading, batchSize: size, skipsBadRows: skipsBadRows
            ) { batch in
                number += 1
                let key = try keys.key(number)
                let receipt = try Waiting.run { try await store.append(batch, key: key) }
                try lines.committed(receipt.isRepeat ? 0 : batch.purchases.count)
            }
            guard skipsBadRows || outcome.rowsRejected == 0 else {
                var problems = InputProblems(outcome.rejectedRows.map(\.description), count: outcome.rowsRejected)
                problems.note =
                    "the batches before the first bad row are stored: \(lines.stored) purchases are in the store; "
                    + "mend the rows and send what is missing, or pass --skip-bad-rows"
                throw problems
            }
            try lines.end()
            return outcome
        }
        ReadingOptions.tellOfSkippedRows(outcome.rowsRejected)
    }
}
