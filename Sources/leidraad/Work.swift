import Dispatch
import Foundation
import LeidraadCore
import Synchronization

/// A build or check while it runs: a progress line on a terminal once it takes over a second, and an orderly end on Ctrl-C. One runs at a time.
final class Work: Sendable {
    private struct State {
        var stage: Stage?
        var hasEnded = false
    }

    private let state = Mutex(State())
    private let started = ContinuousClock.now
    private let showsProgress: Bool

    init(showsProgress: Bool) {
        self.showsProgress = showsProgress
        interruption.start()
        if showsProgress { showAgain(after: .seconds(1)) }
    }

    /// Whether files may have been written.
    var hasWritten: Bool { state.withLock { $0.stage?.writes == true } }

    var isCancelled: Bool { interruption.isAsked.load(ordering: .relaxed) }

    func enter(_ stage: Stage) {
        state.withLock { state in
            state.stage = stage
            interruption.isWriting.store(stage.writes, ordering: .sequentiallyConsistent)
        }
    }

    /// Takes the line away.
    func end() {
        state.withLock { state in
            guard !state.hasEnded else { return }
            state.hasEnded = true
            if interruption.hasLine.exchange(false, ordering: .relaxed) { notify(emptyLine) }
        }
    }

    private func showAgain(after interval: DispatchTimeInterval) {
        DispatchQueue.global().asyncAfter(deadline: .now() + interval) { [weak self] in
            guard let self, self.showLine() else { return }
            self.showAgain(after: .milliseconds(200))
        }
    }

    private func showLine() -> Bool {
        let seconds = (ContinuousClock.now - started).components.seconds
        return state.withLock { state in
            guard !state.hasEnded else { return false }
            guard let stage = state.stage else { return true }
            let place = (Stage.allCases.firstIndex(of: stage) ?? 0) + 1
            notify(emptyLine + "leidraad: [\(place)/\(Stage.allCases.count)] \(stage.words) … \(seconds) s")
            interruption.hasLine.store(true, ordering: .relaxed)
            return true
        }
    }

    private func notify(_ text: String) { try? Output.messages.write(text.utf8) }
}

extension Stage {
    /// The words for the work of this stage.
    fileprivate var words: String { tr("stage-" + rawValue) }
}

/// Empties the line of a terminal.
private let emptyLine = "\r\u{1B}[K"

/// The work that a signal interrupts, for the handler of the signal, which may do no more than read and write these and end.
private let interruption = Interruption()

private struct Interruption: ~Copyable {
    let isWriting = Atomic(false)
    let isAsked = Atomic(false)
    let hasLine = Atomic(false)

    /// Takes the signals over. Until files are written nothing needs to be put back; from then on the stage itself does so. Once the new
    /// site is in its place, the work is done: to end with 130 would say that it was not.
    func start() {
        isWriting.store(false, ordering: .relaxed)
        isAsked.store(false, ordering: .relaxed)
        hasLine.store(false, ordering: .relaxed)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                if interruption.isWriting.load(ordering: .sequentiallyConsistent) {
                    interruption.isAsked.store(true, ordering: .relaxed)
                    return
                }
                if interruption.hasLine.load(ordering: .relaxed) { write(STDERR_FILENO, "\r\u{1B}[K", 4) }
                _exit(128 + number)
            }
        }
    }
}
