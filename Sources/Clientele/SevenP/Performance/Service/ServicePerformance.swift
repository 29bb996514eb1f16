/// How customers were served in a period.
public struct ServicePerformance: Sendable, Hashable, Codable {
    /// How many cases of one kind there are.
    public struct KindCount: Sendable, Hashable, Codable {
        /// The kind.
        public var kind: ServiceCaseKind
        /// How many cases were opened in the period.
        public var cases: Int
        /// How many of them wait for their settlement.
        public var open: Int
        /// How many were handed to a higher level.
        public var escalated: Int
    }

    /// The first day of the period.
    public var firstDay: CalendarDay
    /// The last day of the period.
    public var lastDay: CalendarDay
    /// How many cases were opened.
    public var cases: Int
    /// The cases by kind; all kinds, also those without a case.
    public var kinds: [KindCount]
    /// How many were handed to a higher level.
    public var escalated: Int
    /// The share of these, with Wilson's interval.
    public var escalatedShare: Estimate
    /// What customers dispute in these cases.
    public var disputed: DecimalAmount
    /// How the stated levels were kept.
    public var levels: [ServiceLevelResult]
}
