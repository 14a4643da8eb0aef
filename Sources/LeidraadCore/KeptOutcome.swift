import LeidraadFiles
import LeidraadModel

// What a build says, as it is kept for the next one.

extension BuildOutcome {
    /// Writes all but what is found anew each time: the report and the seconds.
    func write(to writer: inout FieldWriter) {
        writer.write(language.rawValue)
        writer.write(pageCount)
        writer.write(subjectCount)
        writer.write(diagnostics)
        guard let own else { return writer.write(0) }
        let isSame = own.diagnostics == diagnostics
        writer.write(isSame ? 1 : 2)
        writer.write(own.subjectCount)
        if !isSame { writer.write(own.diagnostics) }
    }

    /// Reads what was written; nil where it is anything else.
    init?(from reader: inout FieldReader) {
        guard let language = reader.readText().flatMap(SiteLanguage.init(rawValue:)),
            let pageCount = reader.readNumber(), let subjectCount = reader.readNumber(),
            let diagnostics = reader.readDiagnostics(), let kind = reader.readNumber()
        else { return nil }
        self.init(diagnostics: diagnostics, language: language)
        (self.pageCount, self.subjectCount) = (pageCount, subjectCount)
        guard kind != 0 else { return }
        guard let ownCount = reader.readNumber(),
            let ownDiagnostics = kind == 1 ? diagnostics : reader.readDiagnostics()
        else { return nil }
        own = (ownDiagnostics, ownCount)
    }
}

extension FieldWriter {
    mutating func write(_ record: Manifest.Record) {
        write(record.size)
        write(record.hash)
    }

    fileprivate mutating func write(_ diagnostics: [Diagnostic]) {
        write(diagnostics.count)
        for item in diagnostics {
            write(item.severity.rawValue)
            write(item.rule.rawValue)
            write(item.message)
            write(item.hint)
            write(item.acceptedBecause)
            write(item.problemCount)
            let place = item.location
            write(place.file)
            for number in [place.line, place.column, place.codePointColumn, place.width, place.excerptStart] {
                write(number)
            }
            write(place.excerpt)
        }
    }
}

extension FieldReader {
    mutating func readRecord() -> Manifest.Record? {
        guard let size = readNumber(), let hash = readBits() else { return nil }
        return Manifest.Record(size: size, hash: hash)
    }

    fileprivate mutating func readDiagnostics() -> [Diagnostic]? {
        guard let count = readNumber(), count >= 0 else { return nil }
        var diagnostics: [Diagnostic] = []
        for _ in 0..<count {
            guard let item = readDiagnostic() else { return nil }
            diagnostics.append(item)
        }
        return diagnostics
    }

    private mutating func readDiagnostic() -> Diagnostic? {
        guard let severity = readText().flatMap(Diagnostic.Severity.init(rawValue:)),
            let rule = readText().flatMap(Rule.init(rawValue:)), let message = readText(),
            let hint = readTextOrNone(), let acceptedBecause = readTextOrNone(), let problemCount = readNumber(),
            let location = readLocation()
        else { return nil }
        return Diagnostic(
            severity: severity, rule: rule, location: location, message: message, hint: hint,
            acceptedBecause: acceptedBecause, problemCount: problemCount)
    }

    private mutating func readLocation() -> SourceLocation? {
        guard let file = readText(), let line = readNumber(), let column = readNumber(),
            let codePointColumn = readNumber(), let width = readNumber(), let excerptStart = readNumber(),
            let excerpt = readText()
        else { return nil }
        return SourceLocation(
            file: file, line: line, column: column, codePointColumn: codePointColumn, width: width,
            excerptStart: excerptStart, excerpt: Array(excerpt.utf8))
    }
}
