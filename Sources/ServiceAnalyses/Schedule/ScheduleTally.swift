public import IndicatorEvaluation

/// Whether everybody was met in every slot: monthly calls to important customers.
public struct ScheduleTally: Tally {
  /// What became of one person's slots.
  public struct Attendance: Sendable, Hashable {
    /// All slots of the window.
    public var due: Int
    /// Slots with at least one contact.
    public var done: Int
    /// Contacts inside the window.
    public var contacts: Int
    /// Slots without one, from 0.
    public var missed: [Int]

    /// Done of due, 0...1.
    public var rate: Double { Double(done) / Double(due) }
  }

  /// What is due, from the first day to the last.
  public let slots: MonthSlots
  /// Contacts with somebody on the list on a day outside the window.
  public private(set) var outside = 0
  private var contacts: [Int]
  private var isDone: [Bool]

  /// - Parameter people: how many are on the list; who is never contacted counts with 0.
  public init(_ slots: MonthSlots, people: Int) {
    self.slots = slots
    contacts = [Int](repeating: 0, count: people)
    isDone = [Bool](repeating: false, count: people * slots.count)
  }

  /// - Parameter person: the position on the list; below 0 for somebody who is not on it.
  public mutating func add(person: Int, on day: CalendarDay) {
    guard person >= 0 else { return }
    guard let slot = slots.slot(of: day) else {
      outside += 1
      return
    }
    contacts[person] += 1
    isDone[person * slots.count + slot] = true
  }

  /// - Precondition: the same list and the same slots.
  public mutating func add(_ other: ScheduleTally) {
    precondition(slots == other.slots && contacts.count == other.contacts.count, "one list")
    outside += other.outside
    for person in contacts.indices { contacts[person] += other.contacts[person] }
    for place in isDone.indices where other.isDone[place] { isDone[place] = true }
  }

  /// One for each on the list.
  public var people: [Attendance] {
    contacts.indices.map { person in
      let missed = (0..<slots.count).filter { !isDone[person * slots.count + $0] }
      return Attendance(
        due: slots.count, done: slots.count - missed.count, contacts: contacts[person],
        missed: missed)
    }
  }

  /// Slots of everybody on the list.
  public var due: Int { contacts.count * slots.count }
  /// Slots of everybody on the list with a contact at least.
  public var done: Int { isDone.count { $0 } }
  /// Nil without anybody on the list.
  public var rate: Double? { due == 0 ? nil : Double(done) / Double(due) }
  /// People without a missed slot.
  public var fully: Int { people.count { $0.missed.isEmpty } }
}
