#if THREAD_SANITIZER && canImport(Glibc)
    import Glibc

    /// A value that one thread at a time can reach.
    ///
    /// ThreadSanitizer does not see the standard library's `Mutex` while threads wait for it, and takes what it guards for races: for
    /// `-sanitize=thread` the value stands behind a lock that it knows. Build with `-Xswiftc -DTHREAD_SANITIZER`.
    package final class Guarded<Value: Sendable>: @unchecked Sendable {
        private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        private var value: Value

        package init(_ value: Value) {
            self.value = value
            pthread_mutex_init(lock, nil)
        }

        deinit {
            pthread_mutex_destroy(lock)
            lock.deallocate()
        }

        package func withLock<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
            pthread_mutex_lock(lock)
            defer { pthread_mutex_unlock(lock) }
            return try body(&value)
        }
    }
#else
    import Synchronization

    /// A value that one thread at a time can reach.
    package final class Guarded<Value: Sendable>: Sendable {
        private let mutex: Mutex<Value>

        package init(_ value: Value) {
            mutex = Mutex(value)
        }

        package func withLock<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
            try mutex.withLock { try body(&$0) }
        }
    }
#endif
