import Foundation
import Glibc
import LeidraadCore
import LeidraadModel

/// A site that follows its content, served to a browser on this machine.
public struct Preview: Sendable {
    /// An event of the preview, for whoever started it to tell.
    public enum Event: Sendable {
        /// The site is there; the port may be another than was asked for.
        case serving(address: String, portWasTaken: Bool)
        /// A change was taken in, in so many seconds.
        case updated(seconds: Double)
        /// Errors in the content or the templates; the site before stays.
        case errors([Diagnostic], SiteLanguage)
        /// Folders that cannot be read; the site before stays.
        case failed(String)
        /// The system watches too few folders: changes take a second to be seen.
        case watchesTooFew
    }

    private let socket: ListeningSocket
    private let portWasTaken: Bool
    private let mailbox = Mailbox()
    private let state = PreviewState()
    private let site: String
    private let report: @Sendable (Event) -> Void

    /// The address of the site's first page.
    public var address: String { "http://127.0.0.1:\(socket.port)/" }

    /// Takes a port for the preview of a site, the next free one if it is taken.
    public init(of site: String, port: UInt16, report: @escaping @Sendable (Event) -> Void) throws(PreviewFailure) {
        socket = try ListeningSocket(firstFreeFrom: port)
        portWasTaken = port != 0 && socket.port != port
        self.site = site
        self.report = report
    }

    /// Builds the site, serves it, and takes in every change, until `stop` is called.
    public func run(_ request: BuildRequest) throws {
        var session = SiteSession(request, includesDrafts: true)
        var watcher = try FolderWatcher()
        // Watched before they are read, so that nothing that changes in between is missed.
        _ = watcher.watch([site, session.folders[0]])
        if let update = try session.refresh() { take(update, seconds: 0) }
        serve()
        report(.serving(address: address, portWasTaken: portWasTaken))
        var saidTooFew = false
        while !mailbox.isStopped {
            let foundNew = watcher.watch([site] + session.folders)
            if !watcher.seesEverything, !saidTooFew { report(.watchesTooFew) }
            saidTooFew = !watcher.seesEverything
            // Besides the system's notices the stamps are looked at now and then: after a laptop slept, or on a share of another machine.
            if !foundNew { _ = watcher.wait(atMost: watcher.seesEverything ? 3000 : 1000) }
            readAgain(&session)
        }
    }

    /// Ends the preview.
    public func stop() { mailbox.stop() }

    private func serve() {
        let server = Server(socket, mailbox, respond: PreviewSite(state).respond)
        Thread.detachNewThread {
            var server = server
            server.run()
        }
    }

    private func readAgain(_ session: inout SiteSession) {
        let start = ContinuousClock.now
        do {
            guard let update = try session.refresh() else { return recover() }
            take(update, seconds: seconds(since: start))
        } catch {
            // A folder that is being moved or replaced; the next look may find it whole.
            if state.take(error) {
                report(.failed(error.message))
                mailbox.tell("changed")
            }
        }
    }

    /// Forgets the failure to read, now that everything can be read again and is as it was.
    private func recover() {
        if state.forgetReadFailure() { mailbox.tell("changed") }
    }

    private func take(_ update: SiteUpdate, seconds: Double) {
        let before = state.shown
        state.take(update)
        mailbox.tell("changed")
        // The edition before takes a moment to be torn down; the browser need not wait for that.
        withExtendedLifetime(before) {}
        switch update {
        case .edition: report(.updated(seconds: seconds))
        case .errors(let diagnostics, let language): report(.errors(diagnostics, language))
        }
    }
}

private func seconds(since start: ContinuousClock.Instant) -> Double {
    let elapsed = (ContinuousClock.now - start).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
}
