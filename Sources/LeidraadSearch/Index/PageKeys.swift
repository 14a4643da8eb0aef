/// The keys under which pages and their texts are in the index.
enum PageKeys {
    static func page(_ number: Int) -> Word { Digits.fixed(number, width: 4) }
    static func text(_ page: Int, section: Int) -> Word {
        Digits.fixed(page, width: 4) + Digits.fixed(section, width: 2)
    }
}
