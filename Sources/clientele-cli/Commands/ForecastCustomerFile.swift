import Clientele

/// The customer file of `forecast`: a row a customer, in byte order of the ids; a table without ids has empty ids and one row a history.
enum ForecastCustomerFile {
    static func write(_ rows: PurchaseForecastRows, to path: String) throws {
        var writer = try CSVWriter(path: path)
        try writer.header("customer_id", "x", "t_x", "T", "p_alive", "expected_purchases", "expected_spend", "clv")
        for row in rows {
            try writer.text(row.customerID?.text ?? "")
            writer.integer(Int64(row.history.repeatPurchases))
            writer.number(row.history.ageAtLastPurchase)
            writer.number(row.history.age)
            writer.number(row.probabilityAlive)
            writer.number(row.expectedPurchases)
            writer.number(row.expectedSpend)
            if let value = row.lifetimeValue {
                writer.amount(DecimalAmount(minorUnits: Int128(value.minorUnits), minorUnitDigits: value.currency.minorUnitDigits))
            } else {
                try writer.text("")
            }
            try writer.endRow()
        }
        try writer.finish()
    }
}
