import DelimitedText
internal import FileOutput
public import IndicatorEvaluation
public import Sensitivity
import Statistics

/// How far every weight may move, over the customers of a stream: memory holds one number a customer and
/// what a weight needs at a time; what scores gain over a weight waits in a spool.
///
///     var sensitivity = StreamedSensitivity(frame)
///     try sensitivity.read(&customers)
///     let outlooks = try sensitivity.finish()
public struct StreamedSensitivity: ~Copyable {
  private let frame: EvaluationResult
  private let period: Int
  private let names: [String]?
  private var tallies: [WeightTally]
  /// Today's score of every row of the period.
  private var scores: [Double] = []
  /// A column of gains for each weight of each chunk, chunk after chunk, and of shares behind it where the
  /// chunk has gaps there.
  private var spool = Spool()
  private var sizes: [Int] = []
  /// Id and name of rows that come first somewhere.
  private var labels: [Int: (id: String, name: String?)] = [:]
  /// False where a node does not aggregate arithmetically: then it takes all rows at once.
  public private(set) var isExact = true

  /// Customers with a score in the period.
  public var count: Int { scores.count }

  /// - Parameters:
  ///   - frame: of the stream.
  ///   - period: position in the model's periods; nil for the last one.
  ///   - shown: only weights of nodes that satisfy this.
  public init(
    _ frame: EvaluationResult, period: Int? = nil,
    showing shown: (_ child: String, _ parent: String) -> Bool = { _, _ in true }
  ) {
    self.frame = frame
    self.period = period ?? max(0, frame.model.periods.count - 1)
    names = frame.fields.customerNames
    let nodes = frame.weights.nodes
    tallies = nodes.indices.dropFirst().filter {
      shown(nodes[$0].id, nodes[nodes[$0].parent ?? 0].id)
    }.map { WeightTally(child: $0, today: nodes[$0].local) }
  }

  /// What a chunk has to say.
  private struct Part: Sendable {
    /// Positions in the chunk.
    var rows: [Int]
    var scores: [Double]
    /// By weight; nil where scores are curves.
    var functions: [[RenormalisedScore]]?
    var changes: [[Int]]
    /// What the spool takes, by weight.
    var gains: [[UInt8]]
  }

  /// Evaluates the stream to its end.
  ///
  /// - Throws: `FileOutputError` of the spool.
  /// - Complexity: O(bytes of the file)
  public mutating func read(
    _ stream: inout CustomerStream,
    progress: (_ share: Double?, _ rows: Int) -> Void = { _, _ in }
  ) throws {
    let (weights, bands, period) = (frame.weights, frame.model.bands, period)
    let varied = tallies.map { ($0.child, $0.today) }
    try stream.forEachChunk { chunk in
      Self.part(of: chunk, weights, varied, bands, period)
    } consume: { chunk, part in
      try append(part, of: chunk)
    } progress: { share, rows in
      progress(share, rows)
    }
  }

  private static func part(
    of chunk: CustomerChunk, _ weights: HierarchyWeights, _ varied: [(child: Int, today: Double)],
    _ bands: [Band], _ period: Int
  ) -> Part {
    let all = chunk.rows
    let rows = (0..<chunk.count).filter {
      all.period[$0] == period && !all.nodeScores[0][$0].isNaN
    }
    let columns =
      rows.count == chunk.count
      ? all.nodeScores : all.nodeScores.map { column in rows.map { column[$0] } }
    var part = Part(rows: rows, scores: columns[0], functions: [], changes: [], gains: [])
    for (child, today) in varied {
      guard let functions = weights.scores(over: child, columns) else {
        part.functions = nil
        return part
      }
      part.functions?.append(functions)
      part.changes.append(WeightTally.bandChanges(functions, today: today, bands))
      let shares = functions.allSatisfy { $0.share == 1 } ? [] : functions.map(\.share)
      part.gains.append((functions.map(\.gain) + shares).withUnsafeBytes { Array($0) })
    }
    return part
  }

  private mutating func append(_ part: Part, of chunk: CustomerChunk) throws {
    guard isExact, let functions = part.functions else {
      isExact = isExact && part.functions != nil
      return
    }
    let first = scores.count
    scores += part.scores
    sizes.append(part.scores.count)
    for place in tallies.indices {
      tallies[place].append(functions[place], first: first, bandChanges: part.changes[place])
      let gains = part.gains[place]
      try spool.append(gains.span)
      for row in tallies[place].rows.reversed() {
        if row < first { break }
        guard labels[row] == nil else { continue }
        let own = part.rows[row - first]
        let id = chunk.ids.withText(own) { text in
          text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        }
        let customer = chunk.customers.isEmpty ? nil : chunk.customers[own]
        labels[row] = (id, customer.flatMap { names?[$0] }.flatMap { $0.isEmpty ? nil : $0 })
      }
    }
  }

  /// Id and name of a row that an outlook names.
  public func label(ofRow row: Int) -> (id: String, name: String?) { labels[row] ?? ("-", nil) }

  /// What there is to say of every weight, in the order of the nodes.
  ///
  /// - Throws: `FileOutputError` of the spool.
  /// - Complexity: O(weights · n log n)
  public mutating func finish(
    progress: (Double) -> Void = { _ in }
  ) throws -> [WeightOutlook] {
    let order = PairOrders.order(of: scores)
    let nodes = frame.weights.nodes
    var outlooks: [WeightOutlook] = []
    for (place, tally) in tallies.enumerated() {
      let (gains, shares) = try gains(of: place)
      let now = part(tally.today, shares)
      let shifts = WeightShift.changes.enumerated().map { step, change in
        let weight = WeightShift.weight(tally.today, changedBy: change)
        let then = part(weight, shares)
        let moved = scores.indices.map { scores[$0] + gains[$0] * (then($0) - now($0)) }
        return WeightShift(
          change: change, weight: weight, bandChanges: tally.bandChanges[step],
          PairOrders(order: order, scores, moved))
      }
      outlooks.append(
        WeightOutlook(
          tally, node: nodes[tally.child].parent ?? 0, global: nodes[tally.child].global,
          orderStable: tally.stableOrder(
            order: order, scores: scores, gains: gains, shares: shares),
          shifts: shifts))
      progress(Double(place + 1) / Double(tallies.count))
    }
    return outlooks
  }

  /// What every score gains over a weight, and the shares of its siblings; those are empty where none has
  /// a gap.
  private mutating func gains(of place: Int) throws -> (gains: [Double], shares: [Double]) {
    var gains: [Double] = []
    var shares: [Double] = []
    gains.reserveCapacity(scores.count)
    for (chunk, size) in sizes.enumerated() {
      let bytes = try spool.take(chunk * tallies.count + place).bytes
      bytes.withUnsafeBytes { bytes in
        let numbers = bytes.bindMemory(to: Double.self)
        gains += numbers.prefix(size)
        if numbers.count > size, shares.isEmpty {
          shares.reserveCapacity(scores.count)
          shares = [Double](repeating: 1, count: gains.count - size)
        }
        if numbers.count > size {
          shares += numbers.dropFirst(size)
        } else if !shares.isEmpty {
          shares += repeatElement(1, count: size)
        }
      }
    }
    return (gains, shares)
  }

  /// Of each row what a score's gain is multiplied with at a weight.
  private func part(_ weight: Double, _ shares: [Double]) -> (Int) -> Double {
    guard !shares.isEmpty else { return { _ in weight } }
    let parts = shares.map { RenormalisedScore(base: 0, gain: 1, share: $0).value(at: weight) }
    return { parts[$0] }
  }
}
