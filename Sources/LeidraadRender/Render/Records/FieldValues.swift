import LeidraadCheck
import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// Values of declared fields as markup.
struct FieldValues: PagePart {
    let scope: PageScope

    /// The value as markup; nil where the record states none.
    func html(_ field: RecordField, in record: Record) -> HTML? {
        guard let value = record.values[field.key] else { return nil }
        guard case .list(let items) = value.content else { return valueHTML(field, value, in: record) }
        guard items.count > 1 else { return items.first.flatMap { valueHTML(field, $0, in: record) } }
        var markup = HTML(trusted: "<ul class=\"plain-list\">")
        for item in items {
            guard let part = valueHTML(field, item, in: record) else { continue }
            markup.append(trusted: "<li>")
            markup.append(part)
            markup.append(trusted: "</li>")
        }
        markup.append(trusted: "</ul>")
        return markup
    }

    /// One value as markup.
    func valueHTML(_ field: RecordField, _ value: Value, in record: Record) -> HTML? {
        switch (field.kind, value.content) {
        case (.group(let fields), .text):
            // A bare id stands for a group that holds nothing else.
            guard let only = fields.first(where: { if case .record = $0.kind { $0.isRequired } else { false } }) else {
                return fieldWords.text(field, value).map { HTML(escaping: $0) }
            }
            return valueHTML(only, value, in: record)
        case (.markdown, .text(let text)):
            return texts.html(MarkdownText(source: text, span: SourceSpan(file: record.file, range: value.range)))
        case (.url, .text(let address)): return outsideLink(address)
        case (.record(let types), .text(let id)):
            guard let subject = base.model.subject(id, of: types, isKnown: { base.contentIndex.entries[$0] != nil })
            else {
                return HTML(escaping: id)
            }
            return links.link(subject, label: base.contentIndex.entries[subject]?.name ?? id)
        case (.page, .text(let target)):
            guard case .found(let subject, let anchor) = base.contentIndex.resolve(wikiLink: target) else {
                return HTML(escaping: target)
            }
            return links.link(subject, anchor: anchor, label: base.contentIndex.entries[subject]?.name ?? target)
        case (.source, .text(let id)):
            let source = CitedSource(source: Identifier(id), prefix: "", suffix: "", suppressesAuthor: false)
            return citations.markup([source], isNarrative: false)
        case (.level(let scale), .text(let id)):
            guard let scale = base.vocabularies.scale(Identifier(scale)) else { return HTML(escaping: id) }
            let level = scale.levels.first { $0.id.text == id }
            return explanations.link(
                levels.markup(level, of: scale), at: level.flatMap { explanations.address(scale.id, $0.id) })
        case (.term(let list), .text(let id)):
            guard let term = base.vocabularies.terms(list).first(where: { $0.id.text == id }) else {
                return HTML(escaping: id)
            }
            return explanations.link(
                HTML(escaping: term.label), at: explanations.address(base.termAnchor(list, term.id)))
        case (.group(let fields), .record(let group)):
            var markup = HTML(trusted: "<dl class=\"fact-list\">")
            for inner in fields where inner.isShown(.detail) || inner.isShown(.summary) {
                guard let part = html(inner, in: group) else { continue }
                markup.append(trusted: "<div><dt>")
                markup.appendEscaped(inner.label)
                markup.append(trusted: "</dt><dd>")
                markup.append(part)
                markup.append(trusted: "</dd></div>")
            }
            markup.append(trusted: "</dl>")
            return markup
        default: return fieldWords.text(field, value).map { HTML(escaping: $0) }
        }
    }

    private func outsideLink(_ address: String) -> HTML {
        var markup = HTML(trusted: "<a")
        markup.appendAttribute("href", address)
        markup.append(trusted: ">")
        markup.appendEscaped(address)
        markup.append(trusted: "</a>")
        return markup
    }
}
