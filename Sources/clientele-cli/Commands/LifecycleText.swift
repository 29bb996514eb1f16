import Clientele

/// The result of `lifecycle` for people.
enum LifecycleText {
    static func text(of result: LifecycleResult) -> String {
        var states = TextColumns(["state", "customers", "share"], rightAligned: [1, 2])
        for row in result.states { states.add([row.state.rawValue, "\(row.customers)", row.share.map(PercentText.text) ?? "-"]) }
        var phases = TextColumns(["phase", "customers", "share"], rightAligned: [1, 2])
        for row in result.phases { phases.add([row.phase.rawValue, "\(row.customers)", row.share.map(PercentText.text) ?? "-"]) }
        var transitions = TextColumns(["from", "to", "count", "probability"], rightAligned: [2, 3])
        for entry in result.transitions {
            transitions.add([entry.from, entry.to, "\(entry.count)", entry.probability.map(PercentText.text) ?? "-"])
        }
        return """
            Customers as of \(result.asOf): \(result.customers), and \(result.withoutPurchases) with rows but no purchase occasion
            Rows left out: \(result.rejectedRows.count)

            \(states.text)
            \(phases.text)
            \(transitions.text)
            """
    }
}
