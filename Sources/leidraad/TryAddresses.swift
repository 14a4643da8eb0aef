import Foundation
import LeidraadCore
import LeidraadFiles
import Synchronization

/// The result of asking for an address.
enum TriedAddress: Sendable {
    /// The status of HTTP that a server gave in the end.
    case answered(Int)
    /// No server answered; the reason is that of curl.
    case silent(String)

    var isFine: Bool { if case .answered(200..<400) = self { true } else { false } }

    /// Gone, or nobody there. A server that refuses programs, or is busy, tells nothing of the page.
    var isBroken: Bool {
        switch self {
        case .answered(let status): status == 404 || status == 410
        case .silent: true
        }
    }

    var words: String {
        switch self {
        case .answered(let status): String(status)
        case .silent(let reason): reason
        }
    }
}

/// Why addresses could not be tried.
enum TryFailure: CommandFailure {
    case noCurl
    case noNetwork(String)

    var message: String {
        switch self {
        case .noCurl: tr("said-links-no-curl")
        case .noNetwork(let reason): tr("said-links-no-network", ["reason": reason])
        }
    }

    var isUsage: Bool { self == .noCurl }
}

extension TryFailure: Equatable {}

/// Asks for each address, eight at a time, by `curl`: it knows the proxies and certificates of this machine.
///
/// - Parameter tell: called with each result. It escapes: a queue may let go of an operation after it has said that all are finished.
func tryAddresses(_ addresses: [String], tell: @escaping @Sendable (String) -> Void) throws -> [String: TriedAddress] {
    let results = Mutex<[String: TriedAddress]>([:])
    let lacksCurl = Mutex(false)
    let queue = OperationQueue()
    queue.maxConcurrentOperationCount = 8
    for address in addresses {
        queue.addOperation {
            do {
                let result = try tried(address)
                results.withLock { $0[address] = result }
                tell(result.words + " " + address)
            } catch { lacksCurl.withLock { $0 = true } }
        }
    }
    queue.waitUntilAllOperationsAreFinished()
    if lacksCurl.withLock({ $0 }) { throw TryFailure.noCurl }
    let found = results.withLock { $0 }
    let reasons = found.values.compactMap { if case .silent(let reason) = $0 { reason } else { nil } }
    // Where nobody at all answers, the addresses are not what is wrong.
    if let reason = reasons.min(), reasons.count == found.count, found.count > 1 { throw TryFailure.noNetwork(reason) }
    return found
}

private func tried(_ address: String) throws -> TriedAddress {
    let head = try asked(address, ["--head"])
    // Some servers answer only to whoever wants the page itself.
    if case .answered(400...) = head { return try asked(address, []) }
    return head
}

private func asked(_ address: String, _ options: [String]) throws -> TriedAddress {
    let curl = Process()
    curl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    curl.arguments =
        [
            "curl", "--silent", "--show-error", "--location", "--max-redirs", "10", "--max-time", "30", "--proto",
            "=http,https", "--proto-redir", "=http,https", "--output", "/dev/null", "--write-out", "%{http_code}",
        ] + options + ["--url", address]
    let (output, errors) = (Pipe(), Pipe())
    curl.standardOutput = output
    curl.standardError = errors
    curl.standardInput = FileHandle.nullDevice
    try curl.run()
    let status = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    curl.waitUntilExit()
    // `env` itself says so where there is no such program.
    if curl.terminationStatus == 127 { throw TryFailure.noCurl }
    if curl.terminationStatus == 0, let number = Int(status), number > 0 { return .answered(number) }
    let reason = said.split(separator: "\n").last.map(String.init) ?? "curl \(curl.terminationStatus)"
    return .silent(reason.replacing("curl: ", with: ""))
}
