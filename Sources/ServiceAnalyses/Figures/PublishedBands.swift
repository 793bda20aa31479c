/// Bands of values as published: where they leave gaps, where they overlap, which one holds a value.
public struct PublishedBands: Sendable, Hashable {
  /// One grade and the values that it was published for.
  public struct Band: Sendable, Hashable {
    /// As the publication calls it.
    public var id: String
    /// Both ends belong to the band.
    public var range: ClosedRange<Double>

    public init(_ id: String, _ range: ClosedRange<Double>) {
      self.id = id
      self.range = range
    }
  }

  /// Values that two bands hold.
  public struct Overlap: Sendable, Hashable {
    /// The band published before the other.
    public var first: String
    /// The band published after it.
    public var second: String
    /// One point where the bands only touch.
    public var range: ClosedRange<Double>

    public init(first: String, second: String, range: ClosedRange<Double>) {
      self.first = first
      self.second = second
      self.range = range
    }
  }

  /// In the order of publication.
  public let bands: [Band]
  /// All values that can occur.
  public let range: ClosedRange<Double>

  public init(_ bands: [Band], in range: ClosedRange<Double>) {
    self.bands = bands
    self.range = range
  }

  /// The parts of the range that no band holds, ascending.
  public var gaps: [ClosedRange<Double>] {
    var gaps: [ClosedRange<Double>] = []
    var covered = range.lowerBound
    for band in bands.map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if band.lowerBound > covered, covered < range.upperBound {
        gaps.append(covered...min(band.lowerBound, range.upperBound))
      }
      covered = max(covered, band.upperBound)
    }
    if covered < range.upperBound { gaps.append(covered...range.upperBound) }
    return gaps
  }

  /// Every two bands with values in common, in the order they were published.
  public var overlaps: [Overlap] {
    var overlaps: [Overlap] = []
    for (position, first) in bands.enumerated() {
      for second in bands[(position + 1)...] {
        let lower = max(first.range.lowerBound, second.range.lowerBound)
        let upper = min(first.range.upperBound, second.range.upperBound)
        if lower <= upper {
          overlaps.append(Overlap(first: first.id, second: second.id, range: lower...upper))
        }
      }
    }
    return overlaps
  }

  /// The first band that holds a value; nil in a gap.
  public func band(of value: Double) -> Band? { bands.first { $0.range.contains(value) } }
}
