extension CustomerEquityInput {
    /// Makes an input from the values of a repeat-buying model.
    ///
    /// - Parameter values: The lifetime values; those of customers who are not named cannot be found again.
    public init(_ values: LifetimeValues) {
        let description = values.summary.description
        self.init(
            method: "\(description.model.rawValue), \(description.horizon)", currency: description.currency,
            total: values.summary.equity.value
        ) { id in
            values.value(of: id).flatMap { row in
                Int64(exactly: row.value.value.minorUnits).map { Money(minorUnits: $0, currency: description.currency) }
            }
        }
    }
}
