import EvaluationReports
import IndicatorEvaluation
import PairwiseComparisons

/// What `ahp solve` says about a solution.
struct SolveReport {
  let matrix: LargeComparisonMatrix
  let solution: LargeSolution
  let seconds: Double
  /// The speed at which the matrix's own bytes can be read here.
  let bytesPerSecond: Double
  let language: ReportLanguage

  private static let mostRows = 20

  private var randomIndex: RandomIndexValue {
    RandomIndexTable.saaty1980.value(order: matrix.order, missing: 0)
  }
  private var ratio: Double {
    randomIndex.value > 0 ? solution.consistencyIndex / randomIndex.value : 0
  }
  private var secondsPerPass: Double { seconds / Double(max(1, solution.passes)) }
  private var share: Double {
    let bytes = Double(matrix.byteCount) * Double(solution.passes)
    return bytes / seconds / bytesPerSecond
  }

  /// Ten significant digits: the last ones of a double say nothing to a reader.
  static func digits(_ value: Double, _ count: Int = 10) -> String {
    guard value != 0, value.isFinite else { return "\(value)" }
    let scale = pow10(count - 1 - Int(log10Floor(abs(value))))
    return scale.isFinite && scale > 0 ? "\((value * scale).rounded() / scale)" : "\(value)"
  }

  private static func log10Floor(_ value: Double) -> Double {
    var (power, exponent) = (value, 0.0)
    while power >= 10 { (power, exponent) = (power / 10, exponent + 1) }
    while power < 1 { (power, exponent) = (power * 10, exponent - 1) }
    return exponent
  }

  private static func pow10(_ exponent: Int) -> Double {
    (0..<abs(exponent)).reduce(1.0) { power, _ in exponent < 0 ? power / 10 : power * 10 }
  }

  private var bound: String {
    let bound = solution.certificate.weightBound
    if bound.isFinite { return Self.digits(bound, 2) }
    return language == .chinese
      ? "无：判断之间相互矛盾过甚，但特征值区间仍成立"
      : "no bound: the judgments contradict each other too much; lambda is enclosed all the same"
  }

  private func milliseconds(_ seconds: Double) -> String {
    "\((seconds * 1e6).rounded() / 1000) ms"
  }

  var text: String {
    let zh = language == .chinese
    let certificate = solution.certificate
    var lines = [
      (zh ? "项数" : "items", "\(matrix.order)"),
      (zh ? "最大特征值" : "lambda max", Self.digits(solution.lambdaMax)),
      (
        zh ? "特征值区间" : "enclosed in",
        "\(certificate.lambdaLower) … \(certificate.lambdaUpper)"
      ),
      ("CI", Self.digits(solution.consistencyIndex)),
      (
        "CR",
        Self.digits(ratio) + (zh ? "（RI " : " (RI ") + Self.digits(randomIndex.value)
          + (zh ? "）" : ")")
      ),
      (zh ? "权重误差上界" : "weight error at most", bound),
      (zh ? "算法" : "solver", solution.solution.solverName(chinese: zh)),
      (
        zh ? "遍数" : "passes",
        solution.coarsePasses > 0
          ? "\(solution.coarsePasses) + \(solution.finePasses)" : "\(solution.passes)"
      ),
      (zh ? "用时" : "time", milliseconds(seconds)),
      (zh ? "每遍用时" : "time per pass", milliseconds(secondsPerPass)),
      (
        zh ? "内存带宽占比" : "share of read bandwidth",
        "\(Int((share * 100).rounded()))% (\(Int((bytesPerSecond / 1e9).rounded())) GB/s)"
      ),
    ]
    lines = lines.map { ($0.0 + (zh ? "：" : ": "), $0.1) }
    var text = lines.map { $0.0 + $0.1 + "\n" }.joined()
    if matrix.order <= Self.mostRows {
      text += zh ? "权重：\n" : "weights:\n"
      for (i, weight) in solution.weights.enumerated() {
        text += "  \(i + 1)  \(Self.digits(weight))\n"
      }
    } else {
      text +=
        zh
        ? "权重共 \(matrix.order) 个，用 -o weights.csv 或 -o weights.npy 写入文件\n"
        : "-o weights.csv or -o weights.npy writes the \(matrix.order) weights to a file\n"
    }
    return text
  }

  var json: String {
    let facts: [(String, String)] = [
      ("schema", "\"ahp-solve/1\""),
      ("order", "\(matrix.order)"),
      ("storage", matrix.isGraded ? "\"bytes\"" : "\"doubles\""),
      ("lambda_max", "\(solution.lambdaMax)"),
      ("lambda_lower", "\(solution.certificate.lambdaLower)"),
      ("lambda_upper", "\(solution.certificate.lambdaUpper)"),
      // Infinity is no number in JSON.
      (
        "weight_bound",
        solution.certificate.weightBound.isFinite ? "\(solution.certificate.weightBound)" : "null"
      ),
      ("spread", "\(solution.spread)"),
      ("residual", "\(solution.solution.residual)"),
      ("ci", "\(solution.consistencyIndex)"),
      ("cr", "\(ratio)"),
      ("random_index", "\(randomIndex.value)"),
      ("coarse_passes", "\(solution.coarsePasses)"),
      ("fine_passes", "\(solution.finePasses)"),
      ("matrix_bytes", "\(matrix.byteCount)"),
      ("seconds", "\(seconds)"),
      ("read_bytes_per_second", "\(bytesPerSecond)"),
      ("bandwidth_share", "\(share)"),
      (
        "weights",
        matrix.order <= Self.mostRows
          ? "[" + solution.weights.map(\.description).joined(separator: ", ") + "]" : "null"
      ),
    ]
    return "{\n" + facts.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n}\n"
  }

  var csv: [UInt8] {
    Array(
      ("item,weight\n"
        + solution.weights.enumerated().map { "\($0 + 1),\($1)\n" }.joined()).utf8)
  }
}
