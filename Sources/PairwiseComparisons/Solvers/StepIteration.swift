internal import CComparisonKernels

/// Power iteration with momentum that multiplies changes only: y = A x is kept, and A times the change
/// of x, rounded to steps of eleven bits, is added to it. As x comes near, changes become small, and
/// so does what their rounding leaves out; x is the vector that the rounded changes have led to, and y
/// belongs to it.
///
/// Grades are exact integers. Where 16-bit words stand for doubles, their error counts in proportion
/// to the change: a few full products with the doubles make it vanish.
struct StepIteration: PerronSearch {
  private var matrix: StepMatrix
  /// The doubles that words stand for; nil where integers are exact.
  private let full: LargeProduct?
  /// Relative errors of the entries themselves.
  private let entryRounding: Double
  private let n: Int
  private let tolerance: Double
  private(set) var x: [Double]
  private(set) var y: [Double]
  /// How far y may be from A x.
  private var errors: [Double]
  private var previous: [Double]
  private var work: [Double]
  private(set) var lower = 0.0
  private(set) var upper = Double.infinity
  private(set) var lambda = 0.0
  private var total = 0.0
  private(set) var coarsePasses = 0
  private(set) var finePasses = 0

  /// Full products make up for words where the spread has become so much smaller since the last one:
  /// the words of a random matrix are right to six digits in the mean.
  private static let gainOfWords = 0x1p-17
  /// Where rows of doubles differ more than this in the beginning, steps of one size are too long for the
  /// least weights.
  private static let mostSpread = 64.0
  /// Rounding of y that is left alone.
  private static let mostRounding = 1e-14

  private init(_ matrix: StepMatrix, full: LargeProduct?, entryRounding: Double, tolerance: Double)
  {
    self.matrix = matrix
    self.full = full
    self.entryRounding = entryRounding
    self.tolerance = tolerance
    n = matrix.order
    x = [Double](repeating: 1, count: n)
    y = [Double](repeating: 0, count: n)
    errors = y
    previous = y
    work = y
  }

  /// - Parameter areRounded: Whether the matrix is one of doubles: 1/3 was rounded.
  init(
    _ panels: GradePanels, areRounded: Bool, path: SolverPath, team: ThreadTeam, tolerance: Double
  ) {
    self.init(
      StepMatrix(.grades(panels), order: panels.order, path: path, team: team), full: nil,
      entryRounding: areRounded ? .ulpOfOne : 0, tolerance: tolerance)
    // From 0 to the vector of ones in one step.
    matrix.nextSteps?.update(repeating: 1, count: n)
    matrix.add(
      ck_change(size: 1, sum: Double(n), magnitude: Double(n)), to: &y, errors: &errors)
    coarsePasses = 1
  }

  /// Nil where words are not near enough, or the matrix is so small that doubles are as fast.
  init?(_ product: LargeProduct, tolerance: Double) {
    var sums = [Double](repeating: 0, count: product.order)
    guard
      let words = WordRows(
        product.entries, order: product.order, path: product.path, team: product.team, sums: &sums)
    else { return nil }
    self.init(
      StepMatrix(.words(words), order: product.order, path: product.path, team: product.team),
      full: product, entryRounding: 0, tolerance: tolerance)
    y = sums
    errors = y.map { $0 * product.rounding }
    finePasses = 1
  }

  var rounding: Double {
    var largest = 0.0
    for i in 0..<n { largest = max(largest, errors[i] / y[i]) }
    // The bound's own rounding, and that of the quotient.
    return 1.01 * largest + entryRounding + .ulpOfOne
  }

  /// - Returns: false when the spread stays too wide.
  mutating func run(limit: Int, progress: (LargePass) -> Void = { _ in }) -> Bool {
    var last = Double.infinity
    var spreadAtFull = Double.infinity
    var stalls = 0
    var isCoarse = full == nil
    while true {
      measure()
      progress(LargePass(number: passes, spread: spread, isCoarse: isCoarse))
      let isNear = spread <= tolerance
      if isNear, rounding <= Self.mostRounding { return true }
      if passes >= limit { return false }
      if isCoarse {
        stalls = spread >= 0.9 * last && (full != nil || spread < 1e-12) ? stalls + 1 : 0
        if stalls > 8 { return false }
      } else {
        // Words that do not help are given up.
        if full != nil, spread > min(Self.mostSpread, 0.25 * spreadAtFull) { return false }
        spreadAtFull = spread
        stalls = 0
      }
      last = spread
      // Grades are multiplied anew only where rounding has added up over very many passes.
      isCoarse =
        !isNear && (full == nil || stalls == 0 && spread > Self.gainOfWords * spreadAtFull)
      if isCoarse { advance() } else { multiplyAnew() }
    }
  }

  private mutating func measure() {
    var found = ck_quotients()
    ck_quotients_of(matrix.path.code, n, x, y, &found)
    (lower, upper, total) = (found.lower, found.upper, found.x_sum)
    lambda = min(max(found.y_sum / found.x_sum, lower), upper)
  }

  private mutating func advance() {
    let next = PowerCoefficients(lambda: lambda, order: n, passes: passes)
    var change = ck_change()
    ck_change_of(
      matrix.path.code, n, next.index, next.momentum, total, y, &x, &previous, &work,
      matrix.nextSteps, &change)
    matrix.add(change, to: &y, errors: &errors)
    coarsePasses += 1
  }

  /// y = A x of the vector itself: with the doubles, or with its digits in base 1024, one after the
  /// other.
  private mutating func multiplyAnew() {
    if let full {
      full.apply(x, into: &y)
      errors = y.map { $0 * full.rounding }
      finePasses += 1
      return
    }
    var rest = x
    for i in 0..<n { (y[i], errors[i]) = (0, 0) }
    while let largest = rest.max(), largest > 0 {
      var change = ck_change(
        size: Double(sign: .plus, exponent: Int(largest.exponent) - 9, significand: 1), sum: 0,
        magnitude: 0)
      for i in 0..<n {
        // Both are exact.
        let digit = (rest[i] / change.size).rounded(.down)
        rest[i] -= digit * change.size
        matrix.nextSteps?[i] = Int16(digit)
        change.sum += digit
      }
      change.magnitude = change.sum
      matrix.add(change, to: &y, errors: &errors)
      coarsePasses += 1
    }
  }
}
