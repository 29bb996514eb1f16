internal import Clientele

extension ScorecardFindingWording {
    /// Findings on achievement and of both loops.
    static let loops: [ScorecardFindingKind: Words] = [
        .measureNotEvaluated: ("未计入得分", "补充实际值或目标值"),
        .staleReading: ("最近的实际值已过时", "录入最近一期的数值"),
        .incompleteScore: ("得分只覆盖一部分权重", "补充缺少的实际值与目标值"),
        .offPlan: ("偏离计划", "询问负责人遇到了什么阻碍"),
        .offPlanWithoutInitiative: ("偏离计划，且没有行动方案负责", "决定由谁在何时之前做什么"),
        .doneWithoutEffect: ("应做的均已完成，却仍偏离计划", "检讨这些行动能否奏效：这是对战略的疑问，而非执行问题"),
        .targetInDoubt: ("目前符合计划，但照此下去难以达到目标", "检查后续措施是否足够"),
        .overdueInitiative: ("已逾期", "完成它、另定日期，或停止执行"),
        .initiativeBehind: ("进度落后于时间", "询问负责人需要什么"),
        .failingHypothesis: ("领先指标改善，而其应推动的滞后指标没有改善", "先看滞后期是否比声明的更长；若不是，另寻原因"),
        .failingStrategy: ("领先指标改善，而没有一个滞后指标改善：战略得到执行，却没有奏效或尚未奏效", "先看滞后期是否比声明的更长；若不是，应质疑假设而非努力程度"),
        .linkContradicted: ("数据与该因果关系相悖", "在查明原因之前，不要为此结果而推动该原因"),
        .linkSupported: ("数据支持该因果关系", "保留假设；两者仍可能另有共同的原因"),
        .linkNotSupported: ("数据不支持该因果关系，变动可能出于偶然", "仅作信念看待；区间说明其强度仍可能有多大"),
        .linkUntested: ("尚无法检验该因果关系", "等待更多期的数据，或缩短计量期间"),
    ]
}
