import Clientele

/// The keys of a scorecard in JSON.
enum ScorecardShape {
    static let card: JSONShape = .object([
        "version": .any, "name": .any, "mission": .any, "currency": .any, "period": .any, "valueProposition": .any,
        "thresholds": thresholds,
        "perspectives": .array(.object(["id": .any, "name": .any, "kind": .any, "weight": .any])),
        "themes": .array(.object(["id": .any, "name": .any])), "objectives": .array(objective), "measures": .array(measure),
        "initiatives": .array(initiative), "links": .array(link), "causeTree": causeTree, "redesign": .array(candidate),
        "notes": .array(.any),
    ])

    private static let series: JSONShape = .array(.object(["date": .any, "value": .any]))

    private static let thresholds: JSONShape = .object(["scale": .any, "green": .any, "amber": .any])

    private static let objective: JSONShape = .object([
        "id": .any, "name": .any, "perspective": .any, "theme": .any, "path": .any, "process": .any, "weight": .any, "series": series,
    ])

    private static let measure: JSONShape = .object([
        "id": .any, "name": .any, "objective": .any, "unit": .any, "source": .any, "direction": .any, "timing": .any, "focus": .any,
        "scale": .any, "baseline": .object(["value": .any, "date": .any]), "target": target, "thresholds": thresholds, "reading": .any,
        "window": .any, "weight": .any, "series": series,
    ])

    private static let target: JSONShape = .object([
        "value": .any, "date": .any, "tolerance": .any, "reach": .any, "actions": .array(.any), "milestones": series,
    ])

    private static let initiative: JSONShape = .object([
        "id": .any, "name": .any, "owner": .any, "startDate": .any, "dueDate": .any, "progress": .any, "cost": .any,
        "objectives": .array(.any), "causes": .array(.any),
    ])

    private static let link: JSONShape = .object([
        "from": .any, "to": .any, "direction": .any, "strength": .any, "lag": .any, "fromMeasure": .any, "toMeasure": .any,
    ])

    private static let causeTree: JSONShape = .object([
        "problem": .any,
        "causes": .array(
            .object([
                "id": .any, "name": .any, "causeOf": .any, "isRuledOut": .any,
                "evidence": .array(.object(["statement": .any, "source": .any, "date": .any])),
            ])),
    ])

    private static let candidate: JSONShape = .object([
        "id": .any, "name": .any, "process": .any, "performance": .any, "importance": .any, "feasibility": .any, "addsValue": .any,
        "complexity": .any, "fragmentation": .any, "manualWork": .any,
    ])
}
