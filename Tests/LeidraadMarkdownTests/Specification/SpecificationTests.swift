import LeidraadMarkdown
import Testing

@Suite(.enabled("../shared/data/gfm-spec/spec.txt is not there") { !SpecificationExample.all.isEmpty })
struct SpecificationTests {
    /// Examples of raw HTML that is not on the safe list, or that is written out anew.
    static let rawHTML: Set<Int> = Set(118...160).subtracting([138]).union([
        170, 288, 289, 317, 327, 354, 484, 485, 486, 500, 503, 532, 544, 632, 633, 634, 635, 636, 642, 644, 647, 648,
        649,
        650, 651,
        653, 663, 664,
    ])
    /// Examples of links to addresses that we refuse: other schemes, or what could be one.
    static let refusedLinks: Set<Int> = [508, 604, 606, 607, 609, 628, 651, 663, 664]
    /// Examples that say what is no link without the autolink extension, and is one with it.
    static let autolinks: Set<Int> = [610, 614, 616, 619, 620]

    @Test("The file of the specification has the examples that were counted")
    func count() {
        #expect(SpecificationExample.all.count == 673)
    }

    @Test("Every example renders as the specification says, and the listed ones differently")
    func examples() throws {
        let listed = Self.rawHTML.union(Self.refusedLinks).union(Self.autolinks)
        for example in SpecificationExample.all {
            let ours = withoutDeliberateDifferences(try html(example.markdown))
            if listed.contains(example.number) {
                #expect(ours != example.html, "\(example) is listed as different")
            } else {
                #expect(ours == example.html, "\(example)")
            }
        }
    }

    @Test("The listed examples differ for the reason they are listed for")
    func reasons() throws {
        for example in SpecificationExample.all {
            let notices = try rendered(example.markdown).notices
            let refuses = notices.contains { if case .refusedLink = $0.matter { true } else { false } }
            #expect(Self.refusedLinks.contains(example.number) == refuses, "\(example)")
        }
    }
}
