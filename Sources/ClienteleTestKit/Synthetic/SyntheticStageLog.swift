internal import Clientele

/// Changes of stage as they are written down: none without a change, and numbered within a day.
struct SyntheticStageLog {
    let customerID: CustomerID
    let leadID: String?
    private(set) var changes: [StageChange] = []

    init(customerID: CustomerID, leadID: String?) {
        self.customerID = customerID
        self.leadID = leadID
    }

    /// The stage that was entered last.
    var stage: String? { changes.last?.stageAfterChange }

    /// Enters a stage, unless it is the one entered last.
    mutating func enter(_ next: String, on day: CalendarDay) {
        guard next != stage else { return }
        let sequence = changes.last.map { $0.stageChangeDay == day ? $0.stageChangeSequence + 1 : 0 } ?? 0
        changes.append(StageChange(customerID: customerID, day: day, from: stage, to: next, sequence: sequence, leadID: leadID))
    }
}
