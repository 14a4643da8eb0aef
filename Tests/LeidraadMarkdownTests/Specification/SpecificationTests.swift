import LeidraadMarkdown
import Testing

@Suite struct SpecificationTests {
    @Test("Every example of the specification renders as it says, but for the listed ones", .enabled(if: specificationIsThere))
    func examples() throws {
        var different: [Int] = []
        for example in SpecificationExample.all {
            let ours = withoutDeliberateDifferences(try html(example.markdown))
            if ours != example.html {
                different.append(example.number)
                print("DIFF", example, "\n--- md\n\(example.markdown)--- theirs\n\(example.html)--- ours\n\(ours)")
            }
        }
        print(different)
    }
}

private let specificationIsThere = !SpecificationExample.all.isEmpty
