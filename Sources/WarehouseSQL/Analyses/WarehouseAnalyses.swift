public import IndicatorEvaluation

/// Analyses of tables as one SQL statement: what `ahp analyse` computes of them, done where the data is.
///
/// The result has a row for each figure, with the columns of the view `measures` of a results database:
/// `analysis`, `part`, `item`, `member`, `period`, `measure`, `value`, and `n`, the answers behind a share,
/// a net score or a mean.
public struct WarehouseAnalyses: Sendable {
  public var analyses: [SQLAnalysis]
  /// Who exists, and the fields that groups, conditions and classes read.
  public var customers: SQLCustomerTable?
  public var classes: [CustomerClass]
  /// What the statement is, and where it comes from, for the comment at the top: a line each.
  public var remarks: [String]
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
  public var id: String
  public var table: SQLAnalysisTable
  /// Which rows are meant; nil for all.
  public var rows: SQLRowCondition?
  /// What tells the groups of rows apart.
  public var group: SQLGroup?
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
  public var name: SQLTableName
  public var customerColumn: String?
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
  case column(String)
  /// A field of the row's customer.
  case field(String)
  case customerClass
  /// The period that the row's day lies in.
  case period([Period])
}

/// Which rows are meant.
public indirect enum SQLRowCondition: Sendable, Hashable {
  case any([SQLRowCondition])
  case all([SQLRowCondition])
  case not(SQLRowCondition)
  /// The text of a column is one of these.
  case texts(column: String, [String])
  /// The number of a column lies between two, both included; either may be infinite.
  case number(column: String, ClosedRange<Double>)
  /// The same of a field of the row's customer.
  case fieldTexts(String, [String])
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
  case amounts(SQLAmounts)
  /// How an amount, or the number of rows, develops.
  case trend(sum: String?, SQLSpan)
}

/// A column of answers.
public struct SQLLevels: Sendable, Hashable {
  public struct Level: Sendable, Hashable {
    public var name: String
    public var spellings: [String]
    public var score: Double

    public init(name: String, spellings: [String], score: Double) {
      self.name = name
      self.spellings = spellings
      self.score = score
    }
  }

  public var column: String
  /// The worst first.
  public var levels: [Level]
  /// How many levels from the ends a net score adds and takes away.
  public var top: Int
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
    public var id: String
    public var sum: String
    public var less: String?
    public var over: String

    public init(id: String, sum: String, less: String?, over: String) {
      self.id = id
      self.sum = sum
      self.less = less
      self.over = over
    }
  }

  public var sum: String
  public var ratios: [Ratio]
  /// So many of the largest customers of each group; nil for none.
  public var top: Int?
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
  case periods([Period])
}
