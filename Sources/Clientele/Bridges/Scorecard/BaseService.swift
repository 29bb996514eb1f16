/// What customers said, and how long they waited, in one period.
enum BaseService {
    /// Of the answers about satisfaction the share in the two best steps.
    static func satisfaction(_ base: CustomerBase, _ window: BaseWindow) -> Double? {
        var (top, answers) = (0, 0)
        for survey in base.records.surveys.rows where survey.surveyKind == .satisfaction && window.contains(survey.surveyDay) {
            let scale = survey.surveyScale
            guard let score = survey.surveyScore, Int(scale.highest) - Int(scale.lowest) >= 3 else { continue }
            answers += 1
            if Int(score) >= Int(scale.highest) - 1 { top += 1 }
        }
        return answers == 0 ? nil : Double(top) / Double(answers)
    }

    /// The median minutes to the first response of all cases, or to the settlement of complaints.
    static func medianMinutes(_ base: CustomerBase, _ window: BaseWindow, asOf: CalendarDay, settledComplaints: Bool) -> Double? {
        var minutes: [Int64] = []
        for entry in base.records.serviceCases.rows where window.contains(entry.serviceCaseOpenedDay) {
            guard !settledComplaints || entry.serviceCaseKind == .complaint,
                let wait = settledComplaints ? entry.serviceCaseSettlementMinutes : entry.serviceCaseFirstResponseMinutes,
                // What ended after the last day is not known yet.
                wait / 1_440 <= Int64(entry.serviceCaseOpenedDay.distance(to: asOf))
            else { continue }
            minutes.append(wait)
        }
        guard !minutes.isEmpty else { return nil }
        minutes.sort()
        let middle = minutes.count / 2
        return minutes.count.isMultiple(of: 2) ? Double(minutes[middle - 1]) / 2 + Double(minutes[middle]) / 2 : Double(minutes[middle])
    }
}
