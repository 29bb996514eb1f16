import Clientele
import ClienteleReport
import Testing

struct ReportNamesTests {
    private func chinese(_ segmentation: CustomerSegmentation, policy: any LifecyclePolicy = .ownRhythm) throws -> ReportDocument {
        let result = try SampleShop.result(SampleShop.purchases(), lifecyclePolicy: policy, segmentation: segmentation)
        return CustomerReport(result, language: .simplifiedChinese).document
    }

    private func isHan(_ text: String) -> Bool { text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }

    @Test func `customary classes, tiers, segments and treatments have a name in every language`() throws {
        let document = try chinese(CustomerSegmentation())
        #expect(document.table(.segmentSizes).rows.map { $0[0] }.count == SegmentRules.customary.segmentNames.count)
        for term in [Term.classShares, .tiers, .segmentSizes] {
            #expect(document.table(term).rows.allSatisfy { isHan($0[0]) }, "\(term)")
        }
        let actions = document.table(.treatments).rows.map { $0[2] }
        #expect(actions.count == SegmentTreatment.customary.count)
        #expect(actions.allSatisfy { text in isHan(text) && !text.contains { $0.isASCII && $0.isLetter } }, "\(actions)")
    }

    @Test func `an app's own names and actions stand as they are given`() throws {
        let table = try SegmentTable(SegmentRules([SegmentRule("Everyone & all", recency: 1...5, frequency: 1...5)]))
        let halves = [ShareCut(name: "<top>", upTo: try Share(1, of: 2)), ShareCut(name: "rest", upTo: .whole)]
        let document = try chinese(
            CustomerSegmentation(
                valueClasses: ValueClasses(cuts: halves), tiers: CustomerTiers(cuts: halves), segments: table,
                treatments: ["Everyone & all": [SegmentTreatment(.care, "Say 'hello'")]]))
        #expect(document.table(.segmentSizes).rows.map { $0[0] } == ["Everyone & all"])
        #expect(document.table(.classShares).rows.map { $0[0] } == ["<top>", "rest"])
        #expect(document.table(.tiers).rows.map { $0[0] } == ["<top>", "rest"])
        #expect(document.table(.treatments).rows.map { $0[2] } == ["关怀计划：Say 'hello'"])
        // Words that are true of the customary policies alone are not said of others.
        let said = document.sections.flatMap(\.blocks)
        #expect(!said.contains(.note(document.vocabulary.text(.segmentConvention))))
        #expect(PageReader(HTMLRenderer().render(document)).failure == nil)
    }

    @Test func `a policy that is not the built-in one is described by its own name and parameters`() throws {
        let policy = ClosureLifecyclePolicy(name: "half a year", parameters: ["days": 182.5, "a": 1]) { history, _ in
            guard let silence = history.silence else { return LifecycleJudgement(state: .potential) }
            return LifecycleJudgement(state: silence > 182 ? .lost : .repeat)
        }
        let result = try SampleShop.result(SampleShop.purchases(), lifecyclePolicy: policy)
        let document = CustomerReport(result, language: .english).document
        let lists = document.sections.flatMap(\.blocks).compactMap { if case .list(let points) = $0 { points } else { nil } }.joined()
        #expect(lists.contains("States and phases follow the policy “half a year” (a = 1; days = 182.5)."))
        #expect(!lists.contains(document.vocabulary.text(.stateRule)))
    }
}
