public import DelimitedText

/// The rules of the room, written down once more as a plain state machine over bytes: one state, one
/// byte, no buffers, no limits. It reads valid and mistaken tables without a header.
public struct ReferenceParser {
  public enum Outcome: Equatable {
    case record([[UInt8]])
    /// With the line where it is reported, from 1.
    case mistake(DelimitedTextProblem, line: Int)
  }

  private enum State { case fieldStart, unquoted, quoted, afterQuote }

  /// - Parameter width: Fields of a record.
  public static func parse(_ bytes: [UInt8], separator: UInt8, width: Int) -> [Outcome] {
    var outcomes: [Outcome] = []
    var state = State.fieldStart
    var fields: [[UInt8]] = [[]]
    var written = 0
    var flaw: (DelimitedTextProblem, Int)?
    var line = 1
    var recordLine = 1
    var quoteLine = 1
    var blankLine: Int?

    func endRecord() {
      defer {
        fields = [[]]
        written = 0
        flaw = nil
      }
      if written == 0 || fields.count == width && written == width - 1 {
        if width == 1 { blankLine = blankLine ?? recordLine }
        return
      }
      if let blank = blankLine { outcomes.append(.mistake(.blankLine, line: blank)) }
      blankLine = nil
      if let (problem, line) = flaw {
        outcomes.append(.mistake(problem, line: line))
      } else if fields.count != width {
        outcomes.append(
          .mistake(.fieldCount(found: fields.count, expected: width), line: recordLine))
      } else {
        outcomes.append(.record(fields))
      }
    }

    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isPair =
        byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if byte == 0, flaw == nil { flaw = (.nulByte, line) }
      switch state {
      case .quoted where byte == 0x22: state = .afterQuote
      case .quoted:
        fields[fields.count - 1].append(byte)
      case .afterQuote where byte == 0x22:
        fields[fields.count - 1].append(byte)
        state = .quoted
      case .fieldStart where byte == 0x22:
        state = .quoted
        quoteLine = line
      case _ where byte == separator:
        fields.append([])
        state = .fieldStart
      case _ where byte == 0x0A || byte == 0x0D:
        endRecord()
        state = .fieldStart
        if isPair { index += 1 }
        line += 1
        recordLine = line
        index += 1
        continue
      case .afterQuote:
        if flaw == nil { flaw = (.textAfterQuote, line) }
        fields[fields.count - 1] = [0x78]
        state = .unquoted
      case .unquoted where byte == 0x22:
        let content = fields[fields.count - 1]
        if flaw == nil, content.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          flaw = (.spaceBeforeQuote, line)
        }
        fields[fields.count - 1].append(byte)
      default:
        fields[fields.count - 1].append(byte)
        state = .unquoted
      }
      written += 1
      if byte == 0x0D || byte == 0x0A && (index == 0 || bytes[index - 1] != 0x0D) { line += 1 }
      index += 1
    }
    if state == .quoted {
      outcomes.append(.mistake(.unterminatedQuote, line: quoteLine))
    } else {
      endRecord()
    }
    return outcomes
  }
}
