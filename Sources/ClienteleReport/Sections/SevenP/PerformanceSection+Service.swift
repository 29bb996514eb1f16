internal import Clientele

extension PerformanceSection {
    // MARK: People

    func scorecards(_ context: ReportContext) -> [ReportBlock] {
        guard let cards = performance.scorecards else { return [] }
        let people = cards.people.prefix(Self.listed)
        let rows = people.map { person in
            [
                VisibleText.of(person.name) + (person.isSilent ? "*" : ""), context.count(person.accounts),
                context.count(person.activeAccounts),
            ]
                + [person.revenue, person.previousRevenue].map { context.amount($0) }
                + [person.contacts, person.activeWeeks, person.idleAccounts].map { context.count($0) } + [context.day(person.lastUse)]
        }
        let tables = context.tables(
            .scorecards, words: [.manager],
            figures: [
                .customers, .activeAccounts, .revenueNow, .revenueBefore, .contacts, .activeWeeks, .idleAccounts, .lastUse,
            ], rows: Array(rows))
        guard !tables.isEmpty else { return [] }
        var sentences: [SevenPSentence] = [.idleRule(days: cards.idleAfterDays, silent: cards.silentAfterDays)]
        if people.count < cards.people.count { sentences.append(.rowsShown(shown: people.count, count: cards.people.count)) }
        return tables + [.note(context.text(sentences))]
    }

    // MARK: Payment

    func payments(_ context: ReportContext) -> [ReportBlock] {
        guard let payments = performance.payments else { return [] }
        let figures = [
            context.key(.receivables, context.money(payments.receivables)), context.key(.overdue, context.money(payments.overdue)),
            payments.daysSalesOutstanding.map { context.key(.daysSalesOutstanding, context.decimal($0)) },
            payments.averageDaysLate.map { context.key(.averageDaysLate, context.decimal($0)) },
            payments.paidLate.map { context.key(.paidLate, context.share($0.value)) },
        ]
        let rows = payments.ageing.map { [age($0, context), context.count($0.invoices), context.amount($0.amount)] }
        return [.heading(context.word(.payments)), .keyFigures(figures.compactMap(\.self))]
            + context.tables(.ageing, words: [.period], figures: [.invoices, .receivables], rows: rows)
    }

    private func age(_ bucket: AgeingBucket, _ context: ReportContext) -> String {
        guard let from = bucket.fromDays else { return context.word(.notDue) }
        guard let through = bucket.throughDays else { return context.text([.overdueFrom(from: from)]) }
        return context.text([.overdueBy(from: from, through: through)])
    }

    // MARK: Service

    func service(_ context: ReportContext) -> [ReportBlock] {
        let rows = (performance.service?.levels ?? []).filter { $0.cases > 0 }.map { level in
            [
                context.word(level.level.kind.term), context.word(level.level.event == .response ? .response : .settlement),
                context.numbers.integer(Int(clamping: level.level.minutes)), context.count(level.cases), context.count(level.kept),
                context.count(level.breached), context.share(level.keptShare?.value),
            ] + context.ends(ofShare: level.keptShare) + [context.decimal(level.medianMinutes)]
        }
        return context.tables(
            .serviceLevels, words: [.dimension, .event],
            figures: [.limitMinutes, .cases, .kept, .breached, .keptShare, .lowerEnd, .upperEnd, .medianMinutes], rows: rows)
    }

    func satisfaction(_ context: ReportContext) -> [ReportBlock] {
        let questions = (performance.satisfaction?.questions ?? []).prefix(Self.listed)
        let rows = questions.map { question in
            [
                context.name(question.question), context.word(question.kind.term), context.count(question.answers),
                context.hundredths(question.mean?.value),
            ] + context.ends(of: question.mean)
                + [
                    context.share(question.topTwoBoxes?.value), context.decimal(question.netPromoter?.score.value),
                    context.hundredths(question.gap?.value),
                ]
        }
        return context.tables(
            .satisfaction, words: [.question, .surveyKind],
            figures: [.answers, .mean, .lowerEnd, .upperEnd, .topTwoBoxes, .netPromoterScore, .expectationGap], rows: Array(rows))
    }
}

extension ServiceCaseKind {
    var term: SevenPTerm {
        switch self {
        case .enquiry: .enquiry
        case .complaint: .complaint
        case .request: .request
        case .other: .other
        }
    }
}

extension SurveyKind {
    var term: SevenPTerm {
        switch self {
        case .satisfaction: .satisfactionKind
        case .recommendation: .recommendationKind
        case .effort: .effortKind
        case .other: .other
        }
    }
}
