/// A chart as office programs draw it themselves, so that a reader can change it: bars, columns,
/// lines or points.
public struct OfficeChart: Sendable {
  /// What stands for a value: a length, a share of a length, or a place.
  public enum Kind: Sendable, Hashable {
    /// Lying bars, the first category on top.
    case bars
    /// Lying bars cut into shares of 100 %.
    case shares
    /// Standing columns, the first category at the left.
    case columns
    /// A line for each series with a dot at each value; a gap where there is none.
    case lines
    /// Dots, each at its place and its value; in a chart of one series with up to 40 their names
    /// stand beside them.
    case points
  }

  /// Values that belong together, drawn in one colour.
  public struct Series: Sendable {
    /// In the legend, which charts of several series have.
    public var name: String
    /// One for each category; NaN where there is none.
    public var values: [Double]
    /// `RRGGBB`
    public var colour: String

    public init(_ name: String, _ values: [Double], colour: String) {
      self.name = name
      self.values = values
      self.colour = colour
    }
  }

  /// How every series is drawn.
  public var kind: Kind
  /// Above the chart; empty for none.
  public var title: String
  /// One for each value of a series; for `points` the names of the points.
  public var categories: [String]
  /// In the order of the legend and of the columns of `values`.
  public var series: [Series]
  /// Beside the axis of the values; empty for none.
  public var valueTitle: String
  /// Heads the categories in `values`; of `points`, the places and their axis instead.
  public var categoryTitle: String
  /// As a cell's number format.
  public var numberFormat: String
  /// Places of the points on the first axis, one a category; only of `points`.
  public var places: [Double]
  /// Of `places`, as a cell's number format.
  public var placeFormat: String

  public init(
    _ kind: Kind, title: String, categories: [String], series: [Series],
    categoryTitle: String = "", valueTitle: String = "", numberFormat: String = "General",
    places: [Double] = [], placeFormat: String = "General"
  ) {
    self.kind = kind
    self.title = title
    self.categories = categories
    self.series = series
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.numberFormat = numberFormat
    self.places = places
    self.placeFormat = placeFormat
  }
}

extension OfficeChart {
  /// The chart's values as rows of a sheet: names of the series, then a row a category.
  public var values: [[WorkbookCell]] {
    let style = CellStyle(numberFormat: numberFormat)
    let names =
      kind == .points
      ? [WorkbookCell.text("", .heading), .text(categoryTitle, .heading)]
      : [WorkbookCell.text(categoryTitle, .heading)]
    let titles =
      names
      + series.map { .text($0.name, .heading) }
    return [titles]
      + categories.indices.map { index in
        [.text(categories[index], .plain)]
          + (kind == .points
            ? [.number(places[index], CellStyle(numberFormat: placeFormat))] : [])
          + series.map { .number($0.values[index], style) }
      }
  }
}

/// Where the values of a chart stand as `OfficeChart.values`.
struct ChartPlace {
  let sheet: String
  /// Row of the names, counted from 1; the first column is A.
  let row: Int

  func reference(column: Int, rows: ClosedRange<Int>) -> String {
    let letters = CellName.letters(ofColumn: column)
    let quoted = "'" + sheet.replacing("'", with: "''") + "'"
    return rows.count == 1
      ? "\(quoted)!$\(letters)$\(rows.lowerBound)"
      : "\(quoted)!$\(letters)$\(rows.lowerBound):$\(letters)$\(rows.upperBound)"
  }
}
