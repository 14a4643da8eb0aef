import LeidraadFiles
import LeidraadModel

/// The size of a template with its partials filled in. Ten partials that each ask ten times for the next are small files, and ten
/// thousand million tags.
struct ExpandedTemplate {
    // As floating-point numbers, which cannot overflow: the sums are only held against limits.
    fileprivate var bytes = 0.0
    fileprivate var tags = 0.0
    /// Places that a template which builds on this one can fill in, each with as much as that holds.
    fileprivate var blocks = 0.0
    /// Sections and partials in each other.
    fileprivate var depth = 0

    /// The first template, by name, that grows beyond the limits; nil where all stay within. Partials may not lead back to themselves.
    static func failure(in sources: [String: SourceFile]) -> TemplateFailure? {
        var known: [String: ExpandedTemplate] = [:]
        for name in partialsFirst(sources) {
            guard let file = sources[name] else { continue }
            let (expanded, failure) = expand(file, known)
            if let failure { return failure }
            known[name] = expanded
        }
        return nil
    }

    private static func expand(_ file: SourceFile, _ known: [String: ExpandedTemplate]) -> (Self, TemplateFailure?) {
        let tags = templateTags(file.bytes)
        var sum = ExpandedTemplate(bytes: Double(file.bytes.count), tags: Double(tags.count))
        var (nesting, filled) = (0, 0.0)
        for tag in tags {
            switch tag.sign {
            case UInt8(ascii: "/"): nesting -= 1
            case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"): nesting += 1
            default: break
            }
            if tag.sign == UInt8(ascii: "$") { sum.blocks += 1 }
            if tag.isPartial, let partial = known[tag.name] {
                sum.bytes += partial.bytes
                sum.tags += partial.tags
                sum.blocks += partial.blocks
                if tag.sign == UInt8(ascii: "<") { filled += partial.blocks }
                sum.depth = max(sum.depth, nesting + 1 + partial.depth)
            }
            sum.depth = max(sum.depth, nesting)
            if let fault = sum.fault(filled) { return (sum, TemplateFailure(fault, in: file, at: tag.range)) }
        }
        sum.bytes *= 1 + filled
        sum.tags *= 1 + filled
        sum.blocks *= 1 + filled
        return (sum, nil)
    }

    private func fault(_ filled: Double) -> TemplateFault? {
        if depth > TemplateLimits.depth { return .tooDeep(limit: TemplateLimits.depth) }
        let isWithin =
            bytes * (1 + filled) <= Double(TemplateLimits.expandedBytes)
            && tags * (1 + filled) <= Double(TemplateLimits.expandedTags)
        return isWithin ? nil : .expandsTooFar
    }
}

/// The names of templates, each behind the partials that it asks for. Written out with a list, since a chain of partials can be long.
private func partialsFirst(_ sources: [String: SourceFile]) -> [String] {
    let uses = sources.mapValues { file in templateTags(file.bytes).filter(\.isPartial).map(\.name) }
    var order: [String] = []
    var seen: Set<String> = []
    for start in sources.keys.sorted() {
        var pending = [(name: start, isDone: false)]
        while let (name, isDone) = pending.popLast() {
            if isDone {
                order.append(name)
            } else if seen.insert(name).inserted {
                pending.append((name, true))
                pending += (uses[name] ?? []).filter { !seen.contains($0) }.map { ($0, false) }
            }
        }
    }
    return order
}
