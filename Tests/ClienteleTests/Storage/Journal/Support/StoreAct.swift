import Clientele

/// An act of writing whose content is known beforehand.
enum StoreAct: Sendable {
    case append(RecordBatch, IdempotencyKey)
    case update([CustomerUpdate])
    case erase(CustomerID)
    case removeFacts(before: CalendarDay)

    /// Asks a store for the act.
    func perform(on store: some CustomerWriter) async throws -> WriteReceipt {
        switch self {
        case .append(let batch, let key): try await store.append(batch, key: key)
        case .update(let updates): try await store.update(updates)
        case .erase(let customer): try await store.erase(customer)
        case .removeFacts(let day): try await store.removeFacts(before: day)
        }
    }

    /// What the act is, for messages.
    var name: String {
        switch self {
        case .append(_, let key): "append \(key.text)"
        case .update(let updates): "update \(updates.map(\.customer.customerID.text))"
        case .erase(let customer): "erase \(customer.text)"
        case .removeFacts(let day): "removeFacts before \(day)"
        }
    }

    /// Whether the act draws ids at random.
    var isErasing: Bool {
        if case .erase = self { true } else { false }
    }
}
