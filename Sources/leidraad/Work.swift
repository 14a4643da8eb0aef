import Dispatch
import Foundation
import LeidraadCore
import Synchronization

/// A build or check while it runs: a progress line on a terminal once it takes over a second, and an orderly end on Ctrl-C.
final class Work: @unchecked Sendable {
    // All that changes is behind the lock; the sources are only kept alive.
    private struct State {
        var stage: Stage?
        var isCancelled = false
        var hasEnded = false
        var hasLine = false
    }

    private let state = Mutex(State())
    private let started = ContinuousClock.now
    private let showsProgress: Bool
    private let signals: [any DispatchSourceSignal]

    init(showsProgress: Bool) {
        self.showsProgress = showsProgress
        signals = [SIGINT, SIGTERM, SIGHUP].map { number in
            // The source is told only of signals that the process itself ignores.
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for (source, number) in zip(signals, [SIGINT, SIGTERM, SIGHUP]) {
            source.setEventHandler { [weak self] in self?.interrupt(number) }
            source.resume()
        }
        if showsProgress { showAgain(after: .seconds(1)) }
    }

    /// Whether files may have been written.
    var hasWritten: Bool { state.withLock { $0.stage?.writes == true } }

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    func enter(_ stage: Stage) { state.withLock { $0.stage = stage } }

    /// Takes the line away.
    func end() {
        state.withLock { state in
            guard !state.hasEnded else { return }
            state.hasEnded = true
            clear(&state)
        }
    }

    /// Until files are written nothing needs to be put back; from then on the stage itself does so. Once the new site
    /// is in its place, the work is done: to end with 130 would say that it was not.
    private func interrupt(_ number: Int32) {
        state.withLock { state in
            if state.stage?.writes == true {
                state.isCancelled = true
            } else {
                clear(&state)
                _exit(128 + number)
            }
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
            notify("\r\u{1B}[Kleidraad: [\(place)/\(Stage.allCases.count)] \(stage.words) … \(seconds) s")
            state.hasLine = true
            return true
        }
    }

    private func clear(_ state: inout State) {
        if state.hasLine { notify("\r\u{1B}[K") }
        state.hasLine = false
    }

    private func notify(_ text: String) { try? Output.messages.write(text.utf8) }
}

extension Stage {
    /// The words for the work of this stage.
    fileprivate var words: String { tr("stage-" + rawValue) }
}
