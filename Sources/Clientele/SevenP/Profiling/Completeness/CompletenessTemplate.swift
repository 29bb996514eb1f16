/// What ought to be known of a customer: a checklist by which records are scored.
///
/// The built-in ones hold the groups of information that are customarily kept: of a person basics, consumption, occupation, family, living,
/// education, personality and social ties; of a company basics, characteristics, business situation, trading situation and the responsible
/// person. An app names its own attributes:
///
/// ```swift
/// let template = CompletenessTemplate(
///     name: "member", kind: .person,
///     fields: [CompletenessField("birthday", group: "basics", attributes: ["born", "birth_date"]), CompletenessField("city", group: "basics")])
/// print(template.fields.count)  // 2
/// ```
public struct CompletenessTemplate: Sendable, Hashable, Codable {
    /// The name.
    public var name: String
    /// Which customers it is for; those of every kind, and of none, where `nil`.
    public var kind: CustomerKind?
    /// What is asked for.
    public var fields: [CompletenessField]

    /// Makes a template.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - kind: Which customers it is for; everybody where `nil`.
    ///   - fields: What is asked for.
    public init(name: String, kind: CustomerKind?, fields: [CompletenessField]) {
        self.name = name
        self.kind = kind
        self.fields = fields
    }

    /// What is customarily kept of a person.
    public static let person = CompletenessTemplate(
        name: "person", kind: .person,
        fields: [
            CompletenessField("name", group: "basics", attributes: ["name", "full_name", "last_name"]),
            CompletenessField("age", group: "basics", attributes: ["birth_year", "birth_date", "birthday", "age"]),
            CompletenessField("gender", group: "basics"),
            CompletenessField("address", group: "basics", attributes: ["address", "city", "postal_code"]),
            CompletenessField("telephone", group: "basics", attributes: ["telephone", "phone", "mobile"]),
            CompletenessField("email", group: "basics", attributes: ["email", "email_address"]),
            CompletenessField("consent", group: "basics", attributes: ["email_consent", "consent"]),
            CompletenessField("purchases", group: "consumption", attributes: ["purchase"]),
            CompletenessField("preferences", group: "consumption", attributes: ["preferences", "preferred_brand", "motive"]),
            CompletenessField("occupation", group: "occupation", attributes: ["occupation", "profession", "employer"]),
            CompletenessField("income", group: "occupation", attributes: ["income", "income_band"]),
            CompletenessField("household", group: "family", attributes: ["household_size", "children", "marital_status"]),
            CompletenessField("housing", group: "living", attributes: ["housing", "home_ownership", "car"]),
            CompletenessField("education", group: "education", attributes: ["education", "degree"]),
            CompletenessField("interests", group: "personality", attributes: ["interests", "hobbies", "personality"]),
            CompletenessField("memberships", group: "social ties", attributes: ["memberships", "referred_by", "social_ties"]),
        ])

    /// What is customarily kept of a company.
    public static let company = CompletenessTemplate(
        name: "company", kind: .company,
        fields: [
            CompletenessField("name", group: "basics", attributes: ["name", "company_name"]),
            CompletenessField("address", group: "basics", attributes: ["address", "city", "postal_code"]),
            CompletenessField("telephone", group: "basics", attributes: ["telephone", "phone"]),
            CompletenessField("website", group: "basics"),
            CompletenessField("founded", group: "basics", attributes: ["founded_year", "founded"]),
            CompletenessField("industry", group: "characteristics"),
            CompletenessField("employees", group: "characteristics", attributes: ["employees", "headcount"]),
            CompletenessField("legal form", group: "characteristics", attributes: ["legal_form", "ownership"]),
            CompletenessField("revenue", group: "business situation", attributes: ["revenue", "turnover"]),
            CompletenessField("credit rating", group: "business situation", attributes: ["credit_rating", "credit_score"]),
            CompletenessField("purchases", group: "trading situation", attributes: ["purchase"]),
            CompletenessField("payment terms", group: "trading situation", attributes: ["payment_terms", "credit_limit"]),
            CompletenessField("account manager", group: "trading situation", attributes: ["accountManager"]),
            CompletenessField("contact", group: "responsible person", attributes: ["contact_name", "contact_person"]),
            CompletenessField("contact's role", group: "responsible person", attributes: ["contact_role", "contact_position"]),
            CompletenessField("consent", group: "responsible person", attributes: ["email_consent", "consent"]),
        ])
}
