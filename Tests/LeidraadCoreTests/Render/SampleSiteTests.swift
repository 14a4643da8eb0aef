import Foundation
import LeidraadCore
import Testing

/// The sample site, with the templates as they are.
struct SampleSiteTests {
    @Test("Every name in every template is known to its view")
    func noUnknownNames() throws {
        let folder = try TemporaryFolder()
        let outcome = try buildSite(
            BuildRequest(site: Repository.folder, output: folder.path + "/Public", today: .init(secondsSince1970: 0)))
        #expect(!outcome.hasErrors)
        #expect(outcome.unknownNames == [])
    }

    @Test("Every template of a page is used by the sample site")
    func everyTemplateUsed() throws {
        let render = try Repository.texts(below: "Sources/LeidraadCore/Render", ending: "SitePlan.swift").map(\.text)
            .joined()
        for (path, _) in try Repository.texts(below: "Templates/pages", ending: ".mustache") {
            let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
            #expect(render.contains("template: \"\(name)\""), "\(name)")
        }
    }
}
