import Clientele

/// A file of records other than purchases, named by an option.
struct RecordFile {
    let kind: RecordKind
    let path: String

    static let customers = CommandOption(name: "--customers-file", value: "FILE", help: "what is known of customers beside purchases")
    static let contacts = CommandOption(name: "--contacts", value: "FILE", help: "contacts with customers")
    static let cases = CommandOption(name: "--cases", value: "FILE", help: "service cases")
    static let campaigns = CommandOption(name: "--campaigns", value: "FILE", help: "campaigns")
    static let responses = CommandOption(name: "--responses", value: "FILE", help: "responses to campaigns")
    static let leads = CommandOption(name: "--leads", value: "FILE", help: "leads; an open one makes its customer a target")
    static let stageChanges = CommandOption(name: "--stage-changes", value: "FILE", help: "changes of stage")
    static let contracts = CommandOption(name: "--contracts", value: "FILE", help: "contracts")
    static let invoices = CommandOption(name: "--invoices", value: "FILE", help: "invoices")
    static let surveys = CommandOption(name: "--surveys", value: "FILE", help: "answers to surveys")

    private static let kinds: [(option: CommandOption, kind: RecordKind)] = [
        (customers, .customer), (contacts, .contact), (cases, .serviceCase), (campaigns, .campaign), (responses, .campaignResponse),
        (leads, .lead), (stageChanges, .stageChange), (contracts, .contract), (invoices, .invoice), (surveys, .survey),
    ]

    /// The options of all kinds.
    static let options = kinds.map(\.option)

    /// The files that a call names, in a fixed order.
    static func files(_ arguments: ParsedArguments) -> [RecordFile] {
        kinds.compactMap { entry in arguments.text(entry.option.name).map { RecordFile(kind: entry.kind, path: $0) } }
    }

    private static let names: [(name: String, kind: RecordKind)] = [
        ("purchases", .purchase), ("customers", .customer), ("contacts", .contact), ("cases", .serviceCase), ("campaigns", .campaign),
        ("responses", .campaignResponse), ("leads", .lead), ("stage-changes", .stageChange), ("contracts", .contract),
        ("invoices", .invoice), ("surveys", .survey),
    ]

    /// What the kinds are called on the command line.
    static let kindNames = names.map(\.name)

    /// The kind that a word means: its name on the command line or in the SDK.
    static func kind(_ word: String) throws -> RecordKind {
        if let kind = names.first(where: { $0.name == word })?.kind ?? RecordKind(rawValue: word) { return kind }
        throw InputProblems("--kind: '\(word)' is no kind of record; \(NearestMatch.advice(for: word, among: kindNames))")
    }
}
