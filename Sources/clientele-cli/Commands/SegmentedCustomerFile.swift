import Clientele

/// The customer file of `segment`: a row a customer, by monetary value descending, then id.
enum SegmentedCustomerFile {
    static func write(_ customers: SegmentedCustomers, to path: String) throws {
        var writer = try CSVWriter(path: path)
        try writer.header(
            "customer_id", "recency_days", "frequency", "monetary", "recency_score", "frequency_score", "monetary_score", "segment",
            "value_class")
        for index in customers.indicesByMonetary() {
            let customer = customers[index]
            try writer.text(customer.customerID.text)
            writer.integer(customer.recencyDays)
            writer.integer(customer.frequency)
            writer.amount(customer.monetary)
            writer.integer(customer.scores.recency)
            writer.integer(customer.scores.frequency)
            writer.integer(customer.scores.monetary)
            try writer.text(customer.segment)
            try writer.text(customer.valueClass)
            try writer.endRow()
        }
        try writer.finish()
    }
}
