/// The ways to the principal eigenvector of a large matrix: as grades where all entries are, else by
/// words where these are near enough, else by the doubles themselves. Nothing but the entries decides.
struct LargeSearch {
  private let order: Int
  private let path: SolverPath
  private let team: ThreadTeam
  private let tolerance: Double
  private let limit: Int

  /// Where a search has come to, and whether its spread is within the tolerance.
  typealias Result = (found: any PerronSearch, isNear: Bool)

  /// - Parameters:
  ///   - bytes: The size of the entries. Where they are few no thread but the caller's takes part: it is
  ///     over before another one has started and found its part of them.
  ///   - threads: How many to use at most.
  ///   - tolerance: The spread to reach.
  ///   - limit: The most passes.
  init(
    order: Int, bytes: Int, path: SolverPath, threads: Int, tolerance: Double, limit: Int
  ) {
    self.order = order
    self.path = path
    self.tolerance = tolerance
    self.limit = limit
    team = ThreadTeam(threads: threads, bytes: bytes, worthwhile: 2 << 20)
  }

  /// - Parameter areRounded: Whether the matrix is one of doubles: 1/3 was rounded.
  func grades(
    _ panels: GradePanels, areRounded: Bool = false, progress: (LargePass) -> Void = { _ in }
  ) -> Result {
    var steps = StepIteration(
      panels, areRounded: areRounded, path: path, team: team, tolerance: tolerance)
    let isNear = steps.run(limit: limit, progress: progress)
    return (steps, isNear)
  }

  /// Nil where an entry is no grade.
  func grades(
    _ entries: DoubleEntries, progress: (LargePass) -> Void = { _ in }
  ) -> Result? {
    GradePanels(entries, order: order, path: path, team: team).map {
      grades($0, areRounded: true, progress: progress)
    }
  }

  func ratios(
    _ entries: DoubleEntries, progress: (LargePass) -> Void = { _ in }
  ) -> Result {
    let product = LargeProduct(order: order, entries: entries, path: path, team: team)
    if var steps = StepIteration(product, tolerance: tolerance),
      steps.run(limit: limit, progress: progress)
    {
      return (steps, true)
    }
    var power = PowerIteration(product, tolerance: tolerance)
    let isNear = power.run(limit: limit, progress: progress)
    return (power, isNear)
  }
}
