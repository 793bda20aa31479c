internal import BilingualText
public import ReportForms

/// The evaluation of a scenario as a part of one of its documents: for people as its report has it, for
/// programs the scores.
public struct EvaluationSection: Sendable {
  /// The score of a customer in a period.
  public struct Score: Sendable {
    public var customer: String
    /// Nil where the scenario has no periods.
    public var period: String?
    /// Nil where there is none.
    public var score: Double?
    public var band: String?
    public var rank: Int?

    public init(customer: String, period: String?, score: Double?, band: String?, rank: Int?) {
      self.customer = customer
      self.period = period
      self.score = score
      self.band = band
      self.rank = rank
    }
  }

  public let scores: [Score]
  /// What people read; its title is one of a part.
  let document: @Sendable (ReportDetail) -> ReportDocument

  public init(
    _ scores: [Score], document: @escaping @Sendable (ReportDetail) -> ReportDocument
  ) {
    self.scores = scores
    self.document = document
  }
}

extension JSONShape<EvaluationSection.Score> {
  static var score: JSONShape {
    .object("document_score") {
      JSONField("customer", "The customer.", .string) { $0.customer }
      JSONField("period", "The period, where there are any.", .optional(.string)) { $0.period }
      JSONField("score", "Its score.", .number) { $0.score ?? .nan }
      JSONField("band", "Its band.", .optional(.string)) { $0.band }
      JSONField("rank", "Its rank in the period.", .optional(.integer)) { $0.rank }
    }
  }
}
