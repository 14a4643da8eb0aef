import Foundation
import Testing

@testable import LeidraadCore
@testable import LeidraadModel
@testable import LeidraadRender

/// The sample site, with the templates as they are.
struct SampleSiteTests {
    @Test("Every name in every template is known to its view")
    func noUnknownNames() throws {
        let folder = try TemporaryFolder()
        let outcome = try buildSite(
            BuildRequest(site: Repository.folder, output: folder.path + "/Public", today: .init(secondsSince1970: 0)))
        #expect(!outcome.hasErrors)
    }

    @Test("Every template of a page is one that the program asks for, and the other way round")
    func everyTemplateUsed() throws {
        let files = try Repository.texts(below: "Templates/pages", ending: ".mustache").map { path, _ in
            URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        }
        #expect(files.sorted() == PageTemplate.allCases.map(\.rawValue).sorted())
    }

    @Test("Every template of a page is used by the plan of a site", arguments: PageTemplate.allCases)
    func everyTemplatePlanned(template: PageTemplate) throws {
        let plan = try Repository.texts(below: "Sources/LeidraadRender/Render", ending: "SitePlan.swift").map(\.text)
        #expect([",", ")"].contains { plan.joined().contains("template: .\(template)\($0)") })
    }
}
