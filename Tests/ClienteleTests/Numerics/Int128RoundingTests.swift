import Testing

@testable import Clientele

@Suite("Quotients of whole numbers, rounded half to even")
struct Int128RoundingTests {
    @Test func `small quotients are those of an obvious search`() {
        for number in Int128(-60)...60 {
            for divisor in Int128(1)...9 {
                // The nearest whole number; of two as near, the even one.
                let nearest = (Int128(-61)...61).min { left, right in
                    let (first, second) = ((number - left * divisor).magnitude, (number - right * divisor).magnitude)
                    return first != second ? first < second : left.isMultiple(of: 2) && !right.isMultiple(of: 2)
                }
                #expect(number.dividedHalfToEven(by: divisor) == nearest)
                #expect(number.scaled(by: 1, over: divisor) == nearest && (-number).scaled(by: -1, over: divisor) == nearest)
            }
        }
    }

    @Test func `the largest numbers do not overflow`() {
        #expect(Int128.max.dividedHalfToEven(by: .max) == 1 && Int128.min.dividedHalfToEven(by: 2) == .min / 2)
        #expect(Int128.max.scaled(by: 2, over: 2) == nil && Int128.max.scaled(by: 1, over: 1) == .max)
    }

    @Test func `there is no quotient by zero or less`() {
        #expect(Int128(5).scaled(by: 1, over: 0) == nil && Int128(5).scaled(by: 1, over: -2) == nil)
        #expect(Int128(5).dividedHalfToEven(by: 0) == 0)
    }
}
