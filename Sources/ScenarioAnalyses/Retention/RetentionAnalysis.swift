import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `retention`: who stayed, left, came and came back, and what became of cohorts.
package struct RetentionAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    RetentionResult.kind,
    Phrase(zh: "流失、新增、回归与同期群", en: "customers lost, gained, returned, and cohorts"))

  package var common = CommonKeys()
  private var every: Keyed<SpanWord>?

  package init() {}

  @SyntaxFields<RetentionAnalysis> package static var fields: [SyntaxField<RetentionAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField.required(
      "every", Phrase(zh: "每月或每个评价期", en: "The span in which a row makes a customer active."),
      SpanWord.shape.keyed
    ) { $0.every = $1 }
    shared(CommonFields.rows, CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table), let every,
      let spans = context.spans(every, in: table),
      let customers = context.customers(of: table, at: common.table?.key)
    else { return nil }
    return RetentionTask(
      spans: spans, customers: customers.count,
      query: TableQuery(
        table: table, columns: spans.columns, condition: context.rows(common, in: table)),
      common: common)
  }
}

/// A retention whose names are found.
struct RetentionTask: AnalysisTask {
  /// By span the customers with a row in it, a bit each.
  struct State: Tally {
    private(set) var spans: [Int: [UInt64]] = [:]

    mutating func add(customer: Int, span: Int) {
      let word = customer / 64
      Self.set(&spans[span, default: []], word, 1 << UInt64(customer % 64))
    }

    mutating func add(_ other: State) {
      for (span, words) in other.spans {
        for (word, bits) in words.enumerated() where bits != 0 {
          Self.set(&spans[span, default: []], word, bits)
        }
      }
    }

    private static func set(_ words: inout [UInt64], _ word: Int, _ bits: UInt64) {
      if words.count <= word { words += [UInt64](repeating: 0, count: word + 1 - words.count) }
      words[word] |= bits
    }
  }

  let spans: TimeSpans
  let customers: Int
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] {
    ["lost", "gained", "returned", "retention", "churn", "never_active"]
  }

  func tally(ofQuery position: Int) -> any TableTally {
    let spans = spans
    return RowTally(query, State()) { chunk, rows, state in
      let places = spans.positions(chunk)
      for row in rows where chunk.customers[row] >= 0 {
        if let place = places[row] { state.add(customer: chunk.customers[row], span: place) }
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let state = (tallies.first as? RowTally<State>)?.state else { return nil }
    let range = spans.range(of: state.spans.keys)
    guard !range.isEmpty else {
      findings.error(
        .testNeedsBases, at: common.table?.key,
        Phrase(zh: "没有带日期的行", en: "no row has a day"))
      return nil
    }
    var activity = ActivityTally(periods: range.count)
    activity.reserve(customers: customers)
    for (span, words) in state.spans {
      for (word, bits) in words.enumerated() {
        for bit in 0..<64 where bits >> UInt64(bit) & 1 == 1 {
          activity.add(customer: word * 64 + bit, period: span - range.lowerBound)
        }
      }
    }
    return RetentionResult(
      CustomerFlows(activity), periods: range.map { spans.name(of: $0) },
      periodNames: range.map { spans.label(of: $0) })
  }
}
