/// The purchase and refund lines of a customer that a ``RefundPolicy`` judges together.
public struct NettedLines: Sendable, Hashable {
    /// How many lines have an amount of zero or more.
    public var purchaseLines: Int
    /// How many lines have a negative amount.
    public var refundLines: Int
    /// The sum of all of them in minor units.
    public var net: Int64

    /// Makes a group of lines.
    ///
    /// - Parameters:
    ///   - purchaseLines: How many lines have an amount of zero or more.
    ///   - refundLines: How many lines have a negative amount.
    ///   - net: The sum in minor units.
    public init(purchaseLines: Int, refundLines: Int, net: Int64) {
        self.purchaseLines = purchaseLines
        self.refundLines = refundLines
        self.net = net
    }
}
