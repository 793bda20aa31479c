public import ZipArchives

/// What a workbook may grow to before it is refused.
public struct SpreadsheetLimits: Sendable, Hashable {
  /// Of the ZIP archive that a workbook is.
  public var archive: ZipLimits
  /// Shared texts; this many are too many.
  public var sharedStrings: Int
  /// Bytes of all shared texts together.
  public var sharedText: Int
  /// Bytes of one cell's text. Excel's own limit is 32,767 characters.
  public var cell: Int
  /// Bytes of a small part: workbook, styles, relations.
  public var part: Int

  public init(
    archive: ZipLimits = ZipLimits(), sharedStrings: Int = 1_000_000, sharedText: Int = 64 << 20,
    cell: Int = 1 << 18, part: Int = 16 << 20
  ) {
    self.archive = archive
    self.sharedStrings = sharedStrings
    self.sharedText = sharedText
    self.cell = cell
    self.part = part
  }
}
