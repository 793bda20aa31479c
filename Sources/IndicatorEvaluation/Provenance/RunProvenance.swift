/// Where a result comes from: enough to make it again and to tell it from others.
public struct RunProvenance: Sendable, Hashable {
  /// The scenario first, then every other file that was read.
  public var files: [SourceFile]
  /// The scenario file's text.
  public var scenarioText: String?
  /// Name and version of the program.
  public var program: String
  /// The options of the run, as they are written on a command line.
  public var options: [String]

  public init(
    files: [SourceFile] = [], scenarioText: String? = nil, program: String, options: [String] = []
  ) {
    self.files = files
    self.scenarioText = scenarioText
    self.program = program
    self.options = options
  }
}

/// A file that went into a result.
public struct SourceFile: Sendable, Hashable {
  /// What a file is read for.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case scenario, survey, customers, data, matrix
  }

  /// What it was read for.
  public var role: Role
  /// As it was named.
  public var path: String
  /// Size in bytes; nil for what is no regular file, such as a pipe.
  public var byteCount: Int?
  /// SHA-256 of the content in hexadecimal digits; nil where the content cannot be read twice.
  public var digest: String?

  public init(role: Role, path: String, byteCount: Int? = nil, digest: String? = nil) {
    self.role = role
    self.path = path
    self.byteCount = byteCount
    self.digest = digest
  }
}
