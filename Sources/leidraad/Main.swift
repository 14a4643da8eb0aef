import ArgumentParser
import Foundation
import LeidraadCore
import LeidraadFiles

/// Starts the program. Wrong usage ends with 2, as the other exit statuses promise, and not with the 64 of sysexits.
@main
enum Main {
    static func main() {
        endOnInterrupt()
        // A reader that leaves early is told by `write` itself: a site that is being published is not cut off by it.
        signal(SIGPIPE, SIG_IGN)
        do {
            let environment = ProcessInfo.processInfo.environment
            let arguments = try chooseColour(
                chooseLanguage(Array(CommandLine.arguments.dropFirst()), environment: environment))
            if let said = unknownCommand(arguments) {
                Terminal(site: ".").printError(visibleLines(said))
                exit(ExitStatus.usage)
            }
            var command = try Leidraad.parseAsRoot(arguments)
            try command.run()
        } catch {
            end(error)
        }
    }
}

/// Ends the program: what was asked for, such as help, goes to standard output, and what went wrong to standard error.
private func end(_ error: any Error) -> Never {
    let text = reworded(Leidraad.fullMessage(for: error))
    let status = Leidraad.exitCode(for: error)
    let terminal = Terminal(site: ".")
    if status != .success {
        // An argument that was refused is in the text as it was given.
        if !text.isEmpty { terminal.printError(visibleLines(text)) }
        exit(status == .validationFailure ? ExitStatus.usage : status.rawValue)
    }
    do { try terminal.write(text.isEmpty ? "" : text + "\n") } catch { exit(Leidraad.exitCode(for: error).rawValue) }
    exit(status.rawValue)
}

/// Ends the program on Ctrl-C with the status that shells expect. What needs to be put back first takes the signals over.
func endOnInterrupt() {
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { _exit(128 + $0) } }
}
