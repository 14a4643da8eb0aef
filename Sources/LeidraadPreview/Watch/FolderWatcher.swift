import Glibc
import LeidraadCore
import LeidraadModel

/// Notices that something changed in folders. It does not say what: looking at every file's stamp is quick and cannot be wrong,
/// where a list of events misses what happened before a new folder was watched, or while the queue was full.
struct FolderWatcher: ~Copyable {
    private let queue: Int32
    private var watches: [String: Int32] = [:]
    /// False where the system refused a watch; changes are then found by looking, a little later.
    private(set) var seesEverything = true

    init() throws(PreviewFailure) {
        queue = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard queue >= 0 else { throw .cannotWatch(reason: systemReason(errno)) }
    }

    deinit { close(queue) }

    /// Watches these folders and no others; returns whether one of them is new.
    mutating func watch(_ folders: [String]) -> Bool {
        let wanted = Set(folders)
        for (folder, watch) in watches where !wanted.contains(folder) {
            // Two paths may lead to one folder for a moment, when it was moved; the other still needs the watch.
            if !watches.contains(where: { $0.key != folder && $0.value == watch }) { inotify_rm_watch(queue, watch) }
            watches[folder] = nil
        }
        var foundNew = false
        seesEverything = true
        for folder in folders {
            let watch = inotify_add_watch(queue, folder, watchedEvents)
            if watch < 0, errno == ENOSPC || errno == ENOMEM { seesEverything = false }
            // A folder that was replaced by another of its name has another number.
            if watch >= 0, watches[folder] != watch {
                watches[folder] = watch
                foundNew = true
            }
        }
        return foundNew
    }

    /// Waits until something changes, and then until it has been quiet for a moment.
    ///
    /// - Returns: false where nothing changed within the time, in milliseconds.
    func wait(atMost time: Int32) -> Bool {
        guard isReadable(within: time) else { return false }
        let start = ContinuousClock.now
        // An editor that saves writes, renames and removes in one go, and a script may save a hundred files.
        repeat { drain() } while ContinuousClock.now - start < .milliseconds(300) && isReadable(within: quietTime)
        return true
    }

    private func isReadable(within time: Int32) -> Bool {
        var item = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
        return poll(&item, 1, time) > 0
    }

    private func drain() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while read(queue, &buffer, buffer.count) > 0 {}
    }
}

/// How long nothing may happen before a burst of events counts as over, in milliseconds.
private let quietTime: Int32 = 25

private let watchedEvents =
    UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_FROM)
    | UInt32(IN_MOVED_TO)
    | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
