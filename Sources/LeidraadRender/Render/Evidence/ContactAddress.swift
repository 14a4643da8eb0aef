/// The address that a link to a contact leads to: an address of mail or of a page; nil for other words.
package func contactAddress(_ contact: String) -> String? {
    let text = contact.utf8
    guard !text.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }) else { return nil }
    if contact.hasPrefix("https://") || contact.hasPrefix("http://") || contact.hasPrefix("mailto:") { return contact }
    let parts = contact.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return nil }
    return "mailto:" + contact
}
