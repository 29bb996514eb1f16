/// A lock that is held until nobody holds the value any more.
package protocol FileLock: AnyObject, Sendable {}
