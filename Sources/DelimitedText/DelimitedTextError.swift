public import BilingualText

/// A mistake in delimited text, with the place where it stands.
///
/// Where reading cannot go on the reader throws one; mistakes that concern a single record are
/// collected in `RecordBatch.mistakes`, so that one run finds them all.
public struct DelimitedTextError: Error, Sendable, Hashable {
  /// What is wrong there.
  public var problem: DelimitedTextProblem
  /// Nil where there is no place to name: the input cannot be opened or read.
  public var position: TextPosition?
  /// The physical line of `position`, at most 512 bytes of it; empty without a position. Bytes that
  /// are no text show as U+FFFD.
  public var excerpt: String

  public init(
    _ problem: DelimitedTextProblem, at position: TextPosition? = nil, excerpt: String = ""
  ) {
    self.problem = problem
    self.position = position
    self.excerpt = excerpt
  }
}

/// What is wrong with delimited text.
public enum DelimitedTextProblem: Sendable, Hashable {
  // The whole input; reading ends.
  /// The system's error number and where it came from: `open`, `read`, `stat`.
  case unreadable(code: Int32, during: String)
  /// The file became shorter while it was read: what was given may lack its end.
  case cutShort(found: Int, expected: Int)
  /// More bytes than `limit`, after decoding.
  case inputTooLong(limit: Int)
  /// The system's iconv does not know the encoding.
  case encodingUnavailable(TextEncoding)
  /// The input is compressed, and cannot be unpacked.
  case damagedCompression(CompressionDamage)
  /// What a source that decodes another format, such as a workbook, found wrong with it.
  case source(SourceProblem)
  /// The input is not delimited text at all; recognised by its first bytes.
  case otherFormat(OtherFormat)
  /// The separator that was asked for is no ASCII character, a quote, a line end or NUL.
  case invalidSeparator(UInt8)
  /// There is no record, not even a header.
  case empty
  /// More columns than `limit`.
  case tooManyColumns(limit: Int)
  /// A field of more bytes than `limit`, quotes included.
  case fieldTooLong(limit: Int)
  /// A record of more bytes than `limit`.
  case recordTooLong(limit: Int)
  /// The quote opened at the position is never closed.
  case unterminatedQuote

  // The header; reported by the reader, which can go on.
  /// A column, counted from 0, has no name in the header.
  case emptyColumnName(column: Int)
  /// `first` is the 0-based column that already has this name.
  case duplicateColumnName(String, first: Int)

  // A record; it is left out and reading goes on.
  /// A record has more or fewer fields than the table has columns.
  case fieldCount(found: Int, expected: Int)
  /// Text stands between a closing quote and the separator.
  case textAfterQuote
  /// Only spaces stand between the separator and a quote.
  case spaceBeforeQuote
  /// A record holds a NUL byte.
  case nulByte
  /// Bytes that are not text in the given encoding; `suggestion` is one in which they would be.
  case invalidText(TextEncoding, suggestion: TextEncoding?)
  /// In a table of one column a blank line could be a missing value or nothing.
  case blankLine

  // A field that was asked for as a number.
  /// The content, at most 64 bytes of it, reads as no number.
  case notANumber(String)
  /// The number is written with full-width characters; `halfWidth` is what was meant.
  case fullWidthNumber(String, halfWidth: String)
  /// Beyond the largest double.
  case numberTooLarge(String)
}

/// What a source of text says of an input that it cannot decode.
public struct SourceProblem: Sendable, Hashable, Explained {
  public let explanation: Phrase
  /// What the user can do.
  public let wayOut: Phrase?

  public init(_ explanation: Phrase, wayOut: Phrase? = nil) {
    self.explanation = explanation
    self.wayOut = wayOut
  }
}

/// What is wrong with compressed input.
public enum CompressionDamage: Sendable, Hashable {
  /// It ends in the middle.
  case cutShort
  /// Its content or checksum is wrong.
  case corrupt
  /// It holds more than this many times its own size, as no table does.
  case expandsTooMuch(ratio: Int)
}

/// Files that are handed in where delimited text is expected.
public enum OtherFormat: String, Sendable, Hashable, CaseIterable {
  case zip, gzip, oldExcel, utf16, utf32
}
