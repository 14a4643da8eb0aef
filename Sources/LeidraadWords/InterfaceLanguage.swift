import Synchronization

/// The language in which commands speak to the person who gave them. One person works with the program at a time, so it is set once.
public enum InterfaceLanguage {
    private static let chosen = Mutex<String>(WordTables.usualLanguage)

    /// Lets commands speak a language; nothing changes where there is no table for it.
    public static func choose(_ language: String) {
        guard WordTables.table(language) != nil else { return }
        chosen.withLock { $0 = language }
    }

    /// The name of the language.
    public static var name: String { chosen.withLock { $0 } }

    private static let asked = Mutex(false)

    /// Whether the person asked for the language by its name; messages on the content are then in it too, whatever language the site has.
    public static var isAskedFor: Bool {
        get { asked.withLock { $0 } }
        set { asked.withLock { $0 = newValue } }
    }
}

/// The words in which commands speak.
public var interfaceWords: WordTable { WordTables.table(InterfaceLanguage.name) ?? WordTables.english }
