internal import BilingualText
public import ReportForms

/// The evaluation of a scenario as a part of one of its documents: for people as its report has it, for
/// programs the scores.
public struct EvaluationSection: Sendable {
  /// The score of a customer in a period.
  public struct Score: Sendable {
    /// Its id.
    public var customer: String
    /// Nil where the scenario has no periods.
    public var period: String?
    /// Nil where there is none.
    public var score: Double?
    /// The grade of the score; nil without a score or without bands.
    public var band: String?
    /// In the period, 1 for the best; nil without a score.
    public var rank: Int?

    public init(customer: String, period: String?, score: Double?, band: String?, rank: Int?) {
      self.customer = customer
      self.period = period
      self.score = score
      self.band = band
      self.rank = rank
    }
  }

  /// In the order of the evaluation, for programs.
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
