/// Percentages for a terminal, with one digit behind the point and no locale.
enum PercentText {
    static func text(_ share: Double) -> String {
        let tenths = (share * 1000).rounded()
        guard tenths.isFinite, tenths.magnitude < 1e15 else { return "-" }
        let whole = Int(tenths)
        return "\(whole < 0 ? "-" : "")\(whole.magnitude / 10).\(whole.magnitude % 10) %"
    }
}
