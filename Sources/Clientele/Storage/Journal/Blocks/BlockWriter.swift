/// The columns of a block under construction, and the currencies that they mention.
struct BlockWriter {
    var sink = ByteSink()
    /// The currencies in order of first sight.
    private(set) var currencies: [Currency] = []

    /// The number of a currency.
    mutating func number(of currency: Currency) -> Int64 {
        if let number = currencies.firstIndex(of: currency) { return Int64(number) }
        currencies.append(currency)
        return Int64(currencies.count - 1)
    }
}
