public import Clientele

/// Who the customers are: completeness of their records, attributes, risk, habits, clusters, and what sets groups apart.
public struct ProfilingSection: ReportSection {
    /// The profile.
    public var profiling: ProfilingResult

    /// The most rows of a list.
    static let listed = 12
    /// The most traits of one group.
    private static let traits = 3
    /// The most frequent values named of an attribute.
    private static let values = 3

    /// A section on who customers are.
    ///
    /// - Parameter profiling: The profile.
    public init(_ profiling: ProfilingResult) {
        self.profiling = profiling
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: Completeness, attributes, clusters, traits of groups, habits, risk, and what could not be done.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context.word(.profiling),
            blocks: context.say([.customersKnown(customers: profiling.customers)]) + completeness(context) + clusters(context)
                + traits(context) + attributes(context) + habits(context) + risk(context)
                + UnavailableBlocks.blocks(profiling.unavailable, context))
    }

    // MARK: Completeness

    private func completeness(_ context: ReportContext) -> [ReportBlock] {
        let shown = profiling.completeness.filter { $0.customers > 0 }
        guard !shown.isEmpty else { return [] }
        let points = shown.compactMap { summary in
            summary.meanScore.map {
                context.text([
                    .completenessMean(template: ProfileNames.field(summary.template, context), customers: summary.customers, share: $0)
                ])
            }
        }
        return [.heading(context.word(.completeness)), .list(points)] + shown.map { .figure(fields(of: $0, context)) }
    }

    private func fields(of summary: CompletenessSummary, _ context: ReportContext) -> ReportFigure {
        let bars = summary.fields.map { field in
            BarRow(
                name: ProfileNames.field(field.field, context), values: [field.share?.value ?? 0],
                texts: [context.share(field.share?.value)])
        }
        let title = context.text([.completenessTitle(template: ProfileNames.field(summary.template, context))])
        let rows = zip(bars, summary.fields).map { bar, field in
            [bar.name, context.count(field.known), context.share(field.share?.value)] + context.ends(ofShare: field.share)
        }
        let sentences = zip(bars, summary.fields).compactMap { bar, field in
            field.share.map { SevenPSentence.fieldKnown(field: bar.name, share: $0.value) }
        }
        return ReportFigure(
            title: title, description: sentences.isEmpty ? context[.noData] : context.text(sentences),
            drawing: ShareBars(series: [context.word(.known)], rows: bars, emptyText: context[.noData]).drawing,
            data: ReportTable(
                caption: title, columns: context.columns(words: [.field], figures: [.customers, .known, .lowerEnd, .upperEnd]), rows: rows))
    }

    // MARK: Clusters and groups

    private func clusters(_ context: ReportContext) -> [ReportBlock] {
        guard let clusters = profiling.clusters else { return [] }
        let means: [(String, SevenPTerm)] = [
            ("recencyDays", .recencyDays), ("frequency", .frequency), ("monetary", .monetary), ("basketAmount", .basketAmount),
            ("tenureDays", .tenureDays),
        ]
        let rows = clusters.clusters.map { cluster in
            [VisibleText.of(cluster.name), context.count(cluster.customers)] + means.map { context.decimal(cluster.means[$0.0]) }
        }
        let quality = clusters.silhouettes.first { $0.clusters == clusters.count }.map {
            SevenPSentence.clusterQuality(count: clusters.count, silhouette: $0.silhouette)
        }
        return context.tables(.clusters, words: [.cluster], figures: [.customers] + means.map(\.1), rows: rows)
            + [quality].compactMap { $0.map(context.remark) }
    }

    private func traits(_ context: ReportContext) -> [ReportBlock] {
        let rows = profiling.profiles.flatMap { profiles in
            profiles.groups.flatMap { group in
                let name = context.text([
                    .groupOf(
                        basis: ProfileNames.basis(profiles.basis, context),
                        name: ProfileNames.group(group.name, basis: profiles.basis, context))
                ])
                return group.traits.filter { $0.adjustedP < 0.05 }.prefix(Self.traits).map { trait(of: $0, group: name, context) }
            }
        }
        let table = context.tables(
            .groupTraits, words: [.group, .attribute], figures: [.inGroup, .inBase, .index, .adjustedPValue], rows: rows)
        return table.isEmpty ? [] : table + [context.remark(.traitMeaning)]
    }

    private func trait(of trait: ProfileTrait, group: String, _ context: ReportContext) -> [String] {
        let attribute = ProfileNames.attribute(trait.attribute, context)
        let name = trait.category.map {
            context.text([
                .groupOf(basis: attribute, name: ProfileNames.value($0, of: trait.attribute, context))
            ])
        }
        let figures = [trait.group, trait.base].map { trait.category == nil ? context.hundredths($0) : context.share($0) }
        return [group, name ?? attribute] + figures + [trait.index.map { context.numbers.decimal($0, places: 0) } ?? ReportContext.absent]
            + [context.pValue(trait.adjustedP)]
    }

    // MARK: Attributes

    private func attributes(_ context: ReportContext) -> [ReportBlock] {
        let separator = context.vocabulary.language == .english ? ", " : "、"
        let rows = profiling.attributes.prefix(Self.listed).map { attribute in
            let frequent = attribute.categories.prefix(Self.values).map { ProfileNames.value($0.category, of: attribute.name, context) }
            return [
                ProfileNames.attribute(attribute.name, context), frequent.joined(separator: separator), context.count(attribute.known),
                attribute.numbers == nil ? context.count(attribute.distinct) : ReportContext.absent,
                attribute.firstDay == nil ? context.decimal(attribute.mean) : ReportContext.absent,
            ]
        }
        return context.tables(
            .attributes, words: [.attribute, .frequentValues], figures: [.known, .distinctValues, .mean], rows: Array(rows))
    }
}
