/// How the columns of a table share the width of a page: numbers and short texts stay on one line,
/// long texts and headings wrap; the letters become smaller before numbers break.
struct WordColumns {
  /// In twentieths of a point.
  let widths: [Int]
  /// Of the letters, in half points.
  let size: Int
  /// Beside the content of a cell, in twentieths of a point.
  let margin: Int

  /// 10.5 pt, 9 pt, 7.5 pt and 6.5 pt.
  private static let sizes = [21, 18, 15, 13]
  /// Texts of more characters may wrap.
  private static let longest = 12.0
  /// A wrapped text has at least four Chinese characters a line, a heading two.
  private static let shortestText = 8.0
  private static let shortestHeading = 4.0

  /// - Parameters:
  ///   - table: Its widths are characters, a Chinese one counting two.
  ///   - page: The width of the text in twentieths of a point.
  init(_ table: WordDocument.Table, page: Int) {
    let isRight = table.head.map(\.isRight)
    var chosen = Self(widths: [], size: 21, margin: 108)
    for size in Self.sizes {
      let margin = size == Self.sizes[0] ? 108 : 50
      // A letter is half as wide as it is high; a little is left for bold and kerning.
      let letter = Double(size) * 10 / 2 * 1.06
      let wanted = table.widths.map {
        max($0, Self.shortestHeading) * letter + Double(2 * margin)
      }
      let least = table.widths.indices.map { column in
        let mayWrap =
          (!isRight.indices.contains(column) || !isRight[column])
          && table.widths[column] > Self.longest
        return mayWrap ? Self.shortestText * letter + Double(2 * margin) : wanted[column]
      }
      chosen = Self(
        widths: Self.shares(wanted, least, of: Double(page)), size: size, margin: margin)
      if least.reduce(0, +) <= Double(page) { break }
    }
    self = chosen
  }

  private init(widths: [Int], size: Int, margin: Int) {
    self.widths = widths
    self.size = size
    self.margin = margin
  }

  /// Everybody gets the least, and the rest in proportion to what more is wanted; where all is
  /// granted, in proportion to the widths.
  private static func shares(_ wanted: [Double], _ least: [Double], of page: Double) -> [Int] {
    let sum = wanted.reduce(0, +)
    let leastSum = least.reduce(0, +)
    guard sum > page, leastSum < page else {
      let whole = max(sum > page ? leastSum : sum, 1e-9)
      return (sum > page ? least : wanted).map { Int($0 / whole * page) }
    }
    let share = (page - leastSum) / (sum - leastSum)
    return zip(wanted, least).map { Int($1 + ($0 - $1) * share) }
  }
}
