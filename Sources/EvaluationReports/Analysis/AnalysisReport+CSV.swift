public import BilingualText
import DelimitedText
import PairwiseComparisons
public import ReportForms

extension AnalysisReport {
  /// One row per figure, all digits: judgment set, expert (empty for the group), analysis, what it
  /// speaks about, item, measure, value.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    csv.record(["judgment_set", "expert", "analysis", "subject", "item", "measure", "value"])
    for set in sets {
      var rows = FigureRows(set: set.id, items: set.items)
      for matrix in set.matrices { rows.add(matrix) }
      if let group = set.group?.value { rows.add(group) }
      if let audit = set.audit {
        rows.add("", "audit", "hci", audit.index)
        rows.add("", "audit", "hci_ratio", audit.ratio)
      }
      for row in rows.rows {
        for text in row.head { csv.field(text) }
        csv.field(row.value)
        csv.endRecord()
      }
    }
    return csv.bytes
  }
}

/// The rows of one set.
private struct FigureRows {
  let set: String
  let items: ItemNames
  private(set) var rows: [(head: [String], value: Double?)] = []

  init(set: String, items: ItemNames) {
    self.set = set
    self.items = items
  }

  mutating func add(
    _ expert: String, _ analysis: String, _ measure: String, _ value: Double?,
    subject: String = "", item: Int? = nil
  ) {
    let item = item.map { items.id($0) } ?? ""
    rows.append(([set, expert, analysis, subject, item, measure], value))
  }

  mutating func add(_ matrix: AnalysedMatrix) {
    let who = matrix.expert ?? ""
    if let methods = matrix.methods?.value { add(methods, who) }
    if let profile = matrix.indices?.value { add(profile, matrix, who) }
    if let derivatives = matrix.derivatives?.value {
      for judgment in matrix.judged.judgments {
        let subject = items.id(judgment.first) + ":" + items.id(judgment.second)
        let values = derivatives.derivatives(byJudgment: judgment.first, judgment.second)
        for (item, value) in values.enumerated() {
          add(who, "sensitivity", "derivative", value, subject: subject, item: item)
        }
      }
    }
    if let distribution = matrix.distribution?.value { add(distribution, who) }
  }

  private mutating func add(_ methods: MethodComparison, _ who: String) {
    for (priorities, ranks) in zip(methods.priorities, methods.ranks) {
      for (item, weight) in priorities.weights.enumerated() {
        let method = priorities.method.rawValue
        add(who, "methods", "weight", weight, subject: method, item: item)
        add(who, "methods", "rank", Double(ranks[item]), subject: method, item: item)
      }
    }
  }

  private mutating func add(
    _ profile: ConsistencyProfile, _ matrix: AnalysedMatrix, _ who: String
  ) {
    let figures: [(String, Double?)] = [
      ("cr", matrix.consistency.ratio), ("gci", profile.geometric),
      ("gci_limit", matrix.geometricLimit), ("hci", profile.harmonic.index),
      ("hci_ratio", profile.harmonic.ratio), ("koczkodaj", profile.koczkodaj),
      ("ambiguity", profile.ambiguity), ("cavallo_dapuzzo", profile.cavalloDApuzzo),
      ("pelaez_lamata", profile.pelaezLamata), ("golden_wang", profile.goldenWang),
      ("relative_error", profile.relativeError),
      ("circular_triads", Double(profile.circularTriads.count)),
    ]
    for (name, value) in figures { add(who, "indices", name, value) }
  }

  private mutating func add(_ distribution: WeightDistribution, _ who: String) {
    for item in distribution.weights.indices {
      let figures = [
        ("weight", distribution.weights), ("mean", distribution.mean),
        ("mean_error", distribution.meanError), ("deviation", distribution.deviation),
        ("low", distribution.lower), ("median", distribution.median),
        ("high", distribution.upper),
      ]
      for (name, values) in figures { add(who, "noise", name, values[item], item: item) }
    }
  }

  mutating func add(_ group: GroupFindings) {
    add("", "group", "consensus", group.current.indicator)
    add("", "group", "consensus_2013", group.original.indicator)
    add("", "group", "consensus_weighted", group.weighted.indicator)
    for member in group.analysis.members {
      add(member.expert, "group", "cr", member.ratio)
      add(member.expert, "group", "distance", member.distance)
      add(member.expert, "group", "deviation", member.deviation)
      add(member.expert, "group", "largest_shift", member.largestShift)
      add(member.expert, "group", "rank_changes", Double(member.rankChanges))
      for (item, weight) in (member.groupWithout ?? []).enumerated() {
        add(member.expert, "group", "weight_without", weight, item: item)
      }
    }
  }
}
