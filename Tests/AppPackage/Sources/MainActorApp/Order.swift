import Clientele

/// An order as a user interface holds it: a class that lives on the main actor, since the whole module does.
final class Order {
    var member: MemberNumber
    var placedOn: CalendarDay
    var cents: Int64

    init(member: MemberNumber, placedOn: CalendarDay, cents: Int64) {
        self.member = member
        self.placedOn = placedOn
        self.cents = cents
    }
}

extension Order: PurchaseRecord {
    var customerID: MemberNumber { member }
    var purchaseDay: CalendarDay { placedOn }
    var purchaseAmount: Money { Money(minorUnits: cents, currency: .cny) }
}
