public import BilingualText
import DelimitedText
import PairwiseComparisons
public import ReportForms

extension RevisionReport {
  /// One row per changed judgment of each revision.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    csv.record([
      "judgment_set", "expert", "revision", "first", "second", "ratio", "new_ratio", "cr_before",
      "cr_after", "proved",
    ])
    for subject in subjects {
      guard let search = subject.search?.value else { continue }
      for (number, revision) in search.revisions.enumerated() {
        for change in revision.changes {
          csv.field(subject.set)
          csv.field(subject.expert)
          csv.field(number + 1)
          csv.field(subject.items.id(change.judgment.first))
          csv.field(subject.items.id(change.judgment.second))
          csv.field(change.judgment.ratio)
          csv.field(change.newRatio)
          csv.field(revision.before.ratio)
          csv.field(revision.after.ratio)
          csv.field(search.isProved ? "true" : "false")
          csv.endRecord()
        }
      }
    }
    return csv.bytes
  }
}
