public import IndicatorEvaluation

/// Analyses of tables as one SQL statement: what `ahp analyse` computes of them, done where the data is.
///
/// The result has a row for each figure, with the columns of the view `measures` of a results database:
/// `analysis`, `part`, `item`, `member`, `period`, `measure`, `value`, and `n`, the answers behind a share,
/// a net score or a mean.
public struct WarehouseAnalyses: Sendable {
  /// What is computed; at least one.
  public var analyses: [SQLAnalysis]
  /// Who exists, and the fields that groups, conditions and classes read.
  public var customers: SQLCustomerTable?
  /// The first that a customer satisfies is its class; empty where there are none.
  public var classes: [CustomerClass]
  /// What the statement is, and where it comes from, for the comment at the top: a line each.
  public var remarks: [String]
  /// What becomes of the result.
  public var form: SQLForm

  public init(
    _ analyses: [SQLAnalysis], customers: SQLCustomerTable? = nil, classes: [CustomerClass] = [],
    remarks: [String] = [], form: SQLForm = .select
  ) {
    self.analyses = analyses
    self.customers = customers
    self.classes = classes
    self.remarks = remarks
    self.form = form
  }
}

/// An analysis, and the table that it reads.
public struct SQLAnalysis: Sendable {
  /// The name of the analysis, in the column `analysis`.
  public var id: String
  /// Where its rows are.
  public var table: SQLAnalysisTable
  /// Which rows are meant; nil for all.
  public var rows: SQLRowCondition?
  /// What tells the groups of rows apart; nil for all rows together.
  public var group: SQLGroup?
  /// What is computed of the rows.
  public var figures: SQLFigures

  public init(
    id: String, table: SQLAnalysisTable, rows: SQLRowCondition? = nil, group: SQLGroup? = nil,
    figures: SQLFigures
  ) {
    self.id = id
    self.table = table
    self.rows = rows
    self.group = group
    self.figures = figures
  }
}

/// A table of answers, events or histories.
public struct SQLAnalysisTable: Sendable, Hashable {
  /// With the schemas before it.
  public var name: SQLTableName
  /// The column with the id of the row's customer; nil where the table has none.
  public var customerColumn: String?
  /// The column with the row's day; nil where the table has none.
  public var dateColumn: String?
  /// Texts that stand for "no answer"; NULL always does.
  public var missingTokens: [String]

  public init(
    name: SQLTableName, customerColumn: String? = nil, dateColumn: String? = nil,
    missingTokens: [String] = [""]
  ) {
    self.name = name
    self.customerColumn = customerColumn
    self.dateColumn = dateColumn
    self.missingTokens = missingTokens
  }
}

/// What tells the groups of rows apart.
public enum SQLGroup: Sendable, Hashable {
  /// The text of a column of the table.
  case column(String)
  /// A field of the row's customer.
  case field(String)
  /// The class that the row's customer is in.
  case customerClass
  /// The period that the row's day lies in.
  case period([Period])
}

/// Which rows are meant.
public indirect enum SQLRowCondition: Sendable, Hashable {
  /// At least one of these holds.
  case any([SQLRowCondition])
  /// All of these hold.
  case all([SQLRowCondition])
  /// This does not hold.
  case not(SQLRowCondition)
  /// The text of a column is one of these.
  case texts(column: String, [String])
  /// The number of a column lies between two, both included; either may be infinite.
  case number(column: String, ClosedRange<Double>)
  /// The text of a field of the row's customer is one of these.
  case fieldTexts(String, [String])
  /// The number of a field of the row's customer lies between two, both included; either may be
  /// infinite.
  case fieldNumber(String, ClosedRange<Double>)
  /// The row's customer is in one of these classes.
  case customerClass([String])
  /// The row's day lies in one of these periods.
  case period([Period])
}

/// What is computed.
public enum SQLFigures: Sendable, Hashable {
  /// Shares, net score and mean of the answers of a column.
  case levels(SQLLevels)
  /// How often each group occurs.
  case categories(SQLGroup)
  /// How unevenly an amount is spread over rows, or over customers with several rows.
  case concentration(amount: String, top: [Int], limits: [Double], sumsByCustomer: Bool)
  /// Sums by groups, ratios of sums, and the largest customers.
  case amounts(SQLAmounts)
  /// How an amount, or the number of rows, develops.
  case trend(sum: String?, SQLSpan)
}

/// A column of answers.
public struct SQLLevels: Sendable, Hashable {
  /// An answer and what it is worth.
  public struct Level: Sendable, Hashable {
    /// In the result, as the scenario names it.
    public var name: String
    /// Texts that stand for it, its name among them: only these are found.
    public var spellings: [String]
    /// Its part in the mean of the answers.
    public var score: Double

    public init(name: String, spellings: [String], score: Double) {
      self.name = name
      self.spellings = spellings
      self.score = score
    }
  }

  /// The column with the answers.
  public var column: String
  /// The worst first.
  public var levels: [Level]
  /// How many of the best levels a net score adds.
  public var top: Int
  /// How many of the worst levels a net score takes away.
  public var bottom: Int

  public init(column: String, levels: [Level], top: Int, bottom: Int) {
    self.column = column
    self.levels = levels
    self.top = top
    self.bottom = bottom
  }
}

/// An amount by groups.
public struct SQLAmounts: Sendable, Hashable {
  /// (sum − less) / over
  public struct Ratio: Sendable, Hashable {
    /// In the result, as the scenario names it.
    public var id: String
    /// The column that is added.
    public var sum: String
    /// The column that is taken away above the line; nil for none.
    public var less: String?
    /// The column that is divided by.
    public var over: String

    public init(id: String, sum: String, less: String?, over: String) {
      self.id = id
      self.sum = sum
      self.less = less
      self.over = over
    }
  }

  /// The column whose amounts are summed.
  public var sum: String
  /// In the order of the scenario; empty for none.
  public var ratios: [Ratio]
  /// So many of the largest customers of each group; nil for none.
  public var top: Int?
  /// Whether the largest are told by sums over each customer's rows, instead of by single rows.
  public var sumsByCustomer: Bool

  public init(sum: String, ratios: [Ratio] = [], top: Int? = nil, sumsByCustomer: Bool = false) {
    self.sum = sum
    self.ratios = ratios
    self.top = top
    self.sumsByCustomer = sumsByCustomer
  }
}

/// What a point of a trend stands for.
public enum SQLSpan: Sendable, Hashable {
  /// A month of the calendar, by the column with the day.
  case months(String)
  /// One of these, by the day of the row.
  case periods([Period])
}
