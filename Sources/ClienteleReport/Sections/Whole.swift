/// Whole numbers from numbers that need not be whole, nor fit.
enum Whole {
    /// The nearest whole number; the nearest one that fits where none does, 0 for what is no number.
    static func number(_ value: Double) -> Int {
        let rounded = value.rounded()
        if let whole = Int(exactly: rounded) { return whole }
        return value.isNaN ? 0 : value > 0 ? .max : .min
    }
}
