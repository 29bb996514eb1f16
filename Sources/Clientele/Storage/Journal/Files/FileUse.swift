/// What a file is opened for.
package enum FileUse: Sendable {
    /// Reading alone.
    case reading
    /// Reading and writing a file that is there.
    case writing
    /// Writing a new file that only its owner can read.
    case creating
}
