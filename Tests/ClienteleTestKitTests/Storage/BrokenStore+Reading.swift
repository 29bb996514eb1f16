import Clientele
import ClienteleTestKit
import Synchronization

extension BrokenStore {
    /// A store whose snapshots have a fault.
    private static func reading(_ fault: @escaping @Sendable (inout BrokenSnapshot, BrokenStore) -> Void) -> BrokenStore {
        BrokenStore(onSnapshot: fault)
    }

    /// A store whose facts are read with a fault.
    private static func editing(_ fault: @escaping @Sendable (inout RecordBatch) -> Void) -> BrokenStore {
        reading { snapshot, _ in
            snapshot.edit = { facts in
                var facts = facts
                fault(&facts)
                return facts
            }
        }
    }

    /// A store that breaks one rule for reading; a good one for any other rule.
    static func reading(breaking rule: StoreRule) -> BrokenStore {
        switch rule {
        case .everyRecord: return editing { $0.surveys.removeAll { $0.customerID == "Z" } }
        // By day, so that what was appended last need not come last.
        case .readingOrder: return editing { $0.surveys.sort { ($0.customerID, $0.surveyDay) < ($1.customerID, $1.surveyDay) } }
        case .daySelection: return reading { snapshot, _ in snapshot.choose = { RecordSelection(customers: $0.customers) } }
        case .customerSelection: return reading { snapshot, _ in snapshot.choose = { RecordSelection(days: $0.days) } }
        case .bothSelections:
            return reading { snapshot, _ in
                snapshot.choose = { $0.customers == nil ? $0 : RecordSelection(customers: $0.customers) }
            }
        case .repeatableReading: return forgettingWhatWasRead()
        case .summaries: return reading { snapshot, _ in snapshot.summarise = { _ in PurchaseSummaries() } }
        case .currentSnapshot: return reading { snapshot, _ in snapshot.revision = StoreRevision(0) }
        case .isolation: return reading { snapshot, store in snapshot.live = store.inner }
        default: return BrokenStore()
        }
    }

    /// A store whose snapshots give their surveys once.
    private static func forgettingWhatWasRead() -> BrokenStore {
        reading { snapshot, _ in
            let notes = Notes()
            snapshot.edit = { facts in
                guard !facts.surveys.isEmpty else { return facts }
                var facts = facts
                let readings = notes.note { page in
                    page.count += 1
                    return page.count
                }
                // Each of the ten kinds is read once in a reading of everything.
                if readings > 10 { facts.surveys = [] }
                return facts
            }
        }
    }

    /// A store whose facts are read with a fault once somebody was erased, or something was removed.
    static func reading(breakingAfterErasing rule: StoreRule) -> BrokenStore {
        switch rule {
        case .erasedPerson:
            return editing { facts in
                facts.contacts = facts.contacts.map { contact in
                    var contact = contact
                    if contact.customerID.text.hasPrefix("anonymous-") { contact.contactHandler = "Kim secret" }
                    return contact
                }
            }
        case .erasedTotals:
            return editing { facts in
                facts.purchases = facts.purchases.map { purchase in
                    var purchase = purchase
                    if purchase.customerID.text.hasPrefix("anonymous-") { purchase.purchaseOrderID = nil }
                    return purchase
                }
            }
        case .anonymousID:
            return editing { facts in
                facts.surveys = facts.surveys.map { survey in
                    var survey = survey
                    if survey.customerID.text.hasPrefix("anonymous-") { survey.customerID = "anonymous" }
                    return survey
                }
            }
        case .erasedOthers:
            return reading { snapshot, store in
                guard store.notes.note({ $0.hasErased }) else { return }
                snapshot.edit = { facts in
                    var facts = facts
                    for index in facts.contacts.indices where facts.contacts[index].customerID == "C-10" {
                        facts.contacts[index].contactHandler = nil
                    }
                    return facts
                }
            }
        case .retention:
            return reading { snapshot, store in
                guard let day = store.notes.note({ $0.removedBefore }) else { return }
                snapshot.edit = { facts in
                    var facts = facts
                    facts.contracts.removeAll { $0.contractEndDay == nil && $0.contractStartDay < day }
                    return facts
                }
            }
        default: return BrokenStore()
        }
    }
}
