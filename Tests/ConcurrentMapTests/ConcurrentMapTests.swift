import ConcurrentMap
import Testing

@Suite struct ConcurrentMapTests {
    private struct Odd: Error, Equatable {
        let number: Int
    }

    @Test func theOrderIsKept() {
        let numbers = Array(0..<10_000)
        #expect(numbers.concurrentMap { $0 * 2 } == numbers.map { $0 * 2 })
        #expect([Int]().concurrentMap { $0 }.isEmpty)
    }

    @Test func theFirstErrorIsThrown() {
        #expect(throws: Odd(number: 3)) {
            try [0, 2, 3, 4, 5].concurrentMap { number throws(Odd) in
                if number % 2 == 1 { throw Odd(number: number) }
            }
        }
    }
}
