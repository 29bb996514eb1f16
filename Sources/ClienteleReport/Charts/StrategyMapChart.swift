public import Clientele

/// A strategy map: the perspectives as bands, the one that the others lead to on top, the objectives as boxes with their status, and the
/// links between them as arrows.
///
/// Every status has a sign besides its colour: a disc, a triangle, a diamond and a ring. Names are wrapped, and boxes are as high as the
/// longest name takes.
public struct StrategyMapChart: Sendable {
    /// An objective as it is drawn.
    public struct Objective: Sendable, Equatable {
        /// The name.
        public var name: String
        /// How it stands.
        public var status: ScorecardStatus
        /// The line under the name, such as the score; `nil` for none.
        public var text: String?

        /// An objective.
        ///
        /// - Parameters:
        ///   - name: The name.
        ///   - status: How it stands.
        ///   - text: The line under the name, such as the score; `nil` for none.
        public init(name: String, status: ScorecardStatus = .unknown, text: String? = nil) {
            self.name = name
            self.status = status
            self.text = text
        }
    }

    /// The words of the legend.
    public struct Words: Sendable, Equatable {
        /// What a status is called.
        public var statuses: [ScorecardStatus: String]
        /// What a plain arrow says.
        public var link: String
        /// What a dashed arrow says.
        public var negativeLink: String
        /// What a heavy arrow says.
        public var supportedLink: String
        /// What a crossed arrow says.
        public var contradictedLink: String
        /// What is written where there is no objective.
        public var empty: String

        /// The words of a legend.
        ///
        /// - Parameters:
        ///   - statuses: What a status is called.
        ///   - link: What a plain arrow says.
        ///   - negativeLink: What a dashed arrow says.
        ///   - supportedLink: What a heavy arrow says.
        ///   - contradictedLink: What a crossed arrow says.
        ///   - empty: What is written where there is no objective.
        public init(
            statuses: [ScorecardStatus: String], link: String, negativeLink: String, supportedLink: String, contradictedLink: String,
            empty: String
        ) {
            self.statuses = statuses
            self.link = link
            self.negativeLink = negativeLink
            self.supportedLink = supportedLink
            self.contradictedLink = contradictedLink
            self.empty = empty
        }
    }

    let map: StrategyMap
    /// Where everything stands.
    package let layout: StrategyMapLayout
    let perspectives: [String: String]
    let objectives: [String: Objective]
    let verdicts: [StrategyMapLinkEnds: LinkVerdict]
    let words: Words

    static let nameSize = 13.0
    static let lineHeight = 17.0
    private static let mostLines = 6
    private static let boxWidth = 182
    /// The place of the sign, and where names begin.
    private static let inset = 28.0
    private static let titleWidth = 92.0

    /// A chart of a map.
    ///
    /// - Parameters:
    ///   - map: The map.
    ///   - perspectives: What perspectives are called, by id; their own name where there is none.
    ///   - objectives: How objectives are drawn, by id; their own name and no status where there is none.
    ///   - links: What the data say of each link, by the objectives at its ends; left out where nothing was tested.
    ///   - words: The words of the legend.
    /// - Throws: ``Clientele/ClienteleError`` for a map too large to be read, see ``Clientele/StrategyMap/layout(_:)``.
    /// - Complexity: That of ``Clientele/StrategyMap/layout(_:)``.
    public init(
        map: StrategyMap, perspectives: [String: String] = [:], objectives: [String: Objective] = [:],
        links: [(from: String, to: String, verdict: LinkVerdict)] = [], words: Words
    ) throws {
        self.map = map
        self.words = words
        self.perspectives = Dictionary(map.perspectives.map { ($0.id, perspectives[$0.id] ?? $0.name) }) { first, _ in first }
        self.objectives = Dictionary(map.objectives.map { ($0.id, objectives[$0.id] ?? Objective(name: $0.name)) }) { first, _ in first }
        verdicts = Dictionary(links.map { (StrategyMapLinkEnds(from: $0.from, to: $0.to), $0.verdict) }) { first, _ in first }
        let lines = self.objectives.values.map { StrategyMapChart.lines(of: $0.name).count }.max() ?? 1
        let titleLines = self.perspectives.values.map { StrategyMapChart.titleLines(of: $0).count }.max() ?? 1
        let textHeight = Double(lines) * StrategyMapChart.lineHeight + (self.objectives.values.contains { $0.text != nil } ? 17 : 0)
        let height = max(textHeight + 18, Double(titleLines) * StrategyMapChart.lineHeight - 34)
        layout = try map.layout(
            StrategyMapLayoutOptions(
                boxWidth: StrategyMapChart.boxWidth, boxHeight: Int(exactly: height.rounded(.up)) ?? 64, horizontalGap: 22,
                verticalGap: 50, laneWidth: 14, titleWidth: 106, margin: 24))
    }

    /// The picture.
    public var drawing: Drawing {
        guard !layout.boxes.isEmpty else { return ChartStyle.empty(words.empty) }
        let width = max(Double(layout.width), 440)
        let legend = legend(width: width, top: Double(layout.height) + 16)
        return Drawing(
            width: width, height: Double(layout.height) + 16 + legend.height,
            shapes: layout.bands.flatMap { band($0, width: width) } + links + layout.boxes.flatMap(box) + legend.shapes)
    }

    // MARK: Bands

    private static func titleLines(of name: String) -> [String] {
        TextMetrics.wrapped(name, size: nameSize, width: titleWidth / 1.05, lines: 5)
    }

    private func band(_ band: StrategyMapBand, width: Double) -> [DrawingShape] {
        let frame = DrawingFrame(x: 0, y: Double(band.y) + 2, width: width, height: Double(band.height) - 4)
        let lines = StrategyMapChart.titleLines(of: perspectives[band.perspective] ?? band.perspective)
        let top = frame.y + frame.height / 2 - Double(lines.count) * StrategyMapChart.lineHeight / 2 + 13
        let title = lines.enumerated().map { place, line in
            DrawingShape.text(
                DrawingText(
                    line, at: DrawingPoint(x: 12, y: top + Double(place) * StrategyMapChart.lineHeight), size: StrategyMapChart.nameSize,
                    color: .mutedText, isBold: true))
        }
        return [.rectangle(frame, fill: .page)] + title
    }

    // MARK: Boxes

    private static func lines(of name: String) -> [String] {
        TextMetrics.wrapped(name, size: nameSize, width: Double(boxWidth) - inset - 10, lines: mostLines)
    }

    private func box(_ box: StrategyMapBox) -> [DrawingShape] {
        let objective = objectives[box.objective] ?? Objective(name: box.objective)
        let frame = DrawingFrame(x: Double(box.x), y: Double(box.y), width: Double(box.width), height: Double(box.height))
        let color = StrategyMapSign.color(of: objective.status)
        let lines = StrategyMapChart.lines(of: objective.name)
        let height = Double(lines.count) * StrategyMapChart.lineHeight + (objective.text == nil ? 0 : 17)
        let top = frame.y + (frame.height - height) / 2 + 13
        let left = frame.x + StrategyMapChart.inset
        let tooltip = [objective.name, words.statuses[objective.status], objective.text].compactMap { $0 }.joined(separator: " · ")
        let names = lines.enumerated().map { place, line in
            DrawingShape.text(
                DrawingText(line, at: DrawingPoint(x: left, y: top + Double(place) * StrategyMapChart.lineHeight)))
        }
        let text = objective.text.map { text in
            let fitted = TextMetrics.fitted(text, size: ChartStyle.smallSize, width: frame.width - StrategyMapChart.inset - 10)
            let place = DrawingPoint(x: left, y: top + Double(lines.count) * StrategyMapChart.lineHeight)
            return DrawingShape.text(DrawingText(fitted, at: place, size: ChartStyle.smallSize, color: .mutedText))
        }
        let sign = StrategyMapSign.shapes(of: objective.status, at: DrawingPoint(x: frame.x + 16, y: top - 4.5))
        let corners = [
            DrawingPoint(x: frame.x, y: frame.y), DrawingPoint(x: frame.x + frame.width, y: frame.y),
            DrawingPoint(x: frame.x + frame.width, y: frame.y + frame.height), DrawingPoint(x: frame.x, y: frame.y + frame.height),
            DrawingPoint(x: frame.x, y: frame.y),
        ]
        return [.rectangle(frame, fill: .surface, tooltip: tooltip), .polyline(corners, stroke: DrawingStroke(color, width: 1.5))] + sign
            + names + (text.map { [$0] } ?? [])
    }
}
