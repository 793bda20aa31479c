import BilingualText
internal import GRDB
internal import IndicatorEvaluation
internal import ReportForms
internal import ServiceAnalyses

extension StoredRun {
  /// The analyses as they were written.
  ///
  /// - Complexity: O(numbers)
  func analyses() throws -> [KeptAnalysis] {
    var list = try rows("analyses", by: "analysis").map { row in
      KeptAnalysis(
        id: try row.decode(forColumn: "id"), kind: try row.decode(forColumn: "kind"),
        label: try label(row), values: [])
    }
    let cursor = try Row.fetchCursor(
      database, sql: "SELECT * FROM analysis_values WHERE run = ? ORDER BY analysis, position",
      arguments: [run.number])
    while let row = try cursor.next() {
      let number: Int = try row.decode(forColumn: "analysis")
      guard list.indices.contains(number),
        let form = NumberForm(storedName: try row.decode(forColumn: "form"))
      else { throw damaged("analysis_values") }
      let value: Double? = try row.decode(forColumn: "value")
      let sample = StoredSample(
        name: try row.decode(forColumn: "sample"), n: try row.decode(forColumn: "n"),
        top: try row.decode(forColumn: "top"), bottom: try row.decode(forColumn: "bottom"),
        deviation: try row.decode(forColumn: "deviation"),
        population: try row.decode(forColumn: "population"))
      list[number].values.append(
        AnalysisValue(
          AnalysisValue.Key(
            part: try row.decode(forColumn: "part"), item: try row.decode(forColumn: "item"),
            group: try row.decode(forColumn: "member"), period: try row.decode(forColumn: "period"),
            measure: try row.decode(forColumn: "measure")),
          title: Phrase(
            zh: try row.decode(forColumn: "title_zh"), en: try row.decode(forColumn: "title_en")),
          form: form, value: value, lower: try row.decode(forColumn: "lower"),
          upper: try row.decode(forColumn: "upper"), sample: sample.sample(of: value)))
    }
    return list
  }
}
