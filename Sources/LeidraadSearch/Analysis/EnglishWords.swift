/// Exceptions of the English stemmer.
enum EnglishWords {
    /// Words that say nothing of a text's subject.
    static let stopWords = """
        a about after all also am an and any are as at be because been being but by can could did do does doing don each for from had has \
        have having he her here hers him his how i if in into is it its just me more most my of off on once only or other \
        our out over own same she should so some such than that the their them then there these they this those through to too under \
        until up very was we were what when where which while who whom why will with would you your
        """

    /// Irregular forms: the word, a colon, its forms.
    static let irregular = """
        child: children
        person: people
        woman: women
        man: men
        life: lives
        wife: wives
        foot: feet
        tooth: teeth
        criterion: criteria
        crisis: crises
        analysis: analyses
        hypothesis: hypotheses
        study: studies studied
        teach: taught
        seek: sought
        find: found
        give: gave given
        take: took taken
        choose: chose chosen
        speak: spoke spoken
        write: wrote written
        steal: stole stolen
        break: broke broken
        send: sent
        build: built
        hide: hid hidden
        run: ran
        know: knew known
        lose: lost
        keep: kept
        hold: held
        think: thought
        buy: bought
        catch: caught
        throw: threw thrown
        begin: began begun
        show: shown
        see: saw seen
        get: got gotten
        make: made
        spend: spent
        lead: led
        feel: felt
        pay: paid
        tell: told
        sell: sold
        stand: stood
        understand: understood
        bind: bound
        forget: forgot forgotten
        shut: shutting
        sign: signature signatures
        store: storage storages
        deny: denial denials
        expire: expiry expiries
        revoke: revocation revocations
        delete: deletion deletions
        index: indices
        matrix: matrices
        vertex: vertices
        appendix: appendices
        leaf: leaves
        half: halves
        knife: knives
        thief: thieves theft
        mouse: mice
        colour: color colors colored coloured
        behaviour: behavior behaviors behavioral behavioural
        favour: favor favors favorite favourite
        neighbour: neighbor neighbors
        labour: labor
        honour: honor honors honored
        centre: center centers centered
        licence: license licenses licensed licensing
        defence: defense defenses
        offence: offense offenses
        analyse: analyze analyzes analyzed analyzing analyzer analyser
        catalogue: catalog catalogs
        programme: program programs programmes
        dialogue: dialog dialogs
        grey: gray
        cancel: cancelled canceled cancelling canceling cancellation
        label: labelled labeled labelling labeling
        travel: travelled traveled
        model: modelled modeled modelling modeling
        """

    /// Endings that the stemmer does not bring together, and what they become; whole words in `irregular` come first.
    static let endings =
        [("isation", "ization"), ("isations", "izations"), ("ification", "ify"), ("ifications", "ify")] + british

    /// "authorise" beside "authorize"; not "promise", "exercise" or "revise".
    private static let british = [
        "n", "l", "or", "er", "ar", "it", "et", "im", "tom", "dom", "ic", "og",
    ].flatMap { letters in
        ["e", "ed", "es", "ing", "er"].map { (letters + "is" + $0, letters + "iz" + $0) }
    }
}
