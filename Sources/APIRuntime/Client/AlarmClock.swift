import Dispatch
import Foundation

/// Does things at their times, with one timer for all.
///
/// `Task.sleep` would not do: a sleep that is cancelled stays in memory until it would have ended, which adds up where
/// calls are many and timeouts long. The times are on the clock of the timer, which stands still while the machine
/// sleeps.
final class AlarmClock: @unchecked Sendable {
    typealias Alarm = Int

    static let shared = AlarmClock()

    private let timer = DispatchSource.makeTimerSource()
    private let lock = NSLock()
    // Guarded by the lock.
    private var alarms: [Alarm: (time: SuspendingClock.Instant, action: @Sendable () -> Void)] = [:]
    private var lastAlarm: Alarm = 0
    private var nextRing: SuspendingClock.Instant?

    private init() {
        timer.setEventHandler { [unowned self] in ring() }
        timer.activate()
    }

    /// Sets an alarm; the action is done once, unless the alarm is unset before.
    func set(to time: SuspendingClock.Instant, _ action: @escaping @Sendable () -> Void) -> Alarm {
        lock.withLock {
            lastAlarm += 1
            alarms[lastAlarm] = (time, action)
            if nextRing.map({ time < $0 }) ?? true { schedule(at: time) }
            return lastAlarm
        }
    }

    /// Unsets an alarm.
    ///
    /// - Returns: Whether it had not gone off.
    func unset(_ alarm: Alarm) -> Bool {
        lock.withLock { alarms.removeValue(forKey: alarm) != nil }
    }

    /// Goes off for what is due, and sets the timer for what is next: at the earliest time when it was set, which may
    /// be that of an alarm unset since.
    private func ring() {
        let due = lock.withLock {
            let now = SuspendingClock.now
            let due = alarms.filter { $0.value.time <= now }
            for alarm in due.keys { alarms[alarm] = nil }
            nextRing = nil
            if let next = alarms.values.map(\.time).min() { schedule(at: next) }
            return due
        }
        for (_, action) in due.values { action() }
    }

    private func schedule(at time: SuspendingClock.Instant) {
        nextRing = time
        timer.schedule(deadline: .now() + (time - .now) / .seconds(1), leeway: .milliseconds(1))
    }
}
