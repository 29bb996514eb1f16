/// Turns expected money, which is a `Double`, into an amount of whole minor units, once, at the end.
enum RoundedAmount {
    /// The amount nearest to a number of minor units, half to even; what no amount can hold becomes zero.
    static func of(_ minorUnits: Double, in currency: Currency) -> DecimalAmount {
        DecimalAmount(minorUnits: Int128(exactly: minorUnits.rounded(.toNearestOrEven)) ?? 0, in: currency)
    }

    /// How many minor units a unit of a currency has.
    static func scale(of currency: Currency) -> Double {
        (0..<currency.minorUnitDigits).reduce(1) { scale, _ in scale * 10 }
    }
}
