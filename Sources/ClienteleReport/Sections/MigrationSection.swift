public import Clientele

/// How customers moved between classes, segments and tiers from one day to another.
public struct MigrationSection: ReportSection {
    /// The moves.
    public var migration: SegmentMigration

    /// A section on moves between two days.
    ///
    /// - Parameter migration: The moves.
    public init(_ migration: SegmentMigration) {
        self.migration = migration
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: A matrix each for classes, segments and tiers.
    public func content(in context: ReportContext) -> SectionContent {
        let vocabulary = context.vocabulary
        let rule = Sentence.migrationRule(from: migration.from.description, to: migration.to.description)
        return SectionContent(
            title: context[.movements],
            blocks: [
                .paragraph(vocabulary.text(rule)), .figure(figure(.classMigration, migration.valueClasses, context, vocabulary.className)),
                .figure(figure(.migration, migration.segments, context, vocabulary.segmentName)),
                .figure(figure(.tierMigration, migration.tiers, context, vocabulary.tierName)),
            ])
    }

    private func figure(
        _ title: Term, _ matrix: TransitionMatrix, _ context: ReportContext, _ name: (String) -> String
    ) -> ReportFigure {
        let groups = matrix.labels.map { ($0, $0 == SegmentMigration.absent ? context[.absentGroup] : name($0)) }
        return MatrixFigure(context[title], from: .transitionFrom, to: .transitionTo, groups: groups, entries: matrix.entries)
            .figure(in: context)
    }
}
