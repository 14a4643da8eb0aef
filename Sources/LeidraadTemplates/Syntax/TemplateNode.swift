/// A part of a template as it is written.
package enum TemplateNode: Sendable {
    /// Markup of its author, with the line end where a line ends.
    case text([UInt8])
    /// `{{name}}`; also with `&` and in three braces, since a view knows what is markup.
    case variable(TagName)
    /// `{{#name}}…{{/name}}`.
    case section(TagName, [TemplateNode])
    /// `{{^name}}…{{/name}}`.
    case inverted(TagName, [TemplateNode])
    /// `{{> name}}`, or `{{<name}}…{{/name}}` with what goes into its blocks.
    case partial(PartialTag)
    /// `{{$name}}…{{/name}}` within a template: what is there unless another template fills it in.
    case block(name: String, usual: [TemplateNode], indentation: [UInt8])
    /// `{{$name}}…{{/name}}` directly within `{{<…}}`: what goes into a block.
    case filling(name: String, [TemplateNode])
}

/// A name as a tag asks for it.
package struct TagName: Sendable {
    /// As written, without what is done to the value: `page.title`.
    package let text: String
    /// The transforms of the value, the outermost first: `count(lists)` has `count`.
    let transforms: [String]
    /// The bytes of the tag, its braces among them.
    package let range: Range<Int>
}

/// A tag that asks for another template.
package struct PartialTag: Sendable {
    package let name: String
    /// The blanks before the tag on its line, and then before each line of the partial; nil where the tag shares its line.
    let indentation: [UInt8]?
    /// The content of its blocks, by name; nil for `{{> name}}`.
    let fillings: [String: [TemplateNode]]?
    package let range: Range<Int>
}
