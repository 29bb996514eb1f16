/// Numbers for a terminal: four digits behind the point, without the zeros they end in, and no locale.
enum NumberColumn {
    static func text(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "-" }
        guard value.magnitude < 1e11 else { return "\(value)" }
        if value != 0, value.magnitude < 0.00005 { return "\(value)" }
        let scaled = Int64((value * 10_000).rounded())
        let digits = String(scaled.magnitude % 10_000)
        var fraction = String(repeating: "0", count: 4 - digits.count) + digits
        while fraction.last == "0" { fraction.removeLast() }
        return (scaled < 0 ? "-" : "") + "\(scaled.magnitude / 10_000)" + (fraction.isEmpty ? "" : "." + fraction)
    }
}
