/// Dutch messages about `model.yml`.
func dutchWords(forModel problem: ModelProblem) -> Wording {
    switch problem {
    case .invalidName(let name):
        Wording("\"\(name)\" kan geen naam zijn", hint: "begin met een kleine letter, en gebruik kleine letters, cijfers, - en _")
    case .reservedKey(let key):
        Wording("\"\(key)\" bestaat al: elk record heeft deze sleutel", hint: "kies een andere naam, of haal dit weg")
    case .builtInField(let key, let type):
        Wording(
            "\"\(key)\" van \(type) is ingebouwd en ligt vast",
            hint: "van een ingebouwd veld kunt u label, show, search en expected wijzigen, waarden toevoegen (add), of het weglaten (use: false)")
    case .fieldWithoutType(let key):
        Wording(
            "het veld \"\(key)\" heeft geen type",
            hint: "voeg toe: type: text; of een van: \(FieldKindName.allCases.map(\.rawValue).joined(separator: ", "))")
    case .folderTaken(let folder):
        Wording("de map \"\(folder)\" is al in gebruik", hint: "geef deze soort een eigen map met folder:")
    case .keyTwice(let key):
        Wording("\"\(key)\" is al een veld of relatie van deze soort", hint: "geef een van beide een andere naam")
    case .incomplete(let key, let type, let needs):
        Wording("het veld \"\(key)\" van type \(type) mist \(needs)", hint: "voeg toe: \(needs): …")
    case .noChoice(let key):
        Wording("\"\(key)\" is geen keuze: er kunnen geen waarden bij", hint: "haal add weg")
    case .unknown(let thing, let name, let known):
        Wording("\(dutch(thing)) \"\(name)\" bestaat niet", hint: known.isEmpty ? nil : dutchSuggestion(name, among: known, what: "namen"))
    case .cannotLeaveOut(let key):
        Wording("\"\(key)\" kan niet weg: zonder dit veld heeft een record geen naam of staat", hint: "haal use: false weg")
    case .codePrefix(let code, let prefix):
        Wording("de code \"\(code)\" begint niet met \(prefix)", hint: "schrijf bijvoorbeeld \(prefix)-01")
    case .cyclicParent(let ids):
        Wording(
            "dit record valt onder zichzelf: \(ids.joined(separator: " → "))", hint: "haal bij een van deze records parent weg")
    case .labelTaken(let path):
        Wording("de naam van deze soort geeft een adres dat al bestaat: \(path)", hint: "kies een ander meervoud bij label: many")
    }
}

private func dutch(_ thing: ModelThing) -> String {
    switch thing {
    case .type: "de soort"
    case .vocabulary: "de woordenlijst"
    case .scale: "de schaal"
    case .field: "het veld"
    case .relation: "de relatie"
    case .page: "de gemaakte pagina"
    case .word: "het woord"
    }
}

/// English messages about `model.yml`.
func englishWords(forModel problem: ModelProblem) -> Wording {
    switch problem {
    case .invalidName(let name):
        Wording("\"\(name)\" cannot be a name", hint: "begin with a lower-case letter, and use lower-case letters, digits, - and _")
    case .reservedKey(let key):
        Wording("\"\(key)\" exists already: every record has this key", hint: "choose another name, or remove this")
    case .builtInField(let key, let type):
        Wording(
            "\"\(key)\" of \(type) is built in and cannot be changed",
            hint: "of a built-in field you can change label, show, search and expected, add values (add), or leave it out (use: false)")
    case .fieldWithoutType(let key):
        Wording(
            "the field \"\(key)\" has no type",
            hint: "add: type: text; or one of: \(FieldKindName.allCases.map(\.rawValue).joined(separator: ", "))")
    case .folderTaken(let folder):
        Wording("the folder \"\(folder)\" is in use already", hint: "give this type a folder of its own with folder:")
    case .keyTwice(let key):
        Wording("\"\(key)\" is a field or relation of this type already", hint: "give one of the two another name")
    case .incomplete(let key, let type, let needs):
        Wording("the field \"\(key)\" of type \(type) lacks \(needs)", hint: "add: \(needs): …")
    case .noChoice(let key):
        Wording("\"\(key)\" is no choice: no values can be added", hint: "remove add")
    case .unknown(let thing, let name, let known):
        Wording("the \(thing.rawValue) \"\(name)\" does not exist", hint: known.isEmpty ? nil : englishSuggestion(name, among: known, what: "names"))
    case .cannotLeaveOut(let key):
        Wording("\"\(key)\" cannot be left out: without it a record has no name or state", hint: "remove use: false")
    case .codePrefix(let code, let prefix):
        Wording("the code \"\(code)\" does not begin with \(prefix)", hint: "write for example \(prefix)-01")
    case .cyclicParent(let ids):
        Wording("this record lies below itself: \(ids.joined(separator: " → "))", hint: "remove parent from one of these records")
    case .labelTaken(let path):
        Wording("the name of this type gives an address that exists already: \(path)", hint: "choose another plural under label: many")
    }
}
