import ArgumentParser
import Foundation

/// Starts the program. Wrong usage ends with 2, as the other exit statuses promise, and not with the 64 of sysexits.
@main
enum Main {
    static func main() {
        endOnInterrupt()
        do {
            var command = try Leidraad.parseAsRoot()
            try command.run()
        } catch  where Leidraad.exitCode(for: error) == .validationFailure {
            FileHandle.standardError.write(Data((Leidraad.fullMessage(for: error) + "\n").utf8))
            exit(ExitStatus.usage)
        } catch {
            Leidraad.exit(withError: error)
        }
    }
}

/// Ends the program on Ctrl-C with the status that shells expect. What needs to be put back first takes the signals over.
func endOnInterrupt() {
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { _exit(128 + $0) } }
}
