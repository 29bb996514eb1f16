import Clientele

/// `store erase`: forgets people, or removes old facts.
struct StoreEraseCommand: Command {
    /// What erasing came to.
    struct Result: Codable {
        /// How many people were forgotten; `nil` where facts were removed instead.
        @ExplicitNull var customersErased: Int?
        /// Whether anything was there to be forgotten or removed.
        let isChanged: Bool
        let isCompacted: Bool
        let revision: StoreRevision
    }

    let name = "store erase"
    let summary = "Forget a person, or those who were not heard of for long, keeping the totals; or remove old facts."
    let inputs = "DIR"
    let options: [CommandOption] = [
        CommandOption(name: "--customer", value: "ID", help: "forget this customer; the facts stay as those of nobody"),
        CommandOption(name: "--inactive-since", value: "DATE", help: "forget every customer who has no fact on or after the day"),
        CommandOption(name: "--before", value: "DATE", help: "remove the facts that were over before the day; totals change"),
        CommandOption(name: "--compact", value: nil, help: "write the store anew afterwards, so that no byte of the forgotten is left"),
        .output,
    ]
    let example = "\(CommandLineTool.name) store erase sales --customer 0001 --compact"

    func run(_ arguments: ParsedArguments) throws {
        let folder = try StoreFolder(arguments)
        try OutputPaths.check(arguments)
        let ways = ["--customer", "--inactive-since", "--before"]
        guard ways.count(where: arguments.has) == 1 else {
            throw InputProblems("nothing or more than one thing is to be erased; write one of \(ways.joined(separator: ", "))")
        }
        let customer = arguments.text("--customer").map { CustomerID($0) }
        let inactiveSince = try arguments.day("--inactive-since")
        let before = try arguments.day("--before")
        try folder.requireStore()
        let result = try folder.write { store in
            let old = store.snapshot().revision
            let erased = try Waiting.run { () async throws -> Int? in
                if let customer { return try await store.erase(customer).revision > old ? 1 : 0 }
                if let inactiveSince { return try await store.eraseCustomers(withoutFactsSince: inactiveSince) }
                if let before { _ = try await store.removeFacts(before: before) }
                return nil
            }
            if arguments.has("--compact") { try Waiting.run { try await store.compact() } }
            let revision = store.snapshot().revision
            return Result(
                customersErased: erased, isChanged: revision > old, isCompacted: arguments.has("--compact"), revision: revision)
        }
        try Output.write(Output.json(result), to: arguments.text("--output"))
    }
}
