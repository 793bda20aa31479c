/// How far a difference of two values prefers the better one, 0...1; thresholds are in the values'
/// unit (Brans, Vincke & Mareschal 1986, doi:10.1016/0377-2217(86)90044-5).
public enum PreferenceFunction: Sendable, Hashable {
  /// I: any difference prefers.
  case usual
  /// II: a difference above q prefers.
  case uShape(q: Double)
  /// III: in proportion up to p.
  case vShape(p: Double)
  /// IV: half above q, wholly above p.
  case level(q: Double, p: Double)
  /// V: in proportion from q to p.
  case linear(q: Double, p: Double)
  /// VI: 1 − exp(−d² / 2s²).
  case gaussian(s: Double)

  /// As scenario files and results name it.
  public var name: String {
    switch self {
    case .usual: "usual"
    case .uShape: "u-shape"
    case .vShape: "v-shape"
    case .level: "level"
    case .linear: "linear"
    case .gaussian: "gaussian"
    }
  }

  /// The difference up to which nothing, and the one above which everything is preferred; nil for
  /// the Gaussian, which has neither.
  var thresholds: (q: Double, p: Double)? {
    switch self {
    case .usual: (0, 0)
    case .uShape(let q): (q, q)
    case .vShape(let p): (0, p)
    case .level(let q, let p), .linear(let q, let p): (q, p)
    case .gaussian: nil
    }
  }

  /// False for thresholds that are not finite, below 0 or in the wrong order, or that nothing can be
  /// divided by.
  public var isValid: Bool {
    switch self {
    case .usual: true
    case .uShape(let q): q.isFinite && q >= 0
    case .vShape(let p): p.isFinite && p > 0
    case .level(let q, let p): q.isFinite && p.isFinite && q >= 0 && p >= q
    case .linear(let q, let p): q.isFinite && p.isFinite && q >= 0 && p > q
    case .gaussian(let s): s.isFinite && s > 0
    }
  }
}
