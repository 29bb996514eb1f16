import Clientele

/// The app's own kind of customer id.
struct MemberNumber: CustomerKey {
    let number: Int

    var canonicalCustomerText: String { "M-\(number)" }
}
