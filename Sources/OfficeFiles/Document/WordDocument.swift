/// A text document for Word, WPS and LibreOffice (.docx), as content: what it looks like is decided in
/// one place, in the way that offices in China expect of a report.
public struct WordDocument: Sendable {
  /// A piece of a line with its look.
  public struct Run: Sendable, Hashable {
    /// Wrapped where the line ends; spaces are kept.
    public var text: String
    /// True makes it bold; false leaves it as the style of its paragraph has it.
    public var isBold: Bool
    /// `RRGGBB`; nil for black.
    public var colour: String?

    public init(_ text: String, isBold: Bool = false, colour: String? = nil) {
      self.text = text
      self.isBold = isBold
      self.colour = colour
    }
  }

  /// A cell of a table: one text with its place and its background.
  public struct Cell: Sendable {
    /// All that the cell holds.
    public var run: Run
    /// Set to the right, as numbers are; in the head it keeps the column from wrapping where it
    /// can.
    public var isRight: Bool
    /// Steps of 10.5 points to the right, at most 8.
    public var indent: Int
    /// `RRGGBB` of the background; nil for none.
    public var fill: String?

    public init(_ run: Run, isRight: Bool = false, indent: Int = 0, fill: String? = nil) {
      self.run = run
      self.isRight = isRight
      self.indent = indent
      self.fill = fill
    }
  }

  /// A table with lines above and below its head and at its end (三线表). Its head is repeated on
  /// each page.
  public struct Table: Sendable {
    /// Shown above with its number; nil for a table without.
    public var caption: String?
    /// One cell a column.
    public var head: [Cell]
    /// Row by row, one cell a column; cells beyond `widths` are left out.
    public var rows: [[Cell]]
    /// Characters of the longest content of each column, a Chinese one counting two; headings wrap.
    public var widths: [Double]

    public init(caption: String?, head: [Cell], rows: [[Cell]], widths: [Double]) {
      self.caption = caption
      self.head = head
      self.rows = rows
      self.widths = widths
    }
  }

  /// A part of the text, in the full width of the page.
  public enum Block: Sendable {
    /// Level 1 is the title, 2 to 4 are headings; deeper levels look like 4.
    case heading(level: Int, String)
    /// Text of the body, its runs one after the other.
    case paragraph([Run])
    /// An entry of a list with bullets.
    case item([Run])
    /// A table with its caption above, numbered by itself.
    case table(Table)
    /// A chart with its title below, numbered.
    case chart(OfficeChart, caption: String)
    /// A remark below a figure or a table.
    case note([Run])
  }

  /// The language of the text: sets the words of captions (表, 图 or Table, Figure), and indents or
  /// bold headings as is usual in it.
  public enum Language: Sendable, Hashable { case chinese, english }

  /// From top to bottom.
  public var blocks: [Block] = []
  /// Of captions, styles and the spelling checker.
  public let language: Language
  /// Of the file, and of the workbooks inside its charts.
  public let properties: OfficeProperties

  public init(_ properties: OfficeProperties, language: Language) {
    self.properties = properties
    self.language = language
  }
}
