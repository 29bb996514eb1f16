extension ClienteleError.Code {
    /// A recorded history that contradicts itself: a change that starts from another stage than the one before it led to.
    public static let inconsistentHistory = ClienteleError.Code(rawValue: "inconsistentHistory")
}
