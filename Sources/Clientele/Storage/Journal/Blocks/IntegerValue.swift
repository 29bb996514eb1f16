/// A value that a whole number stands for in a block.
protocol IntegerValue: Sendable {
    /// The number; `nil` where there is no value.
    var blockInteger: Int64? { get }

    /// Reads a value, or gives `nil` for a number that stands for none, and for a missing one that must not be.
    static func value(ofInteger number: Int64?) -> Self?
}

extension Int64: IntegerValue {
    var blockInteger: Int64? { self }
    static func value(ofInteger number: Int64?) -> Int64? { number }
}

extension Int32: IntegerValue {
    var blockInteger: Int64? { Int64(self) }
    static func value(ofInteger number: Int64?) -> Int32? { number.flatMap { Int32(exactly: $0) } }
}

extension CalendarDay: IntegerValue {
    var blockInteger: Int64? { Int64(daysSince1970) }
    static func value(ofInteger number: Int64?) -> CalendarDay? { Int32.value(ofInteger: number).map { CalendarDay(daysSince1970: $0) } }
}

extension StoreRevision: IntegerValue {
    var blockInteger: Int64? { Int64(bitPattern: number) }
    static func value(ofInteger number: Int64?) -> StoreRevision? { number.map { StoreRevision(UInt64(bitPattern: $0)) } }
}

/// One bit a role; no role at all counts as missing.
extension BuyingRoles: IntegerValue {
    var blockInteger: Int64? { isEmpty ? nil : Int64(rawValue) }

    static func value(ofInteger number: Int64?) -> BuyingRoles? {
        guard let number else { return [] }
        guard number >= 0, number <= Int64(BuyingRoles.all.rawValue) else { return nil }
        return BuyingRoles(rawValue: UInt8(truncatingIfNeeded: number))
    }
}

/// The best answer times 2³² plus the worst.
extension SurveyScale: IntegerValue {
    var blockInteger: Int64? { Int64(highest) << 32 | Int64(UInt32(bitPattern: lowest)) }

    static func value(ofInteger number: Int64?) -> SurveyScale? {
        guard let number else { return nil }
        let lowest = Int32(truncatingIfNeeded: number)
        return try? SurveyScale(from: lowest, to: Int32(truncatingIfNeeded: number >> 32))
    }
}

extension Optional: IntegerValue where Wrapped: IntegerValue {
    var blockInteger: Int64? { flatMap(\.blockInteger) }

    static func value(ofInteger number: Int64?) -> Wrapped?? {
        guard let number else { return .some(nil) }
        return Wrapped.value(ofInteger: number).map { .some($0) }
    }
}
