extension ProductBaskets {
    /// Reads baskets from a file with a row for every product in a basket.
    ///
    /// Columns: `basket_id` and `product`; others are left out. A product that a basket names twice counts once.
    ///
    /// - Parameters:
    ///   - path: The file's path, or `-` for standard input.
    ///   - options: How the file is read.
    /// - Returns: The baskets, or `nil` where no row was taken, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*n* log *n*) in the rows.
    public static func reading(
        csv path: String, options: CSVReadingOptions = CSVReadingOptions()
    ) throws -> (baskets: ProductBaskets?, outcome: IngestOutcome) {
        var table = CSVTable(rows: BasketRows(options: options), file: path, options: options)
        try table.read(path: path) { _ in }
        let outcome = try table.outcome(currency: options.currency ?? .none)
        return (table.rows.count > 0 ? table.rows.builder.build() : nil, outcome)
    }
}
