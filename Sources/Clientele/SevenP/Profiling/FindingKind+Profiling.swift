extension FindingKind {
    /// Customers of high risk owe money past due: the figures are `customers` and `lateShare`; the effect is what they owe, below zero.
    public static let riskyCustomers = FindingKind("riskyCustomers")
    /// A field of the customer record is known of less than half of the customers it is asked of: the figure is `known`, a share with its
    /// interval; the subject is the template and the field.
    public static let incompleteField = FindingKind("incompleteField")
}
