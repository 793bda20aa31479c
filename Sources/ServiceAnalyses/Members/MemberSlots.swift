/// Members in the order in which rows named them: those of a chunk or of a group may be few among
/// very many.
struct MemberSlots: Sendable {
  private(set) var members: [Int32] = []
  private var slots: [Int32: Int32] = [:]

  /// The place of a member from 0; the count of places before for one that is new.
  ///
  /// - Precondition: 0 ≤ `member` < 2^31
  mutating func place(of member: Int) -> Int {
    let key = Int32(member)
    if let slot = slots[key] { return Int(slot) }
    slots[key] = Int32(members.count)
    members.append(key)
    return members.count - 1
  }

  /// The place of a member that has one.
  func existingPlace(of member: Int) -> Int? {
    Int32(exactly: member).flatMap { slots[$0] }.map(Int.init)
  }

  /// The places in the order of the members.
  var places: [Int] { members.indices.sorted { members[$0] < members[$1] } }
}
