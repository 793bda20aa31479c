public import BilingualText
public import IndicatorEvaluation

/// A model as one SQL statement: what `EvaluationModel.evaluate` does, done where the data is.
public struct WarehouseQuery: Sendable {
  /// Indicators with their rules, periods, bands, classes and what is compared.
  public var model: EvaluationModel
  /// The tree and its weights, from the model's own judgments or given.
  public var weights: HierarchyWeights
  /// The measured values; where two tables have a value, the later one counts.
  public var tables: [SQLMeasurementTable]
  /// Who exists, and the fields that classes read.
  public var customers: SQLCustomerTable?
  /// Where the model comes from, for the comment at the top: a line each.
  public var provenance: [String]
  /// Of the labels.
  public var language: ReportLanguage
  /// What becomes of the result.
  public var form: SQLForm
  /// What a row of the result is about.
  public var subject: SQLSubject
  /// Whether values, scores and contributions of the indicators are columns of the result too; of
  /// groups, what each indicator adds to the mean change.
  public var listsContributions: Bool
  /// Whether the value columns are numbers already, NULL where there is none. Otherwise they are
  /// read as text, as a CSV file's are.
  public var valuesAreNumbers: Bool

  public init(
    model: EvaluationModel, weights: HierarchyWeights, tables: [SQLMeasurementTable],
    customers: SQLCustomerTable? = nil, provenance: [String] = [],
    language: ReportLanguage = .english, form: SQLForm = .select,
    subject: SQLSubject = .customers, listsContributions: Bool = false,
    valuesAreNumbers: Bool = false
  ) {
    self.model = model
    self.weights = weights
    self.tables = tables
    self.customers = customers
    self.provenance = provenance
    self.language = language
    self.form = form
    self.subject = subject
    self.listsContributions = listsContributions
    self.valuesAreNumbers = valuesAreNumbers
  }
}

/// What a row of a query's result is about.
public enum SQLSubject: Sendable, Hashable {
  /// One customer in one period.
  case customers
  /// One group of customers and how it changed between the compared periods.
  case groups
}

/// What becomes of a query's result.
public enum SQLForm: Sendable, Hashable {
  /// It is read, in the order of period and rank.
  case select
  /// A view of this name computes it whenever it is read.
  case createView(SQLTableName)
  /// A table of this name keeps it as it is now.
  case createTable(SQLTableName)
}

/// A table's name with the schemas before it.
public struct SQLTableName: Sendable, Hashable {
  /// The catalog and the schema, where they are given, then the table; none is quoted here.
  public var parts: [String]

  public init(_ parts: [String]) { self.parts = parts }

  /// Reads `table`, `schema.table` or `catalog.schema.table`.
  public init(dotted text: some StringProtocol) {
    parts = text.split(separator: "." as Character, omittingEmptySubsequences: false).map {
      String($0)
    }
  }
}

/// A table with measured values.
public struct SQLMeasurementTable: Sendable, Hashable {
  /// How the values stand in the table.
  public enum Layout: Sendable, Hashable {
    /// One row per customer and period; the column of each indicator that the table has.
    case wide(columns: [String: ColumnSource])
    /// One row per customer, period and indicator; what each indicator is called.
    case long(indicatorColumn: String, valueColumn: String, names: [String: ColumnSource])
  }

  /// With the schemas before it.
  public var name: SQLTableName
  /// The column with the customers' ids.
  public var idColumn: String
  /// The column with the period of each row; nil where all rows are of one.
  public var periodColumn: String?
  /// Id of the period of every row, where no column says it; nil for the model's only one.
  public var period: String?
  /// Texts that stand for "no value"; NULL always does.
  public var missingTokens: [String]
  /// Where the values and their indicators stand.
  public var layout: Layout

  public init(
    name: SQLTableName, idColumn: String, periodColumn: String? = nil,
    period: String? = nil, missingTokens: [String] = [""], layout: Layout
  ) {
    self.name = name
    self.idColumn = idColumn
    self.periodColumn = periodColumn
    self.period = period
    self.missingTokens = missingTokens
    self.layout = layout
  }
}

/// A table with the customers' master data, one row each.
public struct SQLCustomerTable: Sendable, Hashable {
  /// With the schemas before it.
  public var name: SQLTableName
  /// The column with the customers' ids, each once.
  public var idColumn: String

  public init(name: SQLTableName, idColumn: String) {
    self.name = name
    self.idColumn = idColumn
  }
}
