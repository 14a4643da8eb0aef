import Foundation

/// The sections of a site as a bulk file for OpenSearch or Elasticsearch, for intranets that search several sites at once.
public struct OpenSearchExport: Sendable {
    /// The name of the index on the server.
    public let index: String
    /// The language of the documents that name none.
    public let language: SearchLanguage

    /// The notice of the site for whoever finds a section; nil: none.
    public let notice: String?
    /// Where readers turn to; nil: not stated.
    public let contact: String?

    /// Makes an export to an index of this name.
    public init(index: String, language: SearchLanguage, notice: String? = nil, contact: String? = nil) {
        self.index = index
        self.language = language
        self.notice = notice
        self.contact = contact
    }

    private struct Action: Encodable {
        struct Target: Encodable {
            let index: String
            let id: String

            enum CodingKeys: String, CodingKey {
                case index = "_index"
                case id = "_id"
            }
        }
        let index: Target
    }

    private struct Source: Encodable {
        let url: String
        let page: String
        let type: String
        let language: String
        let title: String
        let names: [String]
        let codes: [String]
        let synonyms: [String]
        let facets: [String: [String]]
        let heading: String
        let text: String
        let keywords: String
        let notice: String?
        let contact: String?
    }

    /// Two lines for each section, an action and the section itself; a page without sections gives one.
    public func bulk(_ documents: [SearchDocument]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bytes: [UInt8] = []
        for document in documents {
            let sections = document.sections.isEmpty ? [SearchSection(text: "")] : document.sections
            for (number, section) in sections.enumerated() {
                let action = Action(index: .init(index: index, id: "\(document.url)!\(number)"))
                for line in [try encoder.encode(action), try encoder.encode(source(document, section))] {
                    bytes.append(contentsOf: line)
                    bytes.append(0x0a)
                }
            }
        }
        return bytes
    }

    private func source(_ document: SearchDocument, _ section: SearchSection) -> Source {
        let anchor = document.url.contains("#") ? "" : section.anchor ?? ""
        return Source(
            url: anchor.isEmpty ? document.url : "\(document.url)#\(anchor)", page: document.url, type: document.type,
            language: (document.language ?? language).rawValue, title: document.title, names: document.names,
            codes: document.codes, synonyms: document.synonyms, facets: document.facets, heading: section.heading,
            text: section.text,
            keywords: [section.keywords, section.code].filter { !$0.isEmpty }.joined(separator: " "),
            notice: notice, contact: contact)
    }

    /// The settings and mapping to create the index with, before the bulk file is loaded.
    public func mapping() -> String {
        let analyzer = language == .dutch ? "dutch" : "english"
        let words = #"{ "type": "text", "analyzer": "\#(analyzer)" }"#
        let exact = #"{ "type": "keyword" }"#
        let named =
            #"{ "type": "text", "analyzer": "\#(analyzer)", "fields": { "exact": { "type": "keyword", "ignore_above": 256 } } }"#
        let shown = [("notice", notice), ("contact", contact)].filter { $0.1 != nil }.map {
            ",\n      \"\($0.0)\": { \"type\": \"keyword\", \"index\": false, \"doc_values\": false }"
        }.joined()
        return """
            {
              "settings": { "index": { "number_of_shards": 1 } },
              "mappings": {
                "dynamic": "strict",
                "dynamic_templates": [
                  { "facets": { "path_match": "facets.*", "mapping": \(exact) } }
                ],
                "properties": {
                  "url": \(exact),
                  "page": \(exact),
                  "type": \(exact),
                  "language": \(exact),
                  "title": \(named),
                  "names": \(named),
                  "codes": \(exact),
                  "synonyms": \(words),
                  "facets": { "type": "object", "dynamic": true },
                  "heading": \(words),
                  "text": \(words),
                  "keywords": \(words)\(shown)
                }
              }
            }

            """
    }
}
