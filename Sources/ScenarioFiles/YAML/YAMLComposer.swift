import Diagnostics
import ScenarioShape

/// Makes nodes with places of the parser's events. A text that `YAMLCheck` passed has no aliases, so that
/// there are never more nodes than events.
struct YAMLComposer {
  /// Nil for a text without any content.
  private(set) var root: SourceNode?
  /// NUL characters, keys that stand twice, of which the first one counts, keys that are no text, and a limit that was
  /// passed, at which reading stopped.
  private(set) var findings: [YAMLFinding] = []
  /// Where the parser stopped.
  private(set) var failure: YAMLFailure?

  /// Whether the end was reached.
  private(set) var isWhole = false

  private let lines: ScalarLines
  private var count = 0

  /// A collection that is being read.
  private struct Open {
    let position: SourcePosition
    let isMapping: Bool
    var items: [SourceNode] = []
    var entries: [SourceNode.Entry] = []
    var keys: Set<String> = []
    /// The key whose value comes next; without a text for one that is left out.
    var key: (text: String?, position: SourcePosition)?

    var node: SourceNode { isMapping ? .mapping(entries, position) : .sequence(items, position) }
  }

  /// - Complexity: O(bytes)
  init(_ bytes: [UInt8], lines: ScalarLines) {
    self.lines = lines
    do throws(YAMLFailure) {
      var stream = try YAMLStream(bytes)
      try compose(&stream)
    } catch {
      failure = error
    }
  }

  private mutating func compose(_ stream: inout YAMLStream) throws(YAMLFailure) {
    var documents = 0
    var open: [Open] = []
    while let event = try stream.nextEvent() {
      let position = lines.position(of: event.offset)
      // Nothing to count on: the check before this one refuses them.
      guard event.kind != .alias, !event.hasProperties else {
        throw YAMLFailure(at: event.offset, problem: "an alias, an anchor or a tag")
      }
      switch event.kind {
      case .documentStart:
        documents += 1
        guard documents == 1 else {
          throw YAMLFailure(
            at: event.offset,
            problem: "but found another document (expected a single document in the stream)")
        }
      case .scalar(let text):
        guard isWithinLimits(event, depth: open.count) else { return }
        // Escapes may write what a file may not hold: it would end a path, and is no part of a text.
        if text.utf8.contains(0) { note(.yamlNul, position) }
        place(.scalar(text, position), in: &open)
      case .sequenceStart, .mappingStart:
        guard isWithinLimits(event, depth: open.count + 1) else { return }
        open.append(Open(position: position, isMapping: event.kind == .mappingStart))
      case .end:
        guard let finished = open.popLast() else { continue }
        place(finished.node, in: &open)
      case .alias, .other: break
      }
    }
    isWhole = true
  }

  private mutating func isWithinLimits(_ event: YAMLEvent, depth: Int) -> Bool {
    count += 1
    let position = lines.position(of: event.offset)
    if depth > SafeYAML.maximumDepth { note(.yamlTooDeep, position) }
    if count > SafeYAML.maximumNodes { note(.yamlTooLong, position) }
    return depth <= SafeYAML.maximumDepth && count <= SafeYAML.maximumNodes
  }

  /// Puts a node where it belongs: the root, an item, a key or a value.
  private mutating func place(_ node: SourceNode, in open: inout [Open]) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    guard open[last].isMapping else { return open[last].items.append(node) }
    if let (text, position) = open[last].key {
      open[last].key = nil
      guard let text else { return }
      return open[last].entries.append(
        SourceNode.Entry(key: text, keyPosition: position, value: node))
    }
    open[last].key = (nil, node.position)
    guard let text = node.text else { return note(.yamlComplexKey, node.position) }
    if open[last].keys.insert(text).inserted {
      open[last].key?.text = text
    } else {
      note(.keyDuplicate, node.position, text)
    }
  }

  private mutating func note(
    _ code: DiagnosticCode, _ position: SourcePosition, _ text: String = ""
  ) {
    guard findings.count < YAMLFinding.maximumCount else { return }
    findings.append(YAMLFinding(code: code, position: position, text: text))
  }
}
