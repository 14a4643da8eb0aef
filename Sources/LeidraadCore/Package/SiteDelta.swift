import LeidraadFiles
import LeidraadModel

/// The difference between one edition of a site, on a stick or a server, and the next: files to copy, files to remove, and a script that does it.
struct SiteDelta {
    static let folder = "files"
    static let newListName = "new-manifest"

    /// All but the files themselves. The new list comes first and unpacked: by it the next package knows what it follows.
    let entries: [ZipEntry]

    init(oldList: [UInt8], newList: [UInt8], removed: [String], _ language: SiteLanguage) {
        let words = language.words
        let lines = removed.map { $0 + "\n" }.joined()
        entries = [
            ZipEntry(Self.newListName, newList, isStored: true),
            ZipEntry("README.txt", Array((words.text("package-readme") + "\n").utf8)),
            ZipEntry(
                "apply.sh", Array(Self.script { shellQuoted(words.text("package-script-" + $0)) }.utf8), isProgram: true
            ),
            ZipEntry("old-manifest", oldList), ZipEntry("removed.txt", Array(lines.utf8)),
        ]
    }

    /// A script for any shell. It can be run again where it was cut off: the list of the site changes last.
    private static func script(_ words: (String) -> String) -> String {
        """
        #!/bin/sh
        set -eu
        here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
        site=${1:-}
        list=\(Manifest.fileName)
        if [ -z "$site" ] || [ ! -d "$site" ]; then
            printf '%s\\n' \(words("usage")) >&2
            exit 2
        fi
        if cmp -s "$here/\(newListName)" "$site/$list"; then
            printf '%s\\n' \(words("done-before"))
            exit 0
        fi
        if ! cmp -s "$here/old-manifest" "$site/$list"; then
            printf '%s\\n' \(words("other-edition")) >&2
            exit 1
        fi
        if [ -d "$here/\(Self.folder)" ]; then
            cp -R "$here/\(Self.folder)/." "$site/"
        fi
        while IFS= read -r path; do
            rm -f -- "$site/$path"
            folder=$(dirname -- "$path")
            while [ "$folder" != . ] && rmdir -- "$site/$folder" 2>/dev/null; do
                folder=$(dirname -- "$folder")
            done
        done < "$here/removed.txt"
        cp "$here/\(newListName)" "$site/$list"
        sync
        printf '%s\\n' \(words("done"))

        """
    }
}

/// A text as one word of a shell.
private func shellQuoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
