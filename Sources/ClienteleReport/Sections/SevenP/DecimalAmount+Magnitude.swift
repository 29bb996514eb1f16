internal import Clientele

extension DecimalAmount {
    /// The amount without its sign, for sentences that say the sign in words.
    var magnitude: DecimalAmount {
        let isNegative = minorUnits < 0 && minorUnits != .min
        return isNegative ? DecimalAmount(minorUnits: -minorUnits, minorUnitDigits: minorUnitDigits) : self
    }
}
