import CLibYAML

/// libyaml's pull parser over one text: the only place that talks to the C library.
struct EventReader: ~Copyable {
    // The parser holds a pointer to itself, so it needs an address that does not move.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offsets: ByteOffsets
    /// The last text in quotes, where it runs over lines; counted from the start of the text.
    private var lastQuoted: Range<Int>?

    /// Reads `bytes`, which must be valid UTF-8 without a byte-order mark and must outlive the reader; nil without memory.
    /// Ranges are counted from `base`.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, base: Int) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        self.parser = parser
        self.bytes = bytes
        self.offsets = ByteOffsets(bytes, isASCII: isASCII, base: base)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; after `streamEnd` or an error there is none to ask for.
    mutating func next() throws(YAMLProblem) -> YAMLEvent {
        var raw = yaml_event_t()
        guard yaml_parser_parse(parser, &raw) == 1 else { throw failure() }
        defer { yaml_event_delete(&raw) }
        let start = offset(raw.start_mark)
        let end = offset(raw.end_mark)
        noteQuoted(raw, start - offsets.base..<max(start, end) - offsets.base)
        return Self.copy(raw, range: start..<trimmed(raw, end: max(start, end)))
    }

    /// Keeps in mind where text in quotes last ran over lines: a quote that is not closed ends at the next one, where it is hardly seen.
    private mutating func noteQuoted(_ raw: yaml_event_t, _ range: Range<Int>) {
        guard raw.type == YAML_SCALAR_EVENT else { return }
        let style = raw.data.scalar.style
        let isQuoted = style == YAML_DOUBLE_QUOTED_SCALAR_STYLE || style == YAML_SINGLE_QUOTED_SCALAR_STYLE
        guard isQuoted else { return }
        lastQuoted = bytes[range].contains { $0 == 0x0A || $0 == 0x0D } ? range : nil
    }

    /// libyaml counts the blank lines below a block scalar, and the next line's indentation, as part of it; we do not.
    private func trimmed(_ raw: yaml_event_t, end: Int) -> Int {
        guard raw.type == YAML_SCALAR_EVENT else { return end }
        let style = raw.data.scalar.style
        guard style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE else { return end }
        var end = end - offsets.base
        // The scalar starts with `|` or `>`, so this stops inside it.
        while end > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
        return offsets.base + end
    }

    private static func copy(_ raw: yaml_event_t, range: Range<Int>) -> YAMLEvent {
        switch raw.type {
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return YAMLEvent(kind: .streamEnd, range: range)
        case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, range: range)
        case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, range: range)
        case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, range: range)
        case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, range: range)
        case YAML_ALIAS_EVENT:
            return YAMLEvent(kind: .alias(text(raw.data.alias.anchor) ?? ""), range: range)
        case YAML_SCALAR_EVENT:
            let scalar = raw.data.scalar
            let value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return YAMLEvent(
                kind: .scalar(value, YAMLScalarStyle(scalar.style)),
                anchor: text(scalar.anchor), tag: text(scalar.tag), range: range)
        case YAML_SEQUENCE_START_EVENT:
            let start = raw.data.sequence_start
            return YAMLEvent(kind: .sequenceStart, anchor: text(start.anchor), tag: text(start.tag), range: range)
        case YAML_MAPPING_START_EVENT:
            let start = raw.data.mapping_start
            return YAMLEvent(kind: .mappingStart, anchor: text(start.anchor), tag: text(start.tag), range: range)
        default: return YAMLEvent(kind: .streamStart, range: range)
        }
    }

    private static func text(_ pointer: UnsafePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private mutating func failure() -> YAMLProblem {
        let error = parser.pointee
        if error.error == YAML_MEMORY_ERROR { return YAMLProblem(.outOfMemory, range: 0..<0) }
        // A reader error counts bytes, all others count code points.
        let isReaderError = error.error == YAML_READER_ERROR
        let stop = isReaderError ? offsets.base + error.problem_offset : offset(error.problem_mark)
        let message = error.problem.map { String(cString: $0) } ?? ""
        let contextMessage = error.context.map { String(cString: $0) }
        let context = contextMessage.map { YAMLSyntaxError.Context(message: $0) }
        var fault = YAMLSyntaxError.Fault(
            message: message, context: context, contextMessage: contextMessage, found: character(at: stop)?.scalar)
        if let cause = CauseOfError(fault, at: stop - offsets.base, in: bytes, lastQuoted: lastQuoted) {
            fault = cause.fault
            let range = offsets.base + cause.range.lowerBound..<offsets.base + cause.range.upperBound
            let detail = YAMLSyntaxError(
                fault: fault, message: message, context: context, contextMessage: contextMessage,
                contextOffset: range.lowerBound)
            return YAMLProblem(.syntax(detail), range: range)
        }
        if fault == .missingColon {
            let start = contextMessage == nil ? stop : offset(error.context_mark)
            let line = start - offsets.base..<endOfLine(from: start) - offsets.base
            if CauseOfError.hasTightColon(line, in: bytes) {
                fault = .missingSpace
                let detail = YAMLSyntaxError(
                    fault: fault, message: message, context: context, contextMessage: contextMessage,
                    contextOffset: start)
                return YAMLProblem(.syntax(detail), range: start..<endOfLine(from: start))
            }
        }
        let detail = YAMLSyntaxError(
            fault: fault,
            message: message, context: context, contextMessage: contextMessage,
            contextOffset: contextMessage == nil ? nil : offset(error.context_mark))
        return YAMLProblem(.syntax(detail), range: range(of: detail, stop: stop))
    }

    /// Where an editor must look: libyaml notices an open quote or a missing colon only below it.
    private func range(of error: YAMLSyntaxError, stop: Int) -> Range<Int> {
        switch (error.fault, error.contextOffset) {
        case (.unclosedQuote, let quote?): quote..<quote + 1
        case (.missingColon, let key?): key..<endOfLine(from: key)
        case (.expectedCommaOrBracket, let bracket?), (.expectedCommaOrBrace, let bracket?):
            // A bracket that nothing closes is noticed lines below it.
            stop > endOfLine(from: bracket)
                ? bracket..<endOfLine(from: bracket) : stop..<stop + (character(at: stop)?.length ?? 0)
        default: stop..<stop + (character(at: stop)?.length ?? 0)
        }
    }

    private func endOfLine(from start: Int) -> Int {
        let end = bytes[(start - offsets.base)...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        return offsets.base + end
    }

    private func character(at offset: Int) -> UTF8Character? {
        offset - offsets.base < bytes.count ? UTF8Character(bytes, at: offset - offsets.base) : nil
    }

    private mutating func offset(_ mark: yaml_mark_t) -> Int {
        offsets.offset(ofCodePoint: mark.index)
    }
}

extension YAMLScalarStyle {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}

/// The version of the libyaml that is loaded, such as `0.2.5`.
public var libYAMLVersion: String {
    yaml_get_version_string().map { String(cString: $0) } ?? "?"
}
