public import BilingualText

/// An evaluation or analyses that were kept: what it was made from, and when.
public struct EvaluationRun: Sendable, Hashable {
  /// Its number in the place where it is kept.
  public var number: Int
  /// UTC, 2026-01-31T08:30:00Z.
  public var writtenAt: String
  /// What it was made from.
  public var provenance: RunProvenance
  /// The scenario's id; empty without one.
  public var scenario: String
  /// The scenario's title; an empty label without one.
  public var title: Label
  /// How many customers it evaluates; 0 where it evaluates none.
  public var customerCount: Int
  /// How many rows it has: customers and periods.
  public var rowCount: Int
  /// How many alternatives it ranks; 0 for an evaluation of customers.
  public var alternativeCount: Int
  /// How many analyses it holds; 0 for one without.
  public var analysisCount: Int
  /// CR of the whole hierarchy; nil when fewer than two levels are judged.
  public var overallRatio: Double?

  public init(
    number: Int, writtenAt: String, provenance: RunProvenance, scenario: String, title: Label,
    customerCount: Int, rowCount: Int, alternativeCount: Int = 0, analysisCount: Int = 0,
    overallRatio: Double?
  ) {
    self.number = number
    self.writtenAt = writtenAt
    self.provenance = provenance
    self.scenario = scenario
    self.title = title
    self.customerCount = customerCount
    self.rowCount = rowCount
    self.alternativeCount = alternativeCount
    self.analysisCount = analysisCount
    self.overallRatio = overallRatio
  }
}

extension EvaluationRun {
  /// What a run holds.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case customers, alternatives, analyses
  }

  /// Analyses where it holds any, else alternatives where it ranks any, else customers.
  public var kind: Kind {
    if analysisCount > 0 { return .analyses }
    return alternativeCount > 0 ? .alternatives : .customers
  }
}
