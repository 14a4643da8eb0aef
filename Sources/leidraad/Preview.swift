import ArgumentParser
import Foundation
import Glibc
import LeidraadCore
import LeidraadPreview

/// `leidraad preview [SITE] [--port N] [--open]`
struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-preview"),
        discussion: tr("cli-preview-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(name: [.short, .long], help: tr("cli-preview-port"))
    var port: UInt16 = 4321

    @Flag(name: .long, help: tr("cli-preview-open"))
    var open = false

    func run() throws {
        let terminal = Terminal(site: site)
        let preview = try terminal.reporting { () throws -> LeidraadPreview.Preview in
            try LeidraadPreview.Preview(of: site, port: port) { [open] event in terminal.show(event, opensBrowser: open)
            }
        }
        try terminal.reporting { try preview.run(terminal.request(output: nil)) }
    }
}

extension Terminal {
    /// Tells what a preview does; its address goes to standard output.
    func show(_ event: LeidraadPreview.Preview.Event, opensBrowser: Bool) {
        switch event {
        case .serving(let address, let portWasTaken):
            if portWasTaken { printError(tr("said-preview-taken")) }
            // Nobody waits for what this call would throw: it runs for as long as the preview does.
            do { try write(address + "\n") } catch { Leidraad.exit(withError: error) }
            if opensBrowser { openBrowser(address) }
        case .updated(let seconds):
            if seconds > 0 { printError(tr("said-preview-updated", ["ms": String(Int((seconds * 1000).rounded()))])) }
        case .errors(let diagnostics, let language): show(diagnostics, language)
        case .failed(let message): printError("leidraad: " + message)
        case .watchesTooFew:
            printError(tr("said-preview-few"))
        }
    }

    private func openBrowser(_ address: String) {
        let opener = Process()
        opener.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        opener.arguments = ["xdg-open", address]
        opener.standardOutput = FileHandle.nullDevice
        opener.standardError = FileHandle.nullDevice
        let failed: String = tr("said-preview-no-browser", ["address": address])
        // Without xdg-open it is `env` that fails, and only after it has started.
        opener.terminationHandler = { [self] opener in if opener.terminationStatus != 0 { printError(failed) } }
        do { try opener.run() } catch { printError(failed) }
    }
}
