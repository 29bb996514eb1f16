/// Decides how customers are divided into value classes: what value is, and at which shares of it the classes end.
///
/// Customers are taken in order of value, highest first. A customer is in a class while the share of value accumulated by customers of
/// *strictly higher* value is below the class's share; so equal values always share a class. Customers of zero or negative value are in
/// the last class. All comparing is done in integers.
public protocol ValueClassPolicy: Sendable {
    /// What value is counted in.
    var basis: ValueBasis { get }

    /// The classes from the top, the last one ending at the whole.
    var cuts: [ShareCut] { get }
}
