import Clientele

/// What is done to a store, one step after another: acts of which each makes one new revision, and what leaves the content as it is.
struct StoreScript: Sendable {
    /// One step.
    enum Step: Sendable {
        /// Acts that are asked for at once.
        case acts([StoreAct])
        case compact
        case reopen
    }

    private(set) var steps: [Step] = []

    /// The acts in the order in which they are asked for.
    var acts: [StoreAct] {
        steps.flatMap { step -> [StoreAct] in
            if case .acts(let acts) = step { acts } else { [] }
        }
    }

    /// Makes a script of steps, without any when they are to be drawn.
    init(_ steps: [Step] = []) {
        self.steps = steps
    }

    /// Draws a script.
    ///
    /// - Parameters:
    ///   - seed: The seed.
    ///   - acts: The least number of acts.
    ///   - atOnce: The most acts that are asked for at once.
    ///   - expectsVersions: Whether updates expect what the acts before them stored, so that none of them may be left out.
    init(seed: UInt64, acts: Int, atOnce: Int = 4, expectsVersions: Bool = true) {
        var draw = Draw(generator: SeededGenerator(seed: seed), expectsVersions: expectsVersions)
        while self.acts.count < acts {
            let choice = draw.generator.next(below: 20)
            switch choice {
            case 0: steps.append(.compact)
            case 1: steps.append(.reopen)
            case 2...5 where atOnce > 1:
                let group = (0..<(2 + draw.generator.next(below: atOnce - 1))).map { _ in draw.append() }
                // Their order is not known, and each makes a revision whatever it is.
                steps.append(.acts(group.compactMap { draw.trying($0) }))
            default:
                if let act = draw.trying(draw.act(choice)) { steps.append(.acts([act])) }
            }
        }
    }

    /// Draws acts, and knows what a store holds after them.
    private struct Draw {
        var generator: SeededGenerator
        let expectsVersions: Bool
        let model = MemoryStore()
        var number = 0
        /// What is known of each customer.
        var stored: [CustomerID: CustomerUpdate.Expectation] = [:]

        private static let names: [CustomerID] = ["C-1", "C-2", "C-10", "\u{E9}", "e\u{301}"]

        /// The act, when it would make a revision.
        mutating func trying(_ act: StoreAct) -> StoreAct? {
            let before = model.snapshot().revision
            let receipt: WriteReceipt? =
                switch act {
                case .append(let batch, let key): try? model.append(batch, key: key)
                case .update(let updates): try? model.update(updates)
                case .erase(let customer): model.erase(customer)
                case .removeFacts(let day): model.removeFacts(before: day)
                }
            guard let revision = receipt?.revision, revision == before.next else { return nil }
            switch act {
            case .update(let updates): for update in updates { stored[update.customer.customerID] = .version(revision) }
            // Whoever named the person has a new version.
            case .erase: for name in Draw.names { stored[name] = .anything }
            case .append, .removeFacts: break
            }
            return act
        }

        mutating func act(_ choice: Int) -> StoreAct {
            switch choice {
            case 6...9: update()
            case 10, 11: .erase(customer())
            case 12: .removeFacts(before: CalendarDay(daysSince1970: Int32(clamping: generator.next(below: number + 1))))
            default: append()
            }
        }

        mutating func customer() -> CustomerID { Draw.names[generator.next(below: Draw.names.count)] }

        /// Texts of any length, some of which fill more than a sector of a disk.
        mutating func text() -> String {
            let lengths = [0, 3, 20, 700]
            return String(repeating: "n", count: lengths[generator.next(below: lengths.count)]) + "\(number)"
        }

        mutating func append() -> StoreAct {
            number += 1
            let day = CalendarDay(daysSince1970: Int32(clamping: number))
            var batch = RecordBatch()
            // An empty batch is stored as well.
            for line in 0..<generator.next(below: 4) {
                batch.purchases.append(
                    Purchase(
                        customerID: customer(), day: day, amount: Money(minorUnits: Int64(number), currency: .eur),
                        id: "P-\(number)-\(line)",
                        orderID: "O-\(number)", product: text()))
            }
            if generator.next(below: 3) == 0 {
                batch.contacts = [Contact(customerID: customer(), day: day, handler: text())]
                batch.leads = [Lead(id: "L-\(number)", createdDay: day, customerID: customer(), referrerID: customer(), owner: text())]
            }
            return .append(batch, IdempotencyKey.of(number))
        }

        mutating func update() -> StoreAct {
            number += 1
            let first = generator.next(below: Draw.names.count)
            let updates = (0..<(1 + generator.next(below: 2))).map { next in
                let id = Draw.names[(first + next) % Draw.names.count]
                let parent = generator.next(below: 3) == 0 ? customer() : nil
                let written = Customer(customerID: id, parentID: parent == id ? nil : parent, attributes: ["note": .text(text())])
                return CustomerUpdate(written, expecting: expectsVersions ? stored[id] ?? .absent : .anything)
            }
            return .update(updates)
        }
    }
}

extension IdempotencyKey {
    /// A key for the act of a number; the number's text is never empty or long.
    static func of(_ number: Int) -> IdempotencyKey {
        do {
            return try IdempotencyKey("act-\(number)")
        } catch {
            preconditionFailure("\(error)")
        }
    }
}
