public import BilingualText
import DelimitedText
import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension QuestionsReport {
  /// The report for people.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(model.reportTitle, level: 1)
    for set in sets {
      document.heading(Phrase(zh: "判断矩阵 \(set.id)", en: "Judgment set \(set.id)"), level: 2)
      for respondent in set.respondents {
        if set.respondents.count > 1 || respondent.expert != nil {
          document.heading(respondent.name, level: 3)
        }
        document.questions(respondent, set.items)
      }
    }
    return document
  }

  /// One row per question.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    csv.record(["judgment_set", "expert", "rank", "first", "second", "gain", "connects"])
    for set in sets {
      for respondent in set.respondents {
        for (rank, question) in (respondent.outcome.value?.questions ?? []).enumerated() {
          csv.field(set.id)
          csv.field(respondent.expert ?? "")
          csv.field(rank + 1)
          csv.field(set.items.id(question.pair.first))
          csv.field(set.items.id(question.pair.second))
          csv.field(question.gain)
          csv.field(question.connects ? "true" : "false")
          csv.endRecord()
        }
      }
    }
    return csv.bytes
  }
}

extension ReportDocument {
  fileprivate mutating func questions(
    _ respondent: QuestionsReport.Respondent, _ items: ItemNames
  ) {
    let judged = respondent.judged
    facts([
      Fact(
        Phrase(zh: "已判断", en: "Judged"),
        Phrase(
          zh: "\(judged.judgments.count) / \(judged.pairCount) 对",
          en: "\(judged.judgments.count) of \(Phrase.counted(judged.pairCount, "pair"))"))
    ])
    switch respondent.outcome {
    case .failure(let error): trouble(error, items)
    case .success(let found):
      if found.questions.isEmpty {
        paragraph(
          ReportText(
            Phrase(zh: "各对均已判断，无需再问。", en: "All pairs are judged: there is nothing to ask."), .good)
        )
      } else {
        paragraph(ReportText(Phrase(zh: "建议接着询问：", en: "Ask next:")))
        list(found.questions.map { ReportText($0.words(items)) })
      }
      if let weights = respondent.weights, !found.relativeErrors.isEmpty {
        remaining(found, weights, items)
      }
    }
  }

  private mutating func remaining(
    _ found: RemainingUncertainty, _ weights: [Double], _ items: ItemNames
  ) {
    let deviation = found.deviation.map { NumberText.significant($0, digits: 4) }
    paragraph(
      ReportText(
        deviation.map {
          Phrase(
            zh: "剩余不确定性（判断的标准差 σ = \($0)，由判断之间的矛盾估计）：",
            en: "What remains uncertain (deviation of the judgments σ = \($0), from how far they "
              + "contradict one another):")
        }
          ?? Phrase(
            zh: "剩余不确定性（判断尚不能互相检验，σ 未知；下表为 σ 的倍数）：",
            en: "What remains uncertain (no judgment checks another yet: σ is not known, the "
              + "errors are multiples of it):")))
    var table = ReportTable([
      .text(Phrase(zh: "指标", en: "Item")),
      .number(Phrase(zh: "权重（对数最小二乘）", en: "Weight (log least squares)")),
      .number(Phrase(zh: "相对标准误差", en: "Relative standard error")),
    ])
    for (position, weight) in weights.enumerated() {
      let error = found.relativeErrors[at: position]
      table.append([
        .init(items.name(position)), .init(weight, .fixed(4)),
        .init(
          Phrase(
            found.deviation.map { deviation in
              NumberText.percent(error.map { $0 * deviation }, decimals: 1)
            } ?? NumberText.fixed(error, decimals: 4) + " σ")),
      ])
    }
    self.table(table)
  }
}

extension NextQuestion {
  /// The question, and what its answer is worth.
  func words(_ items: ItemNames) -> Phrase {
    let (a, b) = (items.name(pair.first), items.name(pair.second))
    let question = Phrase(
      zh: "\(a.zh) 与 \(b.zh) 相比，重要多少倍？", en: "How many times as important is \(a.en) as \(b.en)?")
    let share = NumberText.percent(gain, decimals: 1)
    return question
      + (connects
        ? Phrase(zh: "（把尚未连通的项目连起来）", en: " (connects items that nothing connects yet)")
        : Phrase(zh: "（可消除 \(share) 的方差）", en: " (takes away \(share) of the variance)"))
  }
}

// MARK: JSON

extension QuestionsReport {
  /// Of the JSON that holds the questions.
  public static let schemaName = "ahp-questions/1"

  /// For the schema of its JSON.
  public static let meaning =
    "The pairs worth asking next."

  @JSONFields<QuestionsReport> public static var fields: [JSONField<QuestionsReport>] {
    JSONField("scenario", "What is weighed.", .scenarioHead) { $0.model }
    JSONField("judgment_sets", "In the model's order.", .list(of: .questionnaire)) { $0.sets }
  }
}

extension JSONShape<QuestionsReport.Questionnaire> {
  static var questionnaire: JSONShape {
    .object("questionnaire") {
      JSONField("id", "The set's id.", .string) { $0.id }
      JSONField("items", "What is compared, in order.", .list(of: .itemOfItems)) { set in
        set.items.ids.indices.map { OfItems(set.items, $0) }
      }
      JSONField(
        "respondents", "All together first, then, of several experts, each.",
        .list(of: .respondent)
      ) { set in set.respondents.map { OfItems(set.items, $0) } }
    }
  }
}

extension JSONShape<OfItems<QuestionsReport.Respondent>> {
  static var respondent: JSONShape {
    .object("respondent") {
      JSONField("expert", "Who is asked; null for all together.", .optional(.string)) {
        $0.part.expert
      }
      JSONField("judged", "Pairs judged.", .integer) { $0.part.judged.judgments.count }
      JSONField("pairs", "Pairs there are.", .integer) { $0.part.judged.pairCount }
      JSONField(
        "deviation", "Standard deviation of the judgments' logarithms; null while none is known.",
        .optional(.number)
      ) { $0.part.outcome.value?.deviation }
      JSONField(
        "weights", "Log least squares weights, by id; null while not connected.",
        .optional(.byID(.number))
      ) { respondent in respondent.part.weights.map { respondent.byID($0) } }
      JSONField(
        "relative_errors", "Standard error of each weight as a share of it, for a deviation of 1.",
        .optional(.byID(.number))
      ) { respondent in
        guard respondent.part.weights != nil, let found = respondent.part.outcome.value else {
          return nil
        }
        return respondent.byID(found.relativeErrors)
      }
      JSONField("questions", "The most telling first.", .list(of: .question)) { respondent in
        respondent.with(each: respondent.part.outcome.value?.questions ?? [])
      }
      JSONField("error", "Why there are none.", .optional(.phrase)) {
        $0.part.outcome.reason($0.items)
      }
    }
  }
}

extension JSONShape<OfItems<NextQuestion>> {
  static var question: JSONShape {
    .object("question") {
      JSONField("first", "An item's id.", .string) { $0.items.id($0.part.pair.first) }
      JSONField("second", "Another item's id.", .string) { $0.items.id($0.part.pair.second) }
      JSONField("gain", "Share of the variance that an answer takes away.", .number) {
        $0.part.gain
      }
      JSONField("connects", "True where nothing connects the items yet.", .bool) {
        $0.part.connects
      }
      JSONField("text", "The question in words.", .phrase) { $0.part.words($0.items) }
    }
  }
}
