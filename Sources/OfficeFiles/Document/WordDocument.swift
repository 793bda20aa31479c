/// A text document for Word, WPS and LibreOffice (.docx), as content: what it looks like is decided in
/// one place, in the way that offices in China expect of a report.
public struct WordDocument: Sendable {
  /// A piece of a line with its look.
  public struct Run: Sendable, Hashable {
    public var text: String
    public var isBold: Bool
    /// `RRGGBB`; nil for black.
    public var colour: String?

    public init(_ text: String, isBold: Bool = false, colour: String? = nil) {
      self.text = text
      self.isBold = isBold
      self.colour = colour
    }
  }

  public struct Cell: Sendable {
    public var run: Run
    public var isRight: Bool
    public var indent: Int
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
    public var head: [Cell]
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

  public enum Block: Sendable {
    /// Level 1 is the title.
    case heading(level: Int, String)
    case paragraph([Run])
    case item([Run])
    case table(Table)
    /// A chart with its title below, numbered.
    case chart(OfficeChart, caption: String)
    /// A remark below a figure or a table.
    case note([Run])
  }

  public enum Language: Sendable, Hashable { case chinese, english }

  public var blocks: [Block] = []
  public let language: Language
  public let properties: OfficeProperties

  public init(_ properties: OfficeProperties, language: Language) {
    self.properties = properties
    self.language = language
  }
}
