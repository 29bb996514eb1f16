import Clientele

/// The customer file of `lifecycle`: a row a customer, in byte order of the ids.
enum LifecycleCustomerFile {
    static func write(_ rows: LifecycleRows, to path: String) throws {
        var writer = try CSVWriter(path: path)
        try writer.header(
            "customer_id", "state", "phase", "occasions", "first_day", "last_day", "mean_interval", "silence_days", "overdue_ratio", "since"
        )
        for row in rows {
            try writer.text(row.customerID.text)
            try writer.text(row.state.rawValue)
            try writer.text(row.phase.rawValue)
            writer.integer(row.occasions)
            writer.day(row.firstDay)
            writer.day(row.lastDay)
            writer.number(row.meanInterval)
            writer.integer(row.silence.map { Int64($0) })
            writer.number(row.overdueRatio)
            writer.day(row.since)
            try writer.endRow()
        }
        try writer.finish()
    }
}
