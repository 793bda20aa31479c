/// What wrote a result, and from which files.
public struct ReportGenerator: Sendable, Hashable {
  /// Of the program.
  public var name: String
  /// Of the program, such as `1.2.0`.
  public var version: String
  /// The files it was computed from; none where they are not known.
  public var inputs: [ReportInput]

  public init(name: String, version: String, inputs: [ReportInput] = []) {
    self.name = name
    self.version = version
    self.inputs = inputs
  }

  /// The same for a result computed from these files.
  public func reading(_ inputs: [ReportInput]) -> ReportGenerator {
    ReportGenerator(name: name, version: version, inputs: inputs)
  }
}
