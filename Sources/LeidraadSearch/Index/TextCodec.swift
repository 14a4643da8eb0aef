/// The text of a section as the index keeps it.
enum TextCodec {
    static func encode(_ text: String) -> Word {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { $0 < 0x80 } ? bytes.map(UInt16.init) : nil
        }.flatMap { $0 } ?? Word(text.utf16)
    }
    static func decode(_ payload: Word) -> String? { String(decoding: payload, as: UTF16.self) }
}
