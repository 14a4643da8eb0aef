import Foundation
import LeidraadTemplates
import Testing

@testable import LeidraadCore
@testable import LeidraadModel
@testable import LeidraadRender

/// The names that pages say they offer to templates, against those that they do offer.
struct ViewShapeTests {
    @Test(
        "A view offers no name that its kind of page does not declare",
        arguments: ["", "/Tests/LeidraadCoreTests/Fixtures/Whole"])
    func declared(site: String) throws {
        let (plan, names) = (try plan(of: Repository.folder + site), try namesInCode())
        for job in plan.pages {
            let unknown = job.template.shape.unknownNumbers(in: plan.view(of: job)).map { names[$0] ?? "?" }
            #expect(unknown.sorted() == [], "\(job.path)")
        }
    }

    @Test("No two names of views share a number")
    func numbers() {
        let names = PageTemplate.allCases.reduce(into: Set<String>()) { $0.formUnion($1.shape.allNames) }
        #expect(names.count > 150)
        #expect(Set(names.map(ViewShape.number)).count == names.count)
    }

    private func plan(of site: String) throws -> SitePlan {
        let (files, problems) = try readContent(site + "/Content")
        let templates = try TemplateSet(readTemplates(Repository.folder + "/Templates"))
        let request = BuildRequest(site: site, today: CalendarDate(secondsSince1970: 1_790_000_000))
        let checked = CheckedSite(Sources(files, problems: problems), request)
        return SitePlan(checked.base, templates, findings: { checked.findings }, assets: [])
    }

    /// The names in the code, by the numbers under which views know them.
    private func namesInCode() throws -> [UInt64: String] {
        let texts = try Repository.texts(below: "Sources/LeidraadRender/Render", ending: ".swift").map(\.text)
        let names = Set(texts.flatMap { $0.matches(of: /"([A-Za-z]+)"/).map { String($0.output.1) } })
        let flags = names.map { "has" + $0.prefix(1).uppercased() + $0.dropFirst() }
        return Dictionary(
            (Array(names) + flags).map { (ViewShape.number(of: $0), $0) }, uniquingKeysWith: { one, _ in one })
    }
}
