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
        """
}
