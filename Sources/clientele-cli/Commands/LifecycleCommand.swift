import Clientele

/// `lifecycle`: who is new, returning, loyal, lost, won back.
struct LifecycleCommand: Command {
    let name = "lifecycle"
    let summary = "Tell which state and phase of its lifecycle every customer is in, judged by the customer's own rhythm."
    let inputs = "PURCHASES.csv … | STORE"
    let options: [CommandOption] =
        [.asOf, .customers, .format, .output] + CommandOption.reading + [RecordFile.customers, RecordFile.leads, .refunds]
    let example = "\(CommandLineTool.name) lifecycle Documentation/Data/cdnow-sample.csv --as-of 1998-06-30 --format text"

    func run(_ arguments: ParsedArguments) throws {
        let input = try PurchaseInput(arguments)
        let asText = try arguments.choice("--format", of: ["json", "text"]) == "text"
        let netting = try SegmentationOptions.netting(arguments)
        let lifecycle = CustomerLifecycle(refunds: NetWithin(netting))
        let (base, rejectedRows) = try input.base(
            with: RecordFile.files(arguments), netting: netting, details: netting == .order ? .order : [])
        let context = try input.context(latest: base.days?.upperBound)
        var result = try lifecycle.analyze(base, in: context)
        input.finishProgress()
        guard result.customers > 0 || result.withoutPurchases > 0 else {
            throw InputProblems("nobody is known by \(context.asOf); choose a later day, or check the purchases")
        }
        result.rejectedRows = rejectedRows
        if let path = arguments.text("--customers") { try LifecycleCustomerFile.write(result.rows, to: path) }
        try Output.write(asText ? LifecycleText.text(of: result) : Output.json(result), to: arguments.text("--output"))
    }
}
