public import BilingualText

/// A file that a report was computed from, named by its content.
public struct ReportInput: Sendable, Hashable {
  /// What the file is, for programs: `scenario`, `data`, …
  public var role: String
  /// The same for people.
  public var title: Phrase
  /// As it was named.
  public var path: String
  /// Size in bytes; nil for what is no regular file, such as a pipe.
  public var byteCount: Int?
  /// SHA-256 of the content in hexadecimal digits; nil where the content cannot be read twice.
  public var digest: String?

  public init(
    role: String, title: Phrase, path: String, byteCount: Int? = nil, digest: String? = nil
  ) {
    self.role = role
    self.title = title
    self.path = path
    self.byteCount = byteCount
    self.digest = digest
  }
}

extension JSONShape<ReportInput> {
  /// A file with the hash of its content.
  public static var input: JSONShape {
    .object("source_file") {
      JSONField("role", "What the file is.", .string) { $0.role }
      JSONField("path", "As it was named.", .string) { $0.path }
      JSONField("bytes", "Its size; null for a pipe.", .optional(.integer)) { $0.byteCount }
      JSONField("sha256", "Hash of its content; null for a pipe.", .optional(.string)) {
        $0.digest
      }
    }
  }
}

extension ReportDocument {
  /// Adds the files that the report was computed from; nothing where none are known.
  public mutating func inputs(_ inputs: [ReportInput]) {
    guard !inputs.isEmpty else { return }
    heading(Phrase(zh: "来源文件", en: "Files"), level: 2)
    var table = ReportTable([
      .text(Phrase(zh: "用途", en: "What it is")), .text(Phrase(zh: "文件", en: "File")),
      .number(Phrase(zh: "字节", en: "Bytes")), .text("SHA-256"),
    ])
    for input in inputs {
      table.append([
        .init(input.title), .init(Phrase(input.path)),
        input.byteCount.map { .init($0) } ?? .init(Phrase(NumberText.absent)),
        .init(Phrase(input.digest ?? NumberText.absent)),
      ])
    }
    self.table(table)
  }
}
