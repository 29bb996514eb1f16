/// Where to read what a customer spends on everything of the kind, here and elsewhere.
public enum WalletSource: Sendable, Hashable {
    /// An attribute of the customer's record: the whole spending of a year in major units of the currency.
    case attribute(String)
    /// A question of a survey, by ``SurveyRecord/surveyQuestion``: the per cent of its spending that the customer says it spends here, on a
    /// scale from 0 to 100. The last answer counts.
    case survey(question: String)
}
