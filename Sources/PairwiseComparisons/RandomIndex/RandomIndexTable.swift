/// A named table of random indices: the mean consistency index of random reciprocal matrices.
///
/// Raw values are the names used in scenario files.
public enum RandomIndexTable: Sendable, Hashable {
  /// Saaty 1980: grades 1/9 … 9 equally likely, up to 15 items from 500 and 100 matrices.
  case saaty1980
  /// Saaty 2005: grades 1/9 … 9 equally likely, up to 15 items.
  case saaty2005
  /// Alonso & Lamata 2006: grades 1/9 … 9 equally likely, up to 15 items from 100,000 matrices.
  case alonsoLamata2006
  /// Alonso & Lamata 2006: the straight line λ = 2.7699 n − 4.3513 through the mean λ_max, for
  /// every order.
  case alonsoLamataFit
  /// Tummala & Ling 1998: grades 1/9 … 9 equally likely, up to 15 items.
  case tummalaLing1998
  /// Donegan & Dodd 1991: 1 … 9 equally likely, then turned round or not, up to 20 items and for
  /// some orders up to 100.
  case doneganDodd1991
  /// As Chinese textbooks print it, up to nine items.
  case chineseTextbooks
  /// Computed by this library: grades 1/9 … 9 equally likely, up to 15 items from 4 to 8 million
  /// matrices.
  case computed
  /// A table that somebody brings along.
  case own(OwnRandomIndex)
}

/// Random indices under a name of their own.
public struct OwnRandomIndex: Sendable, Hashable {
  /// What reports call the table; not empty.
  public let name: String
  /// By order, from 0 items on; 0 up to two items.
  public let values: [Double]

  /// - Parameter values: of 3, 4, 5 … items, each above 0; zeros for one and two items may stand
  ///   before them, as tables print them.
  /// - Returns: nil for a table that says nothing, or with a value that is no random index.
  public init?(name: String, values: [Double]) {
    let rest = values.drop { $0 == 0 }
    guard !name.isEmpty, !rest.isEmpty, [0, 2].contains(values.count - rest.count),
      rest.allSatisfy({ $0 > 0 && $0.isFinite })
    else { return nil }
    self.name = name
    self.values = [0, 0, 0] + rest
  }
}

extension RandomIndexTable: RawRepresentable, CaseIterable {
  /// The tables that are built in.
  public static var allCases: [RandomIndexTable] {
    [
      .saaty1980, .saaty2005, .alonsoLamata2006, .alonsoLamataFit, .tummalaLing1998,
      .doneganDodd1991, .chineseTextbooks, .computed,
    ]
  }

  public init?(rawValue: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = found
  }

  public var rawValue: String {
    switch self {
    case .saaty1980: "saaty-1980"
    case .saaty2005: "saaty-2005"
    case .alonsoLamata2006: "alonso-lamata-2006"
    case .alonsoLamataFit: "alonso-lamata-fit"
    case .tummalaLing1998: "tummala-ling-1998"
    case .doneganDodd1991: "donegan-dodd-1991"
    case .chineseTextbooks: "chinese-textbooks"
    case .computed: "computed"
    case .own(let table): table.name
    }
  }

  // A type with raw values would be compared by its raw value alone.
  /// Whether both are the same table; one of one's own equals none of the built-in ones, whatever
  /// its name.
  public static func == (a: RandomIndexTable, b: RandomIndexTable) -> Bool {
    switch (a, b) {
    case (.own(let first), .own(let second)): first == second
    case (.own, _), (_, .own): false
    default: a.rawValue == b.rawValue
    }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
