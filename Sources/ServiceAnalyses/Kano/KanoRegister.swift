/// Demands that were classified already: how categories and dimensions cross, which are key, and how far
/// key demands are met.
public struct KanoRegister: Tally, Hashable {
  /// One demand. Positions count the levels of its columns from 0; nil where a cell is empty.
  public struct Demand: Sendable, Hashable {
    /// As it was classified; nil where the cell is empty.
    public var category: KanoCategory?
    /// The position of its dimension; nil where the cell is empty.
    public var dimension: Int?
    /// The position of its status, which says how far it is met; nil where the cell is empty.
    public var status: Int?
    /// It satisfies the condition for key demands.
    public var isKey: Bool

    public init(
      category: KanoCategory?, dimension: Int? = nil, status: Int? = nil, isKey: Bool = false
    ) {
      self.category = category
      self.dimension = dimension
      self.status = status
      self.isKey = isKey
    }
  }

  /// In the order of the register.
  public private(set) var demands: [Demand] = []

  public init(_ demands: [Demand] = []) { self.demands = demands }

  /// Takes in a demand behind those there are.
  public mutating func add(_ demand: Demand) { demands.append(demand) }

  /// Takes in the demands of another part, behind those there are.
  public mutating func add(_ other: KanoRegister) { demands += other.demands }

  /// Demands of a category, of a dimension, of both, key ones only or all.
  public func count(
    category: KanoCategory? = nil, dimension: Int? = nil, status: Int? = nil, key: Bool = false
  ) -> Int {
    demands.count { demand in
      (category == nil || demand.category == category)
        && (dimension == nil || demand.dimension == dimension)
        && (status == nil || demand.status == status) && (!key || demand.isKey)
    }
  }

  /// The demands in the order of response, as positions: must-be, then performance, then attractive,
  /// each in the order they stand in; what customers are indifferent to is left out.
  public var responseOrder: [Int] {
    [KanoCategory.mustBe, .performance, .attractive].flatMap { category in
      demands.indices.filter { demands[$0].category == category }
    }
  }
}
