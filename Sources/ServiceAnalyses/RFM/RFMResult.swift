internal import BilingualText
internal import ReportForms

/// Customers by recency, frequency and money.
public struct RFMResult: AnalysisResult {
  /// One customer with activity.
  public struct Customer: Sendable {
    /// Its id.
    public var id: String
    /// Days since the last activity, how often, and for how much.
    public var activity: RFMScores.Activity

    public init(id: String, activity: RFMScores.Activity) {
      self.id = id
      self.activity = activity
    }
  }

  /// Those with activity; `scores` has them in the same order.
  public let customers: [Customer]
  /// The best score; the worst is 1.
  public let levels: Int
  /// One of each kind for each customer.
  public let scores: RFMScores
  /// Customers without any row; they have no scores.
  public let withoutActivity: Int

  /// - Precondition: at least one level; money is finite.
  public init(_ customers: [Customer], levels: Int = 5, withoutActivity: Int = 0) {
    self.customers = customers
    self.levels = levels
    self.withoutActivity = withoutActivity
    scores = RFMScores(customers.map(\.activity), levels: levels)
  }
}

extension RFMResult {
  /// `rfm`, with a single form of result.
  public static let kind = "rfm"
  /// For the schema of its JSON.
  public static let meaning = "Customers by recency, frequency and money."
  /// The tables `scores` and `customers`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(scoreRows), AnalysisMember(customerRows)]
  }

  /// `customers` with activity, and `without_activity`.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure(
        "customers", Phrase(zh: "有活动的客户", en: "Customers with activity"), count: customers.count),
      AnalysisMeasure(
        "without_activity", Phrase(zh: "没有活动的客户", en: "Without activity"), count: withoutActivity),
    ]
  }

  /// How many customers have each score, 1 first, then each customer with its three.
  public var parts: [AnalysisPart] {
    [
      Self.scoreRows(distribution),
      Self.customerRows(
        customers.indices.map {
          CustomerRow(
            customer: customers[$0], recency: scores.recency[$0], frequency: scores.frequency[$0],
            money: scores.money[$0])
        }),
    ]
  }

  var distribution: [ScoreRow] {
    (1...levels).map { score in
      ScoreRow(
        score: score, recency: scores.recency.count { $0 == score },
        frequency: scores.frequency.count { $0 == score },
        money: scores.money.count { $0 == score })
    }
  }

  /// How many customers have a score.
  struct ScoreRow: Sendable {
    let score: Int
    let recency: Int
    let frequency: Int
    let money: Int
  }

  static var scoreRows: AnalysisRows<ScoreRow> {
    AnalysisRows(
      "scores", Phrase(zh: "评分分布", en: "Scores"), meaning: "Customers by score, 1 the worst.",
      [
        .count("score", "评分", "Score", Phrase(zh: "1 最差。", en: "1 is worst.")) { $0.score },
        .count("recency", "最近", "Recency", Phrase(zh: "客户数。", en: "Customers.")) { $0.recency },
        .count("frequency", "频次", "Frequency", Phrase(zh: "客户数。", en: "Customers.")) {
          $0.frequency
        },
        .count("money", "金额", "Money", Phrase(zh: "客户数。", en: "Customers.")) { $0.money },
      ], telling: ["score"])
  }

  /// A customer with its scores.
  struct CustomerRow: Sendable {
    let customer: Customer
    let recency: Int
    let frequency: Int
    let money: Int
  }

  static var customerRows: AnalysisRows<CustomerRow> {
    AnalysisRows(
      "customers", Phrase(zh: "各客户", en: "Customers"), meaning: "A customer with activity.",
      [
        .id("customer", "客户", "Customer", Phrase(zh: "客户编号。", en: "Its id.")) { $0.customer.id },
        .count("recency", "距今天数", "Days since", Phrase(zh: "距最近一次的天数。", en: "Since the last.")) {
          $0.customer.activity.recency
        },
        .count("frequency", "次数", "Times", Phrase(zh: "活动次数。", en: "How often.")) {
          $0.customer.activity.frequency
        },
        .number("money", "金额", "Money", .significant(12), Phrase(zh: "金额合计。", en: "In sum.")) {
          $0.customer.activity.money
        },
        .count("r", "R", "R", Phrase(zh: "最近评分。", en: "Score of recency.")) { $0.recency },
        .count("f", "F", "F", Phrase(zh: "频次评分。", en: "Score of frequency.")) { $0.frequency },
        .count("m", "M", "M", Phrase(zh: "金额评分。", en: "Score of money.")) { $0.money },
      ])
  }
}
