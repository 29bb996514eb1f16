import Clientele

/// What a store said to an act.
struct StoreAnswer: Sendable {
    let act: StoreAct
    let result: Result<WriteReceipt, any Error>
    /// How many acts on the disk there had been when it was said.
    let actCount: Int

    var receipt: WriteReceipt? { try? result.get() }

    var error: ClienteleError? {
        if case .failure(let error) = result { error as? ClienteleError } else { nil }
    }

    /// Asks a store for acts, all at once.
    static func answers(to acts: [StoreAct], of store: some CustomerStore, _ files: PowerLossFiles) async -> [StoreAnswer] {
        await withTaskGroup(of: StoreAnswer.self) { group in
            for act in acts {
                group.addTask {
                    let result: Result<WriteReceipt, any Error>
                    do {
                        result = .success(try await act.perform(on: store))
                    } catch {
                        result = .failure(error)
                    }
                    return StoreAnswer(act: act, result: result, actCount: files.actCount)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}
