import Diagnostics

/// What a scenario file may use of YAML, and how much of it.
///
/// Anchors and aliases make a small file expand without bound, tags name types to construct, and
/// neither is needed to describe a model.
enum SafeYAML {
  /// 4 MiB: a scenario with thousands of judgments stays below 1 MiB; data belongs into CSV files.
  static let maximumBytes = 4 << 20
  static let maximumDepth = 64
  static let maximumLineBytes = 200_000
  /// Values and keys together.
  static let maximumNodes = 200_000
}

/// Something in a YAML file that a scenario may not have.
struct YAMLFinding: Equatable {
  var code: DiagnosticCode
  var position: SourcePosition
  /// The key, anchor or tag meant.
  var text: String = ""

  /// After so many a file is not looked at any further.
  static let maximumCount = 100
}

/// Walks the parser's own tokens and finds what is refused, before anything is made of them.
struct YAMLCheck {
  /// In order of appearance.
  private(set) var findings: [YAMLFinding] = []
  private let lines: ScalarLines

  /// - Complexity: O(bytes)
  init(_ bytes: [UInt8], lines: ScalarLines) {
    self.lines = lines
    var depth = 0
    do throws(YAMLFailure) {
      var stream = try YAMLStream(bytes)
      while findings.count < YAMLFinding.maximumCount, let token = try stream.nextToken() {
        switch token.kind {
        case .anchor(let name): note(.yamlAnchor, token, "&" + name)
        case .alias(let name): note(.yamlAnchor, token, "*" + name)
        case .tag(let name): note(.yamlTag, token, name)
        case .directive: note(.yamlTag, token, "%TAG")
        case .explicitKey: note(.yamlComplexKey, token)
        case .opening: depth += 1
        case .closing: depth -= 1
        case .other: break
        }
        if depth > SafeYAML.maximumDepth {
          note(.yamlTooDeep, token)
          break
        }
      }
    } catch {
      // What stops the walk stops the composer at the same place, which says so.
    }
  }

  private mutating func note(_ code: DiagnosticCode, _ token: YAMLToken, _ text: String = "") {
    findings.append(
      YAMLFinding(
        code: code, position: lines.position(of: token.offset),
        text: String(text.unicodeScalars.prefix(40))))
  }
}
