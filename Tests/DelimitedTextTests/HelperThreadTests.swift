import Synchronization
import Testing

@testable import DelimitedText

@Suite struct HelperThreadTests {
  private final class Counter: Sendable {
    let value = Mutex(0)
  }

  @Test func joinWaitsForTheClosure() throws {
    let counter = Counter()
    let threads = (0..<4).map { _ in
      HelperThread { for _ in 0..<1000 { counter.value.withLock { $0 += 1 } } }
    }
    for thread in threads { try #require(thread).join() }
    #expect(counter.value.withLock { $0 } == 4000)
    #expect(HelperThread.useful >= 1)
  }
}
