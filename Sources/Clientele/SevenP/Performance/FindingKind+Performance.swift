extension FindingKind {
    /// A category has a season of its own (tested).
    ///
    /// Subject: the category. Evidence: `seasonRatio`, how many times as much it sells against the others in its season; `swing`;
    /// `firstSeasonMonth` and `seasonMonths`, from which calendar month in how many; `revenueInSeason` of the last year. Effect: what the
    /// last year's season brought beyond the category's share in the other months.
    public static let seasonalCategory = FindingKind("seasonalCategory")
    /// A region falls behind the others and sells less than before (tested).
    ///
    /// Subject: the region. Evidence: `yearlyChangeAgainstOthers` with interval, `ownYearlyChange`, `revenueLastYear`. Effect: the last
    /// year's revenue less what it would be had the region kept pace with the others since the first year looked at.
    public static let decliningRegion = FindingKind("decliningRegion")
    /// A region outgrows the others and sells more than before (tested); as ``decliningRegion``.
    public static let growingRegion = FindingKind("growingRegion")
    /// A category falls behind the others and sells less than before (tested); as ``decliningRegion``.
    public static let decliningCategory = FindingKind("decliningCategory")
    /// A category outgrows the others and sells more than before (tested); as ``decliningRegion``.
    public static let growingCategory = FindingKind("growingCategory")
    /// A channel falls behind the others and sells less than before (tested); as ``decliningRegion``.
    public static let decliningChannel = FindingKind("decliningChannel")
    /// A channel outgrows the others and sells more than before (tested); as ``decliningRegion``.
    public static let growingChannel = FindingKind("growingChannel")
    /// Half the revenue or more hangs on a tenth of the customers, or a tenth on one (counted).
    ///
    /// Evidence: `customers`, `shareOfLargestTenth`, `shareOfLargest`, `effectiveCustomers`, `revenueOfLargestTenth`. No effect.
    public static let concentration = FindingKind("concentration")
    /// A stated service level was missed by more than a twentieth of the cases (counted).
    ///
    /// Subject: kind and event. Evidence: `breached`, `cases`, `keptShare` with interval, `limitMinutes`. No effect: what a breach costs is
    /// not known.
    public static let serviceLevelBreach = FindingKind("serviceLevelBreach")
    /// Customers owe what is overdue (counted).
    ///
    /// Evidence: `customers`, `overdue`, `overMoreThan90Days`, `daysSalesOutstanding`. Effect: what is overdue, as at stake.
    public static let slowPayers = FindingKind("slowPayers")
    /// What made revenue change the most (counted).
    ///
    /// Subject: the factor. Evidence: `contribution` of each factor by name, `previousRevenue`. Effect: the change of revenue.
    public static let growthDriver = FindingKind("growthDriver")
    /// Accounts that nobody touches (counted).
    ///
    /// Evidence: `idleAccounts`, `accounts`, `idleAfterDays`. Effect: what they brought in the period, as at stake.
    public static let idleAccounts = FindingKind("idleAccounts")
    /// Account managers who do not use the system (counted).
    ///
    /// Evidence: `silent`, `managers`, `silentAfterDays`. No effect.
    public static let silentManagers = FindingKind("silentManagers")
    /// A target whose period is over was missed (counted).
    ///
    /// Subject: what it is for. Evidence: `target`, `achieved`, `achievement`. Effect: what is missing.
    public static let missedTarget = FindingKind("missedTarget")
}
