/// Why a text is no template, and where.
package struct TemplateMistake: Error, Sendable {
    /// The kind of mistake.
    package enum Kind: Sendable {
        /// A name that does not end, or that no name can be.
        case badName
        /// The file ends within a tag.
        case unclosedTag
        /// A section that another name closes.
        case wrongSectionEnd
        /// A section that nothing closes.
        case unclosedSection
        /// `{{=…=}}`: other delimiters are not possible.
        case otherDelimiters
        /// Something in `{{<…}}` that is no block.
        case notABlock
        /// `{{% …}}` that cannot be understood.
        case badSetting
        /// Sections in each other, for each of which the parser calls itself.
        case tooDeep
    }

    package let kind: Kind
    /// The byte at which reading stopped.
    package let offset: Int
}
