import LeidraadMarkdown
import LeidraadModel

/// The accessibility statement. Its facts come from a recorded run of the tests; without one it says so.
struct AccessibilityPage: PagePart {
    let scope: PageScope

    /// - Parameter pageCount: how many pages this copy has, which may be others than were tested.
    func view(_ results: AccessibilityResults?, ofPages pageCount: Int) -> View {
        var page = frame.overview(.accessibility, title: phrases["accessibility"], intro: "intro-accessibility")
        page["content"] = .html(accessibilityText())
        let checks = results?.checks ?? []
        page["counts"] = .list(results.map { runViews($0, ofPages: pageCount) } ?? [])
        page["caption"] = .text(phrases["checksCaption"])
        page.set("checks", checks.map { checkView($0, of: results) })
        let isOther = results.map { $0.site != base.site.title } ?? false
        page.set("otherSite", isOther ? phrases["checksOtherSite"] : nil)
        page.set(
            "shortcomings",
            checks.filter { $0.outcome != .passed }.map { check in
                var view = View()
                view["label"] = .text(shortcoming(check))
                return view
            })
        return page
    }

    private func accessibilityText() -> HTML {
        var markup = HTML(trusted: "<p>")
        markup.appendEscaped(phrases["accessibilityText"])
        markup.append(trusted: "</p><p>")
        let turnTo = base.site.contact ?? base.site.publisher ?? phrases["accessibilityPublisher"]
        let words = phrases["accessibilityContact"].split(separator: "{publisher}", omittingEmptySubsequences: false)
        for (index, part) in words.enumerated() {
            if index > 0 {
                markup.append(
                    explanations.link(HTML(escaping: turnTo), at: base.site.contact.flatMap { contactAddress($0) }))
            }
            markup.appendEscaped(String(part))
        }
        markup.append(trusted: "</p>")
        if let day = base.site.nextAccessibilityTest {
            markup.append(trusted: "<p>")
            markup.appendEscaped(phrases["accessibilityNext", filling: ["date": phrases.day(day)]])
            markup.append(trusted: "</p>")
        }
        let limits = base.site.accessibilityLimits
        guard !limits.isEmpty else { return markup }
        markup.append(trusted: "<p>")
        markup.appendEscaped(phrases["accessibilityLimits"])
        markup.append(trusted: "</p><ul>")
        for limit in limits {
            markup.append(trusted: "<li>")
            markup.appendEscaped(limit)
            markup.append(trusted: "</li>")
        }
        markup.append(trusted: "</ul>")
        return markup
    }

    private func runViews(_ results: AccessibilityResults, ofPages pageCount: Int) -> [View] {
        let pages = results.checks.map(\.pages).max() ?? 0
        let facts = [
            ("checksDate", day(results.date)), ("checksSite", results.site), ("checksBrowser", results.browser),
            ("checksPages", String(pages)), ("checksPagesNow", String(pageCount)),
            ("checksFindings", String(results.checks.map(\.findings).reduce(0, +))),
        ]
        // The name of another site says nothing to who reads this one, and of its pages this copy has none.
        let ofThisSite: Set = ["checksSite", "checksPagesNow"]
        let shown = facts.filter { !ofThisSite.contains($0.0) || results.site == base.site.title }
        return shown.map { key, value in
            var view = View()
            view["label"] = .text(phrases[key])
            view["value"] = .text(value)
            return view
        }
    }

    private func checkView(_ check: AccessibilityResults.Check, of results: AccessibilityResults?) -> View {
        var view = View()
        view["label"] = .text(phrases["check", check.check])
        let pages = check.outcome == .notRun ? nil : phrases["checkedPages", count: check.pages]
        let findings = check.outcome == .failed ? phrases["checkFindings", count: check.findings] : nil
        view["outcome"] = .text(
            [phrases["outcome", check.outcome], findings, pages].compactMap { $0 }.joined(separator: ", "))
        let date = check.date.flatMap { $0 == results?.date ? nil : day($0) }
        view["how"] = .text(
            phrases["checkHow", check.check] + [check.tool, date].compactMap { $0 }.map { " (\($0))" }.joined())
        return view
    }

    private func shortcoming(_ check: AccessibilityResults.Check) -> String {
        let findings = check.outcome == .failed ? " (" + phrases["checkFindings", count: check.findings] + ")" : ""
        return phrases["check", check.check] + ": " + phrases["outcome", check.outcome] + findings
    }

    /// A day in words; text that is no day stays as it is.
    private func day(_ text: String) -> String { CalendarDate(iso8601: text).map { phrases.day($0) } ?? text }
}
