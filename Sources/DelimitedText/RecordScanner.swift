/// Finds records and fields in a buffer.
///
/// A record of `width` fields leaves `width + 1` numbers in `offsets`: where the byte before its
/// first field stands (−1 at the start of the buffer), then where each field ends. Field k of record
/// r lies between entries r (width + 1) + k and the next, both exclusive.
///
/// The rules: a field that begins with a quote ends with one, and a doubled quote inside stands for
/// one; everywhere else a quote is text, except after leading spaces. Separators and line ends
/// inside quotes are text. LF, CR LF and CR end a record. A record of empty unquoted fields only, a
/// blank line among them, is no record.
struct RecordScanner {
  let separator: UInt8
  /// 0 measures: every record is reported with its number of fields.
  let width: Int
  let limits: DelimitedTextLimits

  /// What one pass over a buffer found.
  struct Findings {
    var records = 0
    /// Where the next record starts; everything before is done with.
    var end = 0
    /// Mistakes with the place of each, ascending.
    var mistakes: [(offset: Int, problem: DelimitedTextProblem)] = []
    /// Mistakes beyond the limit, only counted.
    var undescribed = 0
    /// A blank line that is a mistake if a record follows.
    var blankLine: Int?
    /// A mistake that ends the reading.
    var failure: (offset: Int, problem: DelimitedTextProblem)?
    /// An unclosed quote in the record that starts at `end`.
    var openQuote: Int?
  }

  /// Scans the records of `bytes` from `start` up to `end`, which reach 8 bytes beyond `end`.
  ///
  /// - Parameters:
  ///   - badBytes: Bytes that make their record a mistake, ascending.
  ///   - offsets: At least `end` + 2 numbers.
  ///   - followsBlankLine: Whether a blank line that is already known stands right before `start`.
  ///   - maximum: Stops after this many records, mistaken ones included.
  /// - Complexity: O(`end` − `start`)
  func scan(
    _ bytes: RawSpan, from start: Int, to end: Int, isLast: Bool,
    badBytes: [(offset: Int, problem: DelimitedTextProblem)],
    offsets: inout MutableSpan<Int32>, followsBlankLine: Bool = false, maximum: Int = .max
  ) -> Findings {
    var findings = Findings()
    let separatorPattern = WordScan.repeated(separator)
    let feedPattern = WordScan.repeated(.lineFeed)
    let returnPattern = WordScan.repeated(.carriageReturn)
    let quotePattern = WordScan.repeated(.quote)

    var at = start
    var recordStart = start
    var fieldStart = start
    var quotedField = -1
    var fields = 0
    var base = 0
    var seen = 0
    var isAfterBlankLine = followsBlankLine
    let shortestLimit = min(limits.field, limits.record)
    var flaw: (offset: Int, problem: DelimitedTextProblem)?
    var nextBad = 0
    var badOffset = badBytes.first?.offset ?? .max
    offsets[0] = Int32(truncatingIfNeeded: start &- 1)

    scanning: while at < end {
      let word = WordScan.load(bytes, at)
      var mask =
        ~(WordScan.differences(word, separatorPattern) & WordScan.differences(word, feedPattern)
        & WordScan.differences(word, returnPattern) & WordScan.differences(word, quotePattern)
        | WordScan.lowBits)
      let wordStart = at
      at &+= 8
      while mask != 0 {
        let place = wordStart &+ mask.trailingZeroBitCount >> 3
        mask &= mask &- 1
        if place >= end { break scanning }
        let byte = bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)

        if byte == separator {
          fields &+= 1
          if fields <= width { offsets[base &+ fields] = Int32(truncatingIfNeeded: place) }
          fieldStart = place &+ 1
          continue
        }

        if byte == .quote {
          if place == fieldStart {
            guard let close = closingQuote(bytes, from: place &+ 1, to: end) else {
              findings.openQuote = place
              break scanning
            }
            at = close &+ 1
            if at < end, flaw == nil {
              let after = bytes.unsafeLoad(fromByteOffset: at, as: UInt8.self)
              if after != separator && after != .lineFeed && after != .carriageReturn {
                flaw = (at, .textAfterQuote)
              }
            }
            continue scanning
          }
          // Only a field's first quote can stand after spaces alone.
          if quotedField != fieldStart {
            quotedField = fieldStart
            if flaw == nil, isBlank(bytes, fieldStart..<place) { flaw = (place, .spaceBeforeQuote) }
          }
          continue
        }

        // A line end.
        var next = place &+ 1
        if byte == .carriageReturn {
          if next < end {
            if bytes.unsafeLoad(fromByteOffset: next, as: UInt8.self) == .lineFeed { next &+= 1 }
          } else if !isLast {
            break scanning  // The line feed may be the next byte of the input.
          }
        }
        fields &+= 1
        let length = place &- recordStart
        if length > shortestLimit,
          let failure = excess(bytes, recordStart: recordStart, recordEnd: place)
        {
          findings.failure = failure
          break scanning
        }
        if length == 0 || length == width &- 1 && fields == width {
          if width == 1 && !isAfterBlankLine {
            findings.blankLine = place
            isAfterBlankLine = true
          }
        } else {
          isAfterBlankLine = false
          if let blank = findings.blankLine {
            note((blank, .blankLine), in: &findings)
            findings.blankLine = nil
          }
          // The first mistake of a record is the one that is told.
          if badOffset < place && badOffset <= flaw?.offset ?? .max { flaw = badBytes[nextBad] }
          if let found = flaw {
            note(found, in: &findings)
            flaw = nil
          } else if fields != width {
            note((recordStart, .fieldCount(found: fields, expected: width)), in: &findings)
          } else {
            offsets[base &+ fields] = Int32(truncatingIfNeeded: place)
            base &+= width &+ 1
            findings.records &+= 1
          }
          seen &+= 1
        }
        while badOffset < next {
          nextBad &+= 1
          badOffset = nextBad < badBytes.count ? badBytes[nextBad].offset : .max
        }
        recordStart = next
        fieldStart = next
        fields = 0
        offsets[base] = Int32(truncatingIfNeeded: next &- 1)
        if seen == maximum { break scanning }
        if byte == .carriageReturn {
          at = next
          continue scanning
        }
      }
    }
    findings.end = recordStart
    if findings.failure == nil && recordStart < end && seen < maximum {
      finishPartial(bytes, recordStart: recordStart, end: end, isLast: isLast, &findings)
    }
    return findings
  }

  /// Judges a record that has no end in the buffer.
  private func finishPartial(
    _ bytes: RawSpan, recordStart: Int, end: Int, isLast: Bool, _ findings: inout Findings
  ) {
    if end &- recordStart > min(limits.field, limits.record) {
      findings.failure = excess(bytes, recordStart: recordStart, recordEnd: end)
    }
    if findings.failure == nil, isLast, let quote = findings.openQuote {
      findings.failure = (quote, .unterminatedQuote)
    }
  }

  /// The quote that closes a field whose content starts at `start`.
  private func closingQuote(_ bytes: RawSpan, from start: Int, to end: Int) -> Int? {
    var at = start
    while let quote = WordScan.first(.quote, in: bytes, at..<end) {
      guard quote &+ 1 < end,
        bytes.unsafeLoad(fromByteOffset: quote &+ 1, as: UInt8.self) == .quote
      else { return quote }
      at = quote &+ 2
    }
    return nil
  }

  private func isBlank(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    for offset in range {
      let byte = bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
      if byte != 0x20 && byte != 0x09 { return false }
    }
    return true
  }

  private func note(
    _ mistake: (offset: Int, problem: DelimitedTextProblem), in findings: inout Findings
  ) {
    if findings.mistakes.count < limits.mistakes {
      findings.mistakes.append(mistake)
    } else {
      findings.undescribed += 1
    }
  }
}
