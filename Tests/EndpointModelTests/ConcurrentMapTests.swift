import CustomDump
import Testing

@testable import EndpointModel

@Suite struct ConcurrentMapTests {
    @Test(arguments: [0, 1, 2, 1000])
    func keepsTheOrder(count: Int) {
        expectNoDifference(Array(0..<count).concurrentMap { "\($0)" }, (0..<count).map { "\($0)" })
    }
}
