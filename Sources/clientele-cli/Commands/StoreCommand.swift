/// `store`: keeps customers and facts in a folder.
struct StoreCommand: CommandGroup {
    let name = "store"
    let summary = "Keep purchases and all else in a folder that loses nothing and that every analysis reads like a file."
    let commands: [any Command] = [
        StoreInfoCommand(), StoreImportCommand(), StoreAppendCommand(), StoreExportCommand(), StoreVerifyCommand(), StoreCompactCommand(),
        StoreEraseCommand(),
    ]
    let example = "\(CommandLineTool.name) store import sales Documentation/Data/cdnow-sample.csv"
}
