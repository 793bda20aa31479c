public import BilingualText
public import Statistics

/// Everything an evaluation found, in columns; reports only render it.
public struct EvaluationResult: Sendable {
  /// The model that was evaluated.
  public var model: EvaluationModel
  /// The weights it was evaluated with, in the order of its tree.
  public var weights: HierarchyWeights
  /// Customer ids, each once, in the order of the data.
  public var customers: [String]
  /// Master data, one text a customer in every column; no columns where there was none.
  public var fields: CustomerFields
  /// Position in the model's classes, one per customer; nil where none matches or there are none.
  public var classOfCustomer: [Int?]
  /// One row for each row of the data, in its order.
  public var rows: EvaluatedRows
  /// Nil for a model that compares no periods.
  public var comparison: ComparedPeriods?
  /// What a reader should know, of the weights first, then of the data, the classes, the coverage
  /// and the comparison; programs may add what they noticed in the files. Empty where there is
  /// nothing.
  public var warnings: [EvaluationWarning]

  public init(
    model: EvaluationModel, weights: HierarchyWeights, customers: [String],
    fields: CustomerFields, classOfCustomer: [Int?], rows: EvaluatedRows,
    comparison: ComparedPeriods?, warnings: [EvaluationWarning]
  ) {
    self.model = model
    self.weights = weights
    self.customers = customers
    self.fields = fields
    self.classOfCustomer = classOfCustomer
    self.rows = rows
    self.comparison = comparison
    self.warnings = warnings
  }
}

/// Scores of every customer and period, in columns of the same length. Not-a-number stands for "no
/// score" wherever a number may be absent.
public struct EvaluatedRows: Sendable {
  /// For each row its customer: a position in `EvaluationResult.customers`.
  public var customer: [Int]
  /// For each row its period: a position in the model's periods; 0 when the model has none.
  public var period: [Int]
  /// Raw values, one column per leaf of the tree, left to right.
  public var rawValues: [[Double]]
  /// Score of each leaf, 0...100, after the missing policy; NaN where the leaf was left out.
  public var leafScores: [[Double]]
  /// Share of the total score of each leaf; they sum to the score exactly, added left to right. 0
  /// where a leaf was left out, NaN in rows without a score.
  public var contributions: [[Double]]
  /// Score of each node, in the order of `HierarchyWeights.nodes`. The root's is `scores`.
  public var nodeScores: [[Double]]
  /// 0...100, unrounded.
  public var scores: [Double]
  /// Share of the weight that had data, 0...1.
  public var coverage: [Double]
  /// Position in the model's bands; nil without a score or without bands.
  public var bands: [Int?]
  /// Rank within the period, best 1, ties share the best rank; 0 without a score.
  public var ranks: [Int]
  /// Rank within period and class; 0 without a score or a class.
  public var classRanks: [Int]

  public init(
    customer: [Int], period: [Int], rawValues: [[Double]], leafScores: [[Double]],
    contributions: [[Double]], nodeScores: [[Double]], scores: [Double], coverage: [Double],
    bands: [Int?], ranks: [Int], classRanks: [Int]
  ) {
    self.customer = customer
    self.period = period
    self.rawValues = rawValues
    self.leafScores = leafScores
    self.contributions = contributions
    self.nodeScores = nodeScores
    self.scores = scores
    self.coverage = coverage
    self.bands = bands
    self.ranks = ranks
    self.classRanks = classRanks
  }

  /// Number of rows.
  public var count: Int { customer.count }

  /// No rows.
  package static var none: EvaluatedRows {
    EvaluatedRows(
      customer: [], period: [], rawValues: [], leafScores: [], contributions: [], nodeScores: [],
      scores: [], coverage: [], bands: [], ranks: [], classRanks: [])
  }

  /// The rows at these positions, in this order.
  package func selecting(_ positions: [Int]) -> EvaluatedRows {
    func part<Value>(_ column: [Value]) -> [Value] {
      column.isEmpty ? [] : positions.map { column[$0] }
    }
    return EvaluatedRows(
      customer: part(customer), period: part(period), rawValues: rawValues.map(part),
      leafScores: leafScores.map(part), contributions: contributions.map(part),
      nodeScores: nodeScores.map(part), scores: part(scores), coverage: part(coverage),
      bands: part(bands), ranks: part(ranks), classRanks: part(classRanks))
  }
}

/// The periods before and after, side by side.
public struct ComparedPeriods: Sendable {
  /// Which two periods are compared, and how.
  public var comparison: PeriodComparison
  /// One per customer with a score in both periods, in the customers' order.
  public var changes: [CustomerChange]
  /// Positions in the customers of those with a score in the baseline only, ascending.
  public var baselineOnly: [Int]
  /// Positions in the customers of those with a score in the current period only, ascending.
  public var currentOnly: [Int]
  /// All customers with a score in both periods.
  public var overall: GroupComparison
  /// One per class that has customers in both periods, when asked for.
  public var classes: [GroupComparison]

  public init(
    comparison: PeriodComparison, changes: [CustomerChange], baselineOnly: [Int],
    currentOnly: [Int], overall: GroupComparison, classes: [GroupComparison]
  ) {
    self.comparison = comparison
    self.changes = changes
    self.baselineOnly = baselineOnly
    self.currentOnly = currentOnly
    self.overall = overall
    self.classes = classes
  }
}

/// How one customer moved.
public struct CustomerChange: Sendable, Hashable {
  /// Position in `EvaluationResult.customers`.
  public var customer: Int
  /// Position in the rows of the customer's baseline.
  public var baselineRow: Int
  /// Position in the rows of the customer's current period.
  public var currentRow: Int
  /// Current minus baseline score.
  public var change: Double
  /// Each leaf's share of the change, its contribution after minus before, left to right. They sum
  /// to `change` but for the rounding of the differences, less than 1e-12.
  public var contributions: [Double]
  /// What of each leaf's share comes from data that became or ceased to be available, left to right;
  /// the rest comes from values. Empty where the same data is available in both periods.
  public var availability: [Double]
  /// Baseline rank minus current rank: above 0 is better than before.
  public var rankGain: Int

  public init(
    customer: Int, baselineRow: Int, currentRow: Int, change: Double, contributions: [Double],
    availability: [Double] = [], rankGain: Int
  ) {
    self.customer = customer
    self.baselineRow = baselineRow
    self.currentRow = currentRow
    self.change = change
    self.contributions = contributions
    self.availability = availability
    self.rankGain = rankGain
  }
}

/// How a group of customers moved, with both paired tests.
public struct GroupComparison: Sendable, Hashable {
  /// Position in the model's classes; nil for all customers.
  public var customerClass: Int?
  /// Customers with a score in both periods.
  public var count: Int
  /// Mean score before, in points; 0 for a group of nobody, as the numbers below.
  public var baselineMean: Double
  /// Mean score after, in points.
  public var currentMean: Double
  /// Mean of the changes, in points: `currentMean` minus `baselineMean` but for rounding.
  public var meanChange: Double
  /// Median of the changes.
  public var medianChange: Double
  /// Customers whose change, rounded to nine decimals, is above 0.
  public var improved: Int
  /// Customers whose change, rounded to nine decimals, is below 0.
  public var declined: Int
  /// Customers whose change, rounded to nine decimals, is 0.
  public var unchanged: Int
  /// Mean share of each leaf in the change, left to right; they sum to `meanChange`, to 1e-12.
  public var contributions: [Double]
  /// What of each leaf's mean share comes from data that became or ceased to be available, left to
  /// right; the rest comes from values.
  public var availability: [Double]
  /// Customers with other data available than before.
  public var availabilityChanged: Int
  /// Nil for fewer than two pairs or where all changes are 0.
  public var wilcoxon: WilcoxonSignedRank?
  /// Nil for fewer than two pairs or where all changes are equal.
  public var pairedT: PairedT?

  public init(
    customerClass: Int?, count: Int, baselineMean: Double, currentMean: Double,
    meanChange: Double, medianChange: Double, improved: Int, declined: Int, unchanged: Int,
    contributions: [Double], availability: [Double]? = nil, availabilityChanged: Int = 0,
    wilcoxon: WilcoxonSignedRank?, pairedT: PairedT?
  ) {
    self.customerClass = customerClass
    self.count = count
    self.baselineMean = baselineMean
    self.currentMean = currentMean
    self.meanChange = meanChange
    self.medianChange = medianChange
    self.improved = improved
    self.declined = declined
    self.unchanged = unchanged
    self.contributions = contributions
    self.availability = availability ?? contributions.map { _ in 0 }
    self.availabilityChanged = availabilityChanged
    self.wilcoxon = wilcoxon
    self.pairedT = pairedT
  }
}

/// Where a warning arose.
public struct WarningPlace: Sendable, Hashable {
  /// The path as the user would write it.
  public var file: String
  /// From 1; nil where the whole file is meant.
  public var line: Int?
  /// From 1, in characters.
  public var column: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// Something a reader of the result should know; none of it stops an evaluation.
public enum EvaluationWarning: Sendable, Hashable {
  /// CR over the limit; `expert` is nil for the group.
  case inconsistent(set: String, expert: String?, ratio: Double, limit: Double)
  /// All values are equal under a relative rule; every score is 50.
  case constantIndicator(indicator: String, period: String?)
  /// Customers with a score in one of the two compared periods only.
  case onePeriodOnly(customers: [String])
  /// Rows with less than half of the weight covered by data.
  case lowCoverage(rows: Int, lowest: Double)
  /// Customers that match more than one class besides the one that won.
  case overlappingClasses(first: String, second: String, customers: Int)
  /// Customers that match no class.
  case unclassified(customers: Int)
  /// Customers whose text in this column is no number, although a class asks for one.
  case notANumber(field: String, customers: Int, example: String)
  /// An expert judged nothing of a set; the others share the expert's weight.
  case expertSkipped(set: String, expert: String)
  /// An expert's own judgments leave the items in groups that nothing connects.
  case expertDisconnected(set: String, expert: String, groups: [[String]])
  /// A judgment set with more than nine items.
  case manyItems(set: String, count: Int)
  /// A node counts for nothing.
  case zeroWeight(node: String)
  /// A mean that is 0 in many rows because one of its parts is.
  case zeroMeans(node: String, rows: Int, of: Int)
  /// What there is to say about how a node's weights were derived.
  case derivedWeights(node: String, WeightRemark)
  /// Something noticed while files were read: its stable code and what it says.
  case noted(code: String, Phrase)
  /// A warning with the place in a file that it is about.
  indirect case at(WarningPlace, EvaluationWarning)
}
