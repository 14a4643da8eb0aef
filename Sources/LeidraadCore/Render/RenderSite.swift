import LeidraadMarkdown

/// A site in memory.
struct RenderedSite: Sendable {
    var files: [OutputFile]
    var pageCount: Int
}

/// Makes every file of the site, on all cores.
func render(_ base: KnowledgeBase, _ templates: TemplateSet, findings: [Diagnostic], assets: [SourceFile])
    -> RenderedSite
{
    SitePlan(base, templates, findings: { findings }, assets: assets).everyFile()
}
