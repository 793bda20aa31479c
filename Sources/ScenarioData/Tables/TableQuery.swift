/// What is asked of a table: some columns, perhaps of some rows, perhaps by group.
package struct TableQuery: Sendable, Hashable {
  /// Position among the tables.
  package var table: Int
  package var columns: [ColumnDemand]
  package var group: GroupKey?
  /// Rows that do not satisfy it are not looked at; nil for all.
  package var condition: RowCondition?
  /// Whether it asks in which line of the file a row stands.
  package var needsLines = false

  package init(
    table: Int, columns: [ColumnDemand], group: GroupKey? = nil, condition: RowCondition? = nil
  ) {
    self.table = table
    self.columns = columns
    self.group = group
    self.condition = condition
  }

  /// Every column that it takes, those of groups and conditions too.
  var demands: [ColumnDemand] {
    columns + (condition?.demands ?? [])
      + (group.flatMap {
        if case .column(let name) = $0 { [ColumnDemand(name, .text)] } else { nil }
      }
        ?? [])
  }
}

/// A column and how it is read.
package struct ColumnDemand: Sendable, Hashable {
  package var column: String
  package var kind: ColumnKind

  package init(_ column: String, _ kind: ColumnKind) {
    self.column = column
    self.kind = kind
  }
}

/// What tells the groups of rows apart.
package enum GroupKey: Sendable, Hashable {
  /// A column of the table itself.
  case column(String)
  /// A field of the row's customer.
  case field(String)
  case customerClass, period
}

/// Which rows are meant.
package indirect enum RowCondition: Sendable, Hashable {
  case any([RowCondition])
  case all([RowCondition])
  case not(RowCondition)
  /// The level lies between two of them, both included.
  case levels(ColumnDemand, ClosedRange<Int32>)
  case number(ColumnDemand, ClosedRange<Double>)
  /// The text of a column is one of these.
  case texts(String, [String])
  /// The text of a field of the row's customer is one of these, or its number lies between two.
  case fieldTexts(String, [String])
  case fieldNumber(String, ClosedRange<Double>)
  /// Positions of classes and of periods.
  case customerClass([Int])
  case period([Int])
  /// The row's customer is in one of these segments.
  case segment([Int])

  /// The columns that it looks at.
  package var demands: [ColumnDemand] {
    switch self {
    case .any(let parts), .all(let parts): parts.flatMap(\.demands)
    case .not(let part): part.demands
    case .levels(let demand, _), .number(let demand, _): [demand]
    case .texts(let column, _): [ColumnDemand(column, .text)]
    case .fieldTexts, .fieldNumber, .customerClass, .period, .segment: []
    }
  }
}
