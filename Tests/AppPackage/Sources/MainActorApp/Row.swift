import Clientele

/// A row as it comes from elsewhere.
struct Row {
    let member: MemberNumber
    let day: CalendarDay
    let cents: Int64
}
