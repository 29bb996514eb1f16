import Clientele

/// A file of records other than purchases, named by an option.
struct RecordFile {
    let kind: RecordKind
    let path: String

    static let customers = CommandOption(name: "--customers-file", value: "FILE", help: "what is known of customers beside purchases")
    static let contacts = CommandOption(name: "--contacts", value: "FILE", help: "contacts with customers")
    static let cases = CommandOption(name: "--cases", value: "FILE", help: "service cases")
    static let campaigns = CommandOption(name: "--campaigns", value: "FILE", help: "campaigns")
    static let leads = CommandOption(name: "--leads", value: "FILE", help: "leads; an open one makes its customer a target")

    private static let kinds: [(option: CommandOption, kind: RecordKind)] = [
        (customers, .customer), (contacts, .contact), (cases, .serviceCase), (campaigns, .campaign), (leads, .lead),
    ]

    /// The files that a call names, in a fixed order.
    static func files(_ arguments: ParsedArguments) -> [RecordFile] {
        kinds.compactMap { entry in arguments.text(entry.option.name).map { RecordFile(kind: entry.kind, path: $0) } }
    }
}
