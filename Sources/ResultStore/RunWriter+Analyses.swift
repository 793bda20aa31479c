import BilingualText
internal import GRDB
internal import ReportForms
internal import ServiceAnalyses

extension RunWriter {
  /// Writes analyses with all their numbers.
  func insert(_ list: [KeptAnalysis]) throws {
    let analyses = try RowInsertion(into: .analyses, of: database)
    let values = try RowInsertion(into: .analysisValues, of: database)
    for (number, analysis) in list.enumerated() {
      try analyses.insert(
        run, number, analysis.id, analysis.kind, analysis.label.chinese, analysis.label.english)
      for (position, value) in analysis.values.enumerated() {
        let (key, sample) = (value.key, StoredSample(value.sample))
        try values.insert(
          run, number, position, key.part, key.item, key.group, key.period, key.measure,
          value.title.zh, value.title.en, value.form.storedName, value.value, value.lower,
          value.upper, sample.n, sample.top, sample.bottom, sample.deviation, sample.population,
          sample.name)
      }
    }
  }
}
