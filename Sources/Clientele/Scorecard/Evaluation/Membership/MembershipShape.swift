/// The usual membership functions: triangular, trapezoidal, Gaussian, and half-open to the left or to the right.
///
/// ```swift
/// let about80 = try MembershipShape.triangular(low: 70, peak: 80, high: 95)
/// print(about80.membership(of: 75), about80.membership(of: 95))  // 0.5 0.0
/// ```
///
/// As JSON: `{"shape": "triangular", "points": [70, 80, 95]}`.
public struct MembershipShape: MembershipFunction, Hashable {
    /// What a membership function looks like.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Up from the first point to 1 at the second, down to 0 at the third.
        case triangular
        /// Up from the first point to 1 at the second, 1 up to the third, down to 0 at the fourth.
        case trapezoidal
        /// exp(−½ ((*x* − *m*) / *s*)²), with the points *m* and *s*.
        case gaussian
        /// 1 up to the first point, down to 0 at the second: low values belong.
        case low
        /// 0 up to the first point, up to 1 at the second: high values belong.
        case high
    }

    /// What it looks like.
    public let kind: Kind
    /// Its points, as ``Kind`` says.
    public let points: [Double]

    /// Makes a function from its points.
    ///
    /// Two points may be the same where the function jumps: there the membership is the larger one.
    ///
    /// - Parameters:
    ///   - kind: What it looks like.
    ///   - points: Its points: three in order for triangular, four for trapezoidal, two for low and high; mean and spread for Gaussian.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` for a wrong number of points, points that are not finite or not in order, a spread that is
    ///   not above zero.
    public init(_ kind: Kind, points: [Double]) throws {
        let count =
            switch kind {
            case .triangular: 3
            case .trapezoidal: 4
            case .gaussian, .low, .high: 2
            }
        guard points.count == count, points.allSatisfy({ abs($0) <= 1e300 }) else {
            throw ClienteleError(
                .invalidPolicy, "a \(kind.rawValue) membership function has no \(points.count) points",
                remedy: "give \(count) finite numbers")
        }
        if kind == .gaussian {
            guard points[1] > 0 else {
                throw ClienteleError(.invalidPolicy, "the spread of a Gaussian is \(points[1])", remedy: "give a spread above zero")
            }
        } else {
            guard zip(points, points.dropFirst()).allSatisfy({ $0 <= $1 }) else {
                throw ClienteleError(
                    .invalidPolicy, "the points of a \(kind.rawValue) membership function are out of order",
                    remedy: "give them from low to high")
            }
        }
        self.kind = kind
        self.points = points
    }

    /// Up from `low` to 1 at `peak`, down to 0 at `high`.
    ///
    /// - Parameters:
    ///   - low: Where it leaves 0.
    ///   - peak: Where it is 1.
    ///   - high: Where it is 0 again.
    /// - Returns: The function.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` for points out of order.
    public static func triangular(low: Double, peak: Double, high: Double) throws -> MembershipShape {
        try MembershipShape(.triangular, points: [low, peak, high])
    }

    /// Up from `low` to 1 between `start` and `end`, down to 0 at `high`.
    ///
    /// - Parameters:
    ///   - low: Where it leaves 0.
    ///   - start: Where it becomes 1.
    ///   - end: Where it leaves 1.
    ///   - high: Where it is 0 again.
    /// - Returns: The function.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` for points out of order.
    public static func trapezoidal(low: Double, start: Double, end: Double, high: Double) throws -> MembershipShape {
        try MembershipShape(.trapezoidal, points: [low, start, end, high])
    }

    /// The bell exp(−½ ((*x* − mean) / spread)²).
    ///
    /// - Parameters:
    ///   - mean: Where it is 1.
    ///   - spread: Its standard deviation, above zero.
    /// - Returns: The function.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` for a spread that is not above zero.
    public static func gaussian(mean: Double, spread: Double) throws -> MembershipShape {
        try MembershipShape(.gaussian, points: [mean, spread])
    }

    /// 1 up to `full`, down to 0 at `none`: for a grade to which low values belong.
    ///
    /// - Parameters:
    ///   - full: Up to where it is 1.
    ///   - none: From where it is 0.
    /// - Returns: The function.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` for points out of order.
    public static func low(full: Double, none: Double) throws -> MembershipShape {
        try MembershipShape(.low, points: [full, none])
    }

    /// 0 up to `none`, up to 1 at `full`: for a grade to which high values belong.
    ///
    /// - Parameters:
    ///   - none: Up to where it is 0.
    ///   - full: From where it is 1.
    /// - Returns: The function.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` for points out of order.
    public static func high(none: Double, full: Double) throws -> MembershipShape {
        try MembershipShape(.high, points: [none, full])
    }

    /// The membership of a value.
    ///
    /// - Parameter value: The measured value.
    /// - Returns: A number from 0 to 1.
    public func membership(of value: Double) -> Double {
        switch kind {
        case .triangular: min(rise(value, points[0], points[1]), fall(value, points[1], points[2]))
        case .trapezoidal: min(rise(value, points[0], points[1]), fall(value, points[2], points[3]))
        case .gaussian: bell((value - points[0]) / points[1])
        case .low: fall(value, points[0], points[1])
        case .high: rise(value, points[0], points[1])
        }
    }

    private func bell(_ distance: Double) -> Double {
        Libm.exp(-distance * distance / 2)
    }

    /// 0 before `start`, 1 from `end` on.
    ///
    /// Halves keep the difference of extreme points finite.
    private func rise(_ value: Double, _ start: Double, _ end: Double) -> Double {
        if value >= end { return 1 }
        return value <= start ? 0 : (value / 2 - start / 2) / (end / 2 - start / 2)
    }

    /// 1 up to `start`, 0 behind `end`.
    private func fall(_ value: Double, _ start: Double, _ end: Double) -> Double {
        if value <= start { return 1 }
        return value >= end ? 0 : (end / 2 - value / 2) / (end / 2 - start / 2)
    }
}

extension MembershipShape: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind = "shape"
        case points
    }

    /// Reads a function.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` for points that are none, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(values.decode(Kind.self, forKey: .kind), points: values.decode([Double].self, forKey: .points))
    }
}
