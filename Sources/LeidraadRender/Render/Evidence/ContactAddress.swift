import Foundation

/// The address that a link to a contact leads to: an address of mail or of a page; nil for other words.
package func contactAddress(_ contact: String) -> String? {
    let text = contact.utf8
    guard !text.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }) else { return nil }
    if contact.hasPrefix("https://") || contact.hasPrefix("http://") || contact.hasPrefix("mailto:") { return contact }
    let parts = contact.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return nil }
    return "mailto:" + contact
}

/// The address at which a reader reports a mistake on a page; a letter has the page as its subject. Nil where the contact is no address.
func reportAddress(_ contact: String, page: String) -> String? {
    guard let address = contactAddress(contact) else { return nil }
    guard address.hasPrefix("mailto:"), !address.contains("?") else { return address }
    return address + "?subject=" + (page.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "")
}

/// The characters that stay as they are in an address: RFC 3986 calls them unreserved.
private let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
