extension [Double] {
  /// The value below which a share of this ascending array lies, interpolated between neighbours
  /// (type 7 of Hyndman & Fan 1996, doi:10.2307/2684934, as spreadsheets and NumPy have it); NaN for
  /// an empty one.
  package func quantileOfSorted(_ share: Double) -> Double {
    guard let last else { return .nan }
    let place = share * Double(count - 1)
    let lower = Int(place)
    guard lower < count - 1 else { return last }
    let (low, high) = (self[lower], self[lower + 1])
    return low == high ? low : low + (place - Double(lower)) * (high - low)
  }

  /// The middle of the sorted numbers, or the mean of the two in the middle; nil without any.
  package var median: Double? {
    guard !isEmpty else { return nil }
    let ascending = sorted()
    let middle = count / 2
    return count.isMultiple(of: 2)
      ? (ascending[middle - 1] + ascending[middle]) / 2 : ascending[middle]
  }
}
