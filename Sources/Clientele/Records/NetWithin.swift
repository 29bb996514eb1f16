/// The built-in ``RefundPolicy``: lines count when at least one is a purchase and, if there are refunds among them, the net is above zero.
public struct NetWithin: RefundPolicy, Hashable, Codable {
    /// Which lines are netted against each other.
    public var netting: RefundNetting

    /// Makes the policy.
    ///
    /// - Parameter netting: Which lines are netted against each other.
    public init(_ netting: RefundNetting) {
        self.netting = netting
    }

    /// Whether the lines are an occasion.
    ///
    /// - Parameter lines: The netted lines.
    /// - Returns: `true` for a purchase without refunds, or with refunds that leave something above zero.
    public func isOccasion(_ lines: NettedLines) -> Bool {
        lines.purchaseLines > 0 && (lines.refundLines == 0 || lines.net > 0)
    }
}

extension RefundPolicy where Self == NetWithin {
    /// Nets the lines of each calendar day; the default.
    public static var netWithinDay: NetWithin { NetWithin(.day) }
    /// Nets the lines of each order.
    public static var netWithinOrder: NetWithin { NetWithin(.order) }
}
