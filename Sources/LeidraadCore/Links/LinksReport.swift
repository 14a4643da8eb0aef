import LeidraadFiles
import LeidraadModel

/// The addresses as lines: each with the places where it is, and what came of trying it.
///
/// - Parameter outcomes: by address; an address that was not tried has none.
public func linksText(_ links: [ExternalLink], pathPrefix: String, outcomes: [String: String] = [:]) -> String {
    links.map { link in
        let places = link.places.map { "    \(shownPath($0.file, pathPrefix)):\($0.line):\($0.column)\n" }
        return visible(link.address) + (outcomes[link.address].map { "  [\($0)]" } ?? "") + "\n" + places.joined()
    }.joined()
}

/// The same as JSON, for other programs.
public func linksJSON(_ links: [ExternalLink], pathPrefix: String, outcomes: [String: String] = [:]) -> String {
    let items = links.map { link in
        JSON.object([
            ("address", .string(link.address)), ("outcome", outcomes[link.address].map(JSON.string) ?? .null),
            (
                "places",
                .array(
                    link.places.map { place in
                        .object([
                            ("file", .string(shownPath(place.file, pathPrefix))), ("line", .number(place.line)),
                            ("column", .number(place.column)),
                        ])
                    })
            ),
        ])
    }
    return JSON.array(items).script + "\n"
}
