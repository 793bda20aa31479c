/// The kernel of `small_template.h` in plain Swift, one matrix at a time, operation for operation.
struct SmallMatrixTwin: Equatable {
  var weights: [Double]
  var index, lower, upper, bound, iterations: Double

  init(order n: Int, upper ratios: [Double]) {
    var a = [[Double]](repeating: [Double](repeating: 1, count: n), count: n)
    var isValid = true
    var next = ratios.makeIterator()
    for i in 0..<n {
      for j in i + 1..<max(n, i + 1) {
        let value = next.next() ?? 1
        let isGood = value >= 1e-15 && value <= 1e15
        isValid = isValid && isGood
        a[i][j] = isGood ? value : 1
        a[j][i] = 1 / a[i][j]
      }
    }
    var steps = 0.0
    let tolerance = n < 9 ? 4e-15 : 1e-14
    var x = [Double](repeating: 1, count: n)
    switch n {
    case 1: break
    case 2: x = [a[0][1].squareRoot(), a[1][0].squareRoot()]
    case 3: x = (0..<3).map { Self.cubeRoot(a[$0][($0 + 1) % 3] * a[$0][($0 + 2) % 3]) }
    default:
      for i in 0..<n {
        var (row, column) = (1.0, 1.0)
        for j in 0..<n where j != i {
          row += a[i][j]
          column += a[j][i]
        }
        x[i] = (row / column).squareRoot()
      }
    }
    var e = a
    var quotients = Self.measure(a, x, &e)
    if n > 3, !(quotients.upper <= quotients.lower * (1 + tolerance)) {
      let z = Self.inverseIteration(e, quotients.values)
      if z.allSatisfy({ $0 > 0 && $0 <= 2 }) { for i in 0..<n { x[i] *= z[i] } }
      steps = 8
      quotients = Self.measure(a, x, &e)
      for _ in 0..<100 where !(quotients.upper <= quotients.lower * (1 + tolerance)) {
        let shift = quotients.upper * (1 + 4e-15) + 1e-3 * (quotients.upper - quotients.lower)
        let z = Self.solveByAdditions(&e, quotients.values.map { shift - $0 })
        let scale = 1 / z.dropFirst().reduce(z[0]) { $0 > $1 ? $0 : $1 }
        for i in 0..<n { x[i] *= z[i] * scale }
        steps += 1
        quotients = Self.measure(a, x, &e)
      }
    }
    let (low, high) = (quotients.lower, quotients.upper)
    var (beyond, largest, sum) = (0.0, 1.0, 0.0)
    for i in 0..<n {
      sum += x[i]
      for j in i + 1..<max(n, i + 1) {
        beyond += (e[i][j] - 1) * (1 - e[j][i])
        largest = max(largest, e[i][j], e[j][i])
      }
    }
    let order = Double(n)
    let widened = (order + 4) * .ulpOfOne
    let narrowest = low * (1 - widened)
    lower = max(order, narrowest)
    upper = max(order, high * (1 + widened))
    beyond = max(0, beyond / order)
    if beyond <= upper - lower && narrowest <= order { beyond = 0 }
    beyond = min(max(beyond, lower - order), upper - order)
    index = n > 1 ? beyond / (order - 1) : 0
    let t = (largest * largest + 1) * 0.5 * ((high - low) / low + 2 * widened)
    bound = t <= 1 ? t + t * t : .infinity
    let isCertified = isValid && (n <= 3 || high <= low * (1 + 2e-14))
    iterations = isCertified ? steps : -1 - steps
    let scale = 1 / sum
    weights = x.map { $0 * scale }
  }

  static func cubeRoot(_ a: Double) -> Double {
    let upper = Int64(bitPattern: a.bitPattern) >> 32
    var x = Double(
      bitPattern: UInt64(bitPattern: (((upper * 1_431_655_765) >> 32) + 715_094_163) << 32))
    for _ in 0..<4 {
      let cube = x * x * x
      x -= x * ((cube - a) / (cube + cube + a))
    }
    return x
  }

  static func measure(
    _ a: [[Double]], _ x: [Double], _ e: inout [[Double]]
  ) -> (values: [Double], lower: Double, upper: Double) {
    let sums = x.indices.map { i in
      let inverse = 1 / x[i]
      var sum = 1.0
      for j in x.indices where j != i {
        e[i][j] = a[i][j] * (x[j] * inverse)
        sum += e[i][j]
      }
      return sum
    }
    return (sums, sums.min() ?? 0, sums.max() ?? 0)
  }

  static func solveByAdditions(_ e: inout [[Double]], _ rowSums: [Double]) -> [Double] {
    let n = rowSums.count
    var excess = rowSums
    var z = [Double](repeating: 1, count: n)
    var inverse = z
    for k in 0..<n {
      var pivot = excess[k]
      for j in k + 1..<max(n, k + 1) { pivot += e[k][j] }
      inverse[k] = 1 / pivot
      for i in k + 1..<max(n, k + 1) {
        let factor = e[i][k] * inverse[k]
        for j in k + 1..<n where j != i { e[i][j] += factor * e[k][j] }
        excess[i] += factor * excess[k]
        z[i] += factor * z[k]
      }
    }
    for k in (0..<n).reversed() {
      var sum = z[k]
      for j in k + 1..<max(n, k + 1) { sum += e[k][j] * z[j] }
      z[k] = sum * inverse[k]
    }
    return z
  }

  /// Four passes with momentum, then four solutions of one elimination.
  static func inverseIteration(_ errors: [[Double]], _ quotients: [Double]) -> [Double] {
    let n = quotients.count
    var (e, x, y) = (errors, [Double](repeating: 1, count: n), quotients)
    var previous = x
    let order = Double(n)
    for pass in 0..<4 {
      let lambda = y.reduce(0, +) / x.reduce(0, +)
      let scale = 1 / lambda
      let index = max(0, (lambda - order) / (order - 1))
      let share = pass < 1 ? 0 : (order - 2) / (order + 1)
      let momentum = share * index * (lambda + order + index)
      let next = x.indices.map { y[$0] + index * x[$0] + momentum * previous[$0] }
      previous = x.map { $0 * scale }
      x = next.map { $0 * scale }
      y = x.indices.map { i in
        var (even, odd) = (x[i], 0.0)
        for j in x.indices where j != i {
          if j % 2 == 0 { even += e[i][j] * x[j] } else { odd += e[i][j] * x[j] }
        }
        return even + odd
      }
    }
    let shift = zip(y, x).reduce(0.0) { $0 + $1.0 / $1.1 } / order
    let least = shift * 1e-15
    var diagonal = [Double](repeating: shift - 1, count: n)
    var inverse = diagonal
    for k in 0..<n {
      let pivot = diagonal[k]
      inverse[k] = 1 / (pivot < least && pivot > -least ? least : pivot)
      for i in k + 1..<max(n, k + 1) {
        e[i][k] *= inverse[k]
        for j in k + 1..<n {
          if j == i { diagonal[i] -= e[i][k] * e[k][j] } else { e[i][j] += e[i][k] * e[k][j] }
        }
      }
    }
    for _ in 0..<4 {
      for k in 0..<n { for i in k + 1..<max(n, k + 1) { x[i] += e[i][k] * x[k] } }
      var sum = 0.0
      for k in (0..<n).reversed() {
        x[k] *= inverse[k]
        sum += x[k]
        for i in 0..<k { x[i] += e[i][k] * x[k] }
      }
      let scale = 1 / sum
      x = x.map { $0 * scale }
    }
    return x
  }
}
