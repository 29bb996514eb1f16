extension FindingKind {
    /// Two products are bought together more than the season and chance explain; see ``ProductPairs``.
    ///
    /// Evidence: `lift` within months, `oddsRatio` with its interval, `baskets` with both, `expectedBaskets`, `customerLift`. The effect is what
    /// the baskets beyond the expected ones bring: of each the lesser of the two products' mean value in a basket.
    public static let complements = FindingKind("complements")
    /// Two products of a category are bought by the same customers, yet not together; see ``ProductPairs``.
    ///
    /// Evidence as of ``complements``. There is no effect: what one of the two would sell without the other cannot be told from purchases.
    public static let substitutes = FindingKind("substitutes")
}
