import Clientele

/// The result of `uplift` for people.
enum UpliftText {
    static func text(of result: UpliftResult) -> String {
        var table = TextColumns(["group", "customers", "conversions", "rate", "revenue"], rightAligned: [1, 2, 3, 4])
        for (name, group) in [("treated", result.treated), ("control", result.control)] {
            table.add([name, "\(group.n)", "\(group.conversions)", NumberColumn.text(group.rate), group.revenue?.description ?? "-"])
        }
        var text = table.text + "\n"
        text += "uplift \(NumberColumn.text(result.uplift)) (\(NumberColumn.text(result.lower)) to \(NumberColumn.text(result.upper)), "
        text += "\(result.interval.rawValue)), p \(NumberColumn.text(result.p))\n"
        text += "incremental conversions \(NumberColumn.text(result.incrementalConversions)), revenue "
        text += "\(result.incrementalRevenue?.description ?? "-"), cost \(result.cost?.description ?? "-"), return on it "
        text += "\(NumberColumn.text(result.roi))\n"
        return text
    }
}
