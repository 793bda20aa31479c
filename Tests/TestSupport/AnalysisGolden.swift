/// One case of `Tests/Fixtures/analyses`: what goes in, what comes out, and to which tolerance.
public struct AnalysisGolden {
  public let input: JSONValue
  public let expected: JSONValue
  public let tolerance: Double

  public init(_ name: String) throws {
    let file = try JSONValue(Fixture.data("analyses/\(name).json"))
    input = file.input
    expected = file.expected
    tolerance = file.tolerance.number ?? 0
  }

  /// A value agrees, absolutely or relatively; nil agrees with null alone.
  public func agrees(_ value: Double?, _ expected: JSONValue) -> Bool {
    guard let number = expected.number else { return expected == .null && value == nil }
    guard let value else { return false }
    return isClose(value, number, relative: tolerance, absolute: tolerance)
  }

  public func agrees(_ value: Int?, _ expected: JSONValue) -> Bool {
    agrees(value.map(Double.init), expected)
  }

  /// All of a list agree.
  public func agrees(_ values: [Double?], _ expected: JSONValue) -> Bool {
    values.count == expected.array.count
      && zip(values, expected.array).allSatisfy { agrees($0, $1) }
  }

  public func agrees(_ values: [Int?], _ expected: JSONValue) -> Bool {
    agrees(values.map { $0.map(Double.init) }, expected)
  }
}

extension JSONValue {
  /// All numbers of a list.
  public var numbers: [Double] { array.compactMap(\.number) }
  public var integers: [Int] { numbers.map { Int($0) } }
  public var integer: Int? { number.map { Int($0) } }
  public var strings: [String] { array.compactMap(\.string) }
  public var flag: Bool? { if case .bool(let value) = self { value } else { nil } }
}
