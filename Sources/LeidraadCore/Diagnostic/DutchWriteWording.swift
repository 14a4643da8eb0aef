import Glibc

/// Failures of a command are worded in Dutch: they come before the site, and so its language, is known.
extension WriteProblem: CommandFailure {
    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .unsafePaths(let problems): unsafePathsMessage(problems)
        case .overlap(let output, let overlap, let folder): overlapMessage(visible(output), overlap, visible(folder))
        case .notAFolder(let path): "\(visible(path)) is geen map; kies een andere map"
        case .linkLoop(let path):
            "\(visible(path)) is een koppeling die naar zichzelf terugleidt; haal haar weg of kies een andere map"
        case .danglingLink(let path):
            "\(visible(path)) is een koppeling naar iets wat er niet is; haal haar weg of kies een andere map"
        case .mountPoint(let path):
            "op \(visible(path)) is een schijf of map aangekoppeld, en die kan Leidraad niet vervangen; kies met --output een map daarin"
        case .notOurFolder(let folder, let example):
            "in \(visible(folder)) staan bestanden die Leidraad niet heeft gemaakt, zoals \(visible(example)); kies met --output een lege of nieuwe map"
        case .damagedManifest(let path, let line):
            "de lijst van eigen bestanden, \(visible(path)), is beschadigd in regel \(line); gooi de map met de site weg en bouw haar opnieuw"
        case .unknownManifest(let path, let found):
            "de lijst van eigen bestanden, \(visible(path)), komt van een andere versie van Leidraad (\(visible(found))); gooi de map met de site weg en bouw haar opnieuw"
        case .foreignFilesInTheWay(let paths):
            "hier horen pagina's van de site, maar er staan bestanden die Leidraad niet heeft gemaakt: \(sample(paths)); verplaats of hernoem ze"
        case .cannotCarryOver(let path):
            "\(visible(path)) is niet van Leidraad en is niet mee te nemen naar de nieuwe site; verplaats het uit de map van de site"
        case .workFolderInUse(let folder, let example):
            "de werkmap \(visible(folder)) bestaat al en er staat iets in dat niet van Leidraad is, zoals \(visible(example)); verplaats of hernoem haar"
        case .anotherBuildIsRunning(let output):
            "een andere opdracht schrijft al naar \(visible(output)); wacht tot die klaar is en probeer het opnieuw"
        case .wrongSize(let path, let expected, let found):
            "\(visible(path)) telt op de schijf \(found) bytes in plaats van \(expected); kijk of de schijf vol of stuk is en probeer het opnieuw"
        case .cancelled: "afgebroken; er is niets veranderd"
        case .system(.makeFolder, let path, ENOENT), .system(.makeFolder, let path, ENOSYS):
            "op \(visible(path)) kan geen map gemaakt worden; kies een andere plaats"
        case .system(let operation, let path, let code): "\(visible(path)) \(dutch(operation)): \(reason(code))"
        }
    }

    /// Whether the output was chosen wrongly.
    public var isUsage: Bool {
        switch self {
        case .unsafePaths, .overlap, .notAFolder, .linkLoop, .danglingLink, .notOurFolder, .foreignFilesInTheWay,
            .mountPoint:
            true
        default: false
        }
    }
}

private func unsafePathsMessage(_ problems: [OutputPathProblem]) -> String {
    guard let first = problems.first else { return "een pad werkt niet op elk systeem; kies een andere naam" }
    let more = problems.count > 1 ? " (en nog \(problems.count - 1))" : ""
    return
        "het pad \"\(visible(first.path))\"\(more) werkt niet op elk systeem: \(visible(SiteLanguage.nl.words.pathFault(first.kind))); kies een andere naam"
}

private func overlapMessage(_ output: String, _ overlap: WriteProblem.Overlap, _ folder: String) -> String {
    let relation =
        switch overlap {
        case .isSame: "is dezelfde map als \(folder)"
        case .holds: "bevat \(folder)"
        case .liesIn: "ligt in \(folder)"
        }
    return
        "de map voor de site, \(output), \(relation), waar Leidraad niets mag veranderen; kies een andere map met --output"
}

/// Up to three paths.
private func sample(_ paths: [String]) -> String {
    let shown = paths.prefix(3).map(visible).joined(separator: ", ")
    return paths.count > 3 ? shown + " en nog \(paths.count - 3)" : shown
}

private func dutch(_ operation: DiskOperation) -> String {
    switch operation {
    case .read: "is niet te lezen"
    case .makeFolder, .makeFile, .makeLink, .link: "is niet te maken"
    case .write: "is niet te schrijven"
    case .exchange: "is niet op zijn plaats te zetten"
    case .move: "is niet te verplaatsen"
    case .remove: "is niet weg te halen"
    case .setPermissions: "kan zijn rechten niet krijgen"
    case .sync: "is niet veilig op de schijf te zetten"
    case .lock: "is niet te vergrendelen"
    }
}

/// What the system says, and what can be done, for the errors that editors meet; else its own words.
private func reason(_ code: Int32) -> String {
    switch code {
    case ENOSPC: "de schijf is vol; maak ruimte vrij en probeer het opnieuw"
    case EDQUOT: "uw ruimte op deze schijf is op; maak ruimte vrij en probeer het opnieuw"
    case EACCES, EPERM: "u hebt daar geen rechten voor; kies een andere map of vraag uw beheerder"
    case EROFS: "deze schijf kan alleen gelezen worden; kies een andere map"
    case ENOENT: "het bestaat niet meer; probeer het opnieuw"
    case EMFILE, ENFILE: "er zijn te veel bestanden open; sluit andere programma's en probeer het opnieuw"
    case ENAMETOOLONG: "de naam is te lang; kies een map met een korter pad"
    case EIO: "de schijf geeft een fout; probeer een andere schijf"
    case EBUSY: "iets anders gebruikt het; sluit dat en probeer het opnieuw"
    default: systemReason(code) + "; probeer het opnieuw of kies een andere map"
    }
}
