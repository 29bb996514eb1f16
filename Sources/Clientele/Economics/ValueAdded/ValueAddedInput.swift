/// Checks and rounding that the parts of value added share.
enum ValueAddedInput {
    /// Throws unless a tax rate is between 0 and 1.
    static func check(taxRate: Double) throws {
        guard taxRate >= 0, taxRate <= 1 else {
            throw ClienteleError(.invalidArgument, "\(taxRate) is no tax rate", remedy: "give a share from 0 to 1, such as 0.25")
        }
    }

    /// Throws unless a yearly rate is finite and above −1.
    static func check(rate: Double) throws {
        guard rate.isFinite, rate > -1 else {
            throw ClienteleError(.invalidArgument, "\(rate) is no yearly rate", remedy: "give a rate such as 0.08")
        }
    }

    /// An amount in the minor units of a currency.
    static func units(_ amount: DecimalAmount, _ currency: Currency) throws -> Int128 {
        var units = amount.minorUnits
        guard amount.minorUnitDigits <= currency.minorUnitDigits else {
            throw ClienteleError(
                .invalidAmount, "'\(amount)' has more digits than \(currency) has",
                remedy: "give at most \(currency.minorUnitDigits) digits behind the point")
        }
        for _ in amount.minorUnitDigits..<currency.minorUnitDigits {
            let (product, overflow) = units.multipliedReportingOverflow(by: 10)
            guard !overflow else { throw tooLarge }
            units = product
        }
        guard units.magnitude <= UInt128(Int64.max) else { throw tooLarge }
        return units
    }

    /// An amount times a number, rounded to minor units, halves away from zero.
    static func product(_ units: Int128, _ factor: Double) throws -> Int128 {
        let product = (Double(units) * factor).rounded()
        guard product.isFinite, abs(product) < 1e30, let whole = Int128(exactly: product) else { throw tooLarge }
        return whole
    }

    private static var tooLarge: ClienteleError {
        ClienteleError(.invalidAmount, "an amount is larger than can be computed with", remedy: "give it in millions")
    }
}
