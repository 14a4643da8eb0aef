/// The text of a section as the index keeps it.
enum TextCodec {
    static func encode(_ text: String) -> Word { Word(text.utf16) }
    static func decode(_ payload: Word) -> String? { String(decoding: payload, as: UTF16.self) }
}
