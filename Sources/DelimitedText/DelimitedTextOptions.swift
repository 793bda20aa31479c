/// How delimited text is to be read.
public struct DelimitedTextOptions: Sendable, Hashable {
  /// An ASCII byte other than the quote, CR, LF and NUL; nil finds it from the first line, which may
  /// be Excel's `sep=;` or the header: the most frequent of comma, semicolon and tab outside quotes.
  public var separator: UInt8?
  /// The encoding of the input; the reader gives UTF-8.
  public var encoding: TextEncoding
  /// Whether the first record names the columns.
  public var hasHeader: Bool
  /// What the input may grow to before it is refused.
  public var limits: DelimitedTextLimits
  /// The line at which the table begins, from 1; what stands above is not looked at.
  public var firstLine: Int
  /// Records whose first content is one of these texts are left out, such as totals.
  public var skippedRecords: [String]

  public init(
    separator: UInt8? = nil, encoding: TextEncoding = .utf8, hasHeader: Bool = true,
    limits: DelimitedTextLimits = DelimitedTextLimits(), firstLine: Int = 1,
    skippedRecords: [String] = []
  ) {
    self.firstLine = max(1, firstLine)
    self.skippedRecords = skippedRecords
    self.separator = separator
    self.encoding = encoding
    self.hasHeader = hasHeader
    self.limits = limits
  }

  /// Whether a byte may separate fields.
  public static func isSeparator(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != .quote && byte != .lineFeed && byte != .carriageReturn && byte != 0
  }
}

/// What an input may grow to before it is refused. The reader needs about ten times `record` bytes
/// of memory in the worst case and ten times `chunk` bytes otherwise.
public struct DelimitedTextLimits: Sendable, Hashable {
  /// Bytes of the whole input, after decoding.
  public let input: Int
  /// Bytes of a record; at most 512 MiB.
  public let record: Int
  /// Bytes of a field as it is written, quotes included.
  public let field: Int
  /// Columns of the table; 1 or more.
  public let columns: Int
  /// Mistakes described in one batch; the others are only counted.
  public let mistakes: Int
  /// Bytes read at a time: 1 byte to 64 MiB.
  public let chunk: Int

  public init(
    input: Int = 1 << 30, record: Int = 4 << 20, field: Int = 1 << 20, columns: Int = 100_000,
    mistakes: Int = 1000, chunk: Int = 1 << 17
  ) {
    self.input = max(0, input)
    self.record = min(max(1, record), 1 << 29)
    self.field = max(1, field)
    self.columns = max(1, columns)
    self.mistakes = max(0, mistakes)
    self.chunk = min(max(1, chunk), 1 << 26)
  }
}
