import Clientele

/// The options that tune a store while it is written to.
enum StoreTuning {
    static let options = [
        CommandOption(
            name: "--fold-after", value: "BYTES", help: "for tuning: how many bytes of rows gather before they are sorted (33554432)")
    ]

    static func options(_ arguments: ParsedArguments) throws -> JournalOptions {
        var options = JournalOptions()
        if let bytes = try arguments.integer("--fold-after", in: 1...Int.max) { options.foldAfterBytes = bytes }
        return options
    }
}
