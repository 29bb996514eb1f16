import Clientele
import FoundationEssentials
import Testing

@Suite("Stage vocabularies")
struct StageVocabularyTests {
    @Test("The built-in vocabularies are valid, and their stages are those of the trade or product, in order")
    func stages() throws {
        let expected: [String: [String]] = [
            "customerStates": ["potential", "target", "firstTime", "repeat", "loyal", "lost", "wonBack"],
            "construction": ["potential", "intended", "prospective", "signed", "developed", "partner"],
            "property": ["intended", "owner-to-be", "settling-in", "settled", "long-standing"],
            "saleProcess": ["pre-sale", "in-sale", "after-sale"],
            "hubSpotLifecycle": [
                "subscriber", "lead", "marketing qualified lead", "sales qualified lead", "opportunity", "customer", "evangelist", "other",
            ],
            "salesforceOpportunity": [
                "Prospecting", "Qualification", "Needs Analysis", "Value Proposition", "Id. Decision Makers", "Perception Analysis",
                "Proposal/Price Quote", "Negotiation/Review", "Closed Won", "Closed Lost",
            ],
        ]
        #expect(StageVocabulary.builtIn.count == expected.count)
        for vocabulary in StageVocabulary.builtIn {
            #expect(vocabulary.stages.map(\.name) == expected[vocabulary.name])
            #expect(try StageVocabulary(name: vocabulary.name, stages: vocabulary.stages) == vocabulary)
        }
    }

    @Test("Every state has a stage or is named as missing")
    func gaps() {
        let missing: [String: [CustomerState]] = [
            "customerStates": [], "construction": [.lost, .wonBack], "property": [.lost, .wonBack], "saleProcess": [.lost],
            "hubSpotLifecycle": [.lost], "salesforceOpportunity": [],
        ]
        for vocabulary in StageVocabulary.builtIn {
            #expect(vocabulary.missingStates == missing[vocabulary.name])
            for state in CustomerState.allCases {
                #expect(vocabulary.stages(for: state).isEmpty == vocabulary.missingStates.contains(state))
            }
        }
    }

    @Test("A state written as a stage that is read as it comes back, and the states themselves always do")
    func bothWays() {
        for state in CustomerState.allCases {
            #expect(StageVocabulary.customerStates.stages(for: state) == [state.rawValue])
            #expect(StageVocabulary.customerStates.state(of: state.rawValue) == state)
        }
        for vocabulary in StageVocabulary.builtIn {
            for stage in vocabulary.stages {
                if let state = stage.state { #expect(vocabulary.stages(for: state).contains(stage.name)) }
            }
        }
        #expect(StageVocabulary.hubSpotLifecycle.state(of: "other") == nil)
        #expect(StageVocabulary.hubSpotLifecycle.stages(for: .target).count == 3)
        #expect(StageVocabulary.construction.state(of: "partner") == .loyal)
        #expect(StageVocabulary.construction.state(of: "friend") == nil)
    }

    @Test("Vocabularies with repeated or missing names are refused, also when they are read")
    func invalid() throws {
        let bad: [[VocabularyStage]] = [
            [], [VocabularyStage("")], [VocabularyStage("a", .lost), VocabularyStage("b"), VocabularyStage("a", .loyal)],
            [VocabularyStage("a", .lost, .lost)],
        ]
        for stages in bad {
            #expect { try StageVocabulary(name: "v", stages: stages) } throws: { ($0 as? ClienteleError)?.code == .invalidPolicy }
        }
        let data = try JSONEncoder().encode(StageVocabulary.property)
        #expect(try JSONDecoder().decode(StageVocabulary.self, from: data) == .property)
        let doubled = #"{"name":"v","stages":[{"name":"a","states":[]},{"name":"a","states":[]}]}"#
        #expect { try JSONDecoder().decode(StageVocabulary.self, from: Data(doubled.utf8)) } throws: {
            ($0 as? ClienteleError)?.code == .invalidPolicy
        }
    }

    @Test("States, phases and processes map onto each other without a gap")
    func mappings() {
        #expect(RelationshipPhase.allCases.flatMap(\.usualStates).count == CustomerState.allCases.count)
        #expect(ManagementProcess.allCases.flatMap(\.states).count == CustomerState.allCases.count)
        #expect(RelationshipPhase.allCases.allSatisfy { !$0.usualStates.isEmpty })
        #expect(ManagementProcess.allCases.allSatisfy { !$0.states.isEmpty })
        #expect(CustomerState.allCases.filter(\.isActual) == [.firstTime, .repeat, .loyal, .wonBack])
    }
}
