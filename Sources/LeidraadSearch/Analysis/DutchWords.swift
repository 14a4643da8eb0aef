/// Exceptions of the Dutch stemmer, which no rule can know.
enum DutchWords {
    /// Words that say nothing of a text's subject; they are left out of running text and of questions.
    static let stopWords = """
        aan al alle alleen als ben bent bij bijvoorbeeld daar daarbij daarom daarvan dan dat de deze die dit doe doen doet dus \
        door een eens elk elkaar elke en er erg eigenlijk gaan gaat goed graag had hadden heb hebben hebt heeft hem hen het hier \
        hierbij hij hoe hoeveel hun iemand iets ik in ine is ja je jij jou jouw jullie kan kon konden kun kunnen kunt maar mag me \
        mee meer men met mij mijn moest moet moeten mogen na naar nee nog nou nu of om omdat onder ons onze ook op over pas \
        te tegen toch toen tot tussen u uit uw van vanuit veel via vind vinden voor vooral waar waarbij waarin waarmee waarom \
        waarvan wanneer waren was wat we wel welk welke werd werden wie wij wil willen word worden wordt ze zeer zelf zich zij \
        zijn zo zoals zou zouden zullen
        """

    /// Words in which "ge" belongs to the root, so that "gezin" does not become "zin"; only their beginning counts.
    static let rootsWithGe = """
        gebaar gebeur gebied gebit geboort gebouw gebrek gebruik gedacht gedicht geding gedrag geduld gedurende gegeven gehandicapt \
        geheel geheim geheug gehele gehoor gehuw geluid geluk gelijk gemak gemeen gemiddeld gemoed genees genezing geniet genoeg \
        genot geraakt gerecht gericht gering geschenk geschied geschik geschil geslacht gespan gesprek gestalt getal getuig gevaar \
        gevang gevecht gevoel gevolg gewaarword gewelddad geweld gewen gewest geweten gewicht gewoon gewoont gezag gezel gezicht \
        gezin gezond gebrui gevoelig gezonde gewone
        """

    /// Irregular forms: the word, a colon, its forms. A word with "=" before it is a class of its own, whatever its stem.
    static let irregular = """
        kind: kinderen kinders kindertjes
        lid: leden
        stad: steden
        museum: musea museums
        criterium: criteria
        medium: media
        centrum: centra centrums
        datum: data
        curriculum: curricula
        symposium: symposia
        gymnasium: gymnasia
        stadium: stadia
        musicus: musici
        politicus: politici
        basis: bases
        crisis: crises crisissen
        thesis: theses
        dag: dagen
        weg: wegen
        spel: spelen
        slot: sloten
        bedrag: bedragen
        verslag: verslagen
        glas: glazen
        blad: bladen bladeren
        ei: eieren
        lied: liederen
        volk: volkeren volken
        goed: goederen
        schip: schepen
        gat: gaten
        pad: paden
        lot: loten
        hof: hoven
        oorlog: oorlogen
        gebed: gebeden
        verbod: verboden
        gebod: geboden
        dak: daken
        arts: artsen
        koe: koeien
        vrouw: vrouwen vrouwtje
        rechter: rechters
        =overheid: overheid overheden
        =verleden: verleden
        =beleid: beleid
        =leiding: leiding
        =leider: leider leiders
        =ouder: ouder ouders ouderen
        =ouderlijk: ouderlijk ouderlijke
        =samen: samen
        =geven: geven geef geeft gaf gaven gegeven
        =gegevens: gegevens
        =leven: leven levens leeft leef leefde leefden
        =lezen: lezen lees leest las lazen gelezen
        =zorg: zorg zorgen zorgt zorgde gezorgd
        =steun: steun steunen steunt steunde gesteund steunend steunende
        =hulp: hulp
        =helpen: helpen help helpt hielp hielpen geholpen
        =huis: huis huizen huisje
        =thuis: thuis
        =onderzoek: onderzoek onderzoeken onderzoekt onderzocht onderzochten
        =voorkomen: voorkomen voorkom voorkomt voorkwam voorkwamen voorkoming
        =school: school scholen
        =werk: werk werken werkt werkte werkten gewerkt
        =wet: wet wetten
        =weten: weten weet wist wisten
        =plaats: plaats plaatsen plaatst plaatste plaatsten geplaatst geplaatste plaatsing plaatsingen
        =toets: toets toetsen toetst toetste getoetst toetsing toetsingen
        =fiets: fiets fietsen fietst gefietst
        =verkeerd: verkeerd verkeerde
        =wijzigen: wijzig wijzigt wijzigen wijzigde wijzigden wijziging wijzigingen gewijzigd gewijzigde
        =matigen: matigt matigen matigde matiging gematigd gematigde
        =gewelddadig: gewelddadig gewelddadige gewelddadigheid
        =begeleiding: begeleiding begeleidingen begeleid begeleidt begeleiden begeleidde begeleidend begeleidende begeleider begeleiders
        verwijzen: verwijs verwijst verwees verwezen doorverwijzen doorverwijst doorverwezen doorverwijzing doorverwijzingen
        zien: zie ziet zag zagen gezien
        gaan: ga gaat ging gingen gegaan
        staan: sta staat stond stonden gestaan
        doen: doe doet deed deden gedaan
        krijgen: krijg krijgt kreeg kregen gekregen
        blijven: blijf blijft bleef bleven gebleven
        blijken: blijk blijkt bleek bleken gebleken
        schrijven: schrijf schrijft schreef schreven geschreven
        beschrijven: beschrijft beschreef beschreven
        kijken: kijk kijkt keek keken gekeken
        begrijpen: begrijp begrijpt begreep begrepen
        bieden: bied biedt bood boden geboden
        aanbieden: aanbiedt aangeboden aanbood
        verbieden: verbiedt verbood
        kiezen: kies kiest koos kozen gekozen
        verliezen: verlies verliest verloor verloren
        beginnen: begin begint begon begonnen
        vinden: vind vindt vond vonden gevonden
        verbinden: verbindt verbond verbonden
        nemen: neem neemt nam namen genomen
        opnemen: opneemt opnam opgenomen opname opnames opnamen
        komen: kom komt kwam kwamen gekomen
        spreken: spreek spreekt sprak spraken gesproken
        bespreken: bespreekt besprak bespraken besproken
        afspreken: afspreekt afsprak afgesproken
        breken: breekt brak braken gebroken
        treffen: treft trof troffen getroffen
        betreffen: betreft betrof betroffen
        betrekken: betrekt betrok betrokken
        trekken: trekt trok trokken getrokken
        zoeken: zoek zoekt zocht zochten gezocht
        brengen: breng brengt bracht brachten gebracht
        denken: denk denkt dacht dachten
        kopen: koop koopt kocht kochten gekocht
        houden: houd houdt hield hielden gehouden
        behouden: behoudt behield
        laten: laat liet lieten gelaten
        verlaten: verlaat verliet verlieten
        slapen: slaap slaapt sliep sliepen geslapen
        vallen: val valt viel vielen
        vangen: vang vangt ving vingen
        ontvangen: ontvang ontvangt ontving ontvingen
        hangen: hangt hing hingen gehangen
        lopen: loop loopt liep liepen gelopen
        dragen: draag draagt droeg droegen gedragen
        bijdragen: bijdraagt bijdroeg bijgedragen
        slaan: sla slaat sloeg sloegen geslagen
        vragen: vraag vraagt vroeg vroegen gevraagd
        zitten: zit zat zaten gezeten
        liggen: lig ligt lag lagen gelegen
        eten: eet at aten gegeten
        bewegen: beweegt bewoog bewogen
        overwegen: overweeg overweegt overwoog overwogen overweging overwegingen
        besluiten: besluit besloot besloten
        sluiten: sluit sloot gesloten
        afsluiten: afsluit afgesloten afsluiting
        afbouwen: afgebouwd afgebouwde
        opbouwen: opgebouwd opgebouwde
        scheiden: scheidt gescheiden
        stelen: steelt gestolen
        wonen: woonde woonden gewoond
        herkennen: herkend herkende herkenden
        erkennen: erkend erkende
        verkennen: verkend verkende
        beslissen: beslist besliste
        pesten: gepest
        testen: getest
        kosten: gekost
        gevoel: gevoelens
        gedrag: gedragingen
        analyse: analyseren analyseert analyseerde geanalyseerd analyserend analyserende
        =advies: advies adviezen adviseren adviseert adviseerde geadviseerd advisering
        antwoord: geantwoord
        held: helden
        erwt: erwten
        groeien: groei groeit groeide gegroeid
        opgroeien: opgroeit opgroeiend opgroeiende opgegroeid
        sterven: sterft stierf stierven gestorven
        boos: boze bozer
        doof: dove doven
        rood: rode roder
        lief: liever liefst
        leeg: lege leger
        hoog: hoge hoger hoogste
        raar: rare
        laat: late later laatste
        vaag: vage vager
        dood: dode doden
        duur: dure duurder
        zuur: zure
        geel: gele
        heel: hele
        kaal: kale
        grof: grove
        gaaf: gave
        groot: grote groter grootste
        klein: kleiner kleinste
        =jong: jong jonge jonger jongste
        =jongen: jongen jongens jongetje jongetjes
        oud: oude oudste
        lui: luie luier
        druk: drukker drukst
        blij: blije
        =jaloers: jaloers jaloerse
        =wild: wild wilde wilder
        =vroeg: vroeg vroege vroeger
        licht: lichter lichtst
        snel: sneller snelst
        arm: arme armer
        moeilijk: moeilijker
        crimineel: criminelen
        =kans: kans kansen
        oma: omas
        opa: opas
        baby: babies
        collega: collegas
        foto: fotos
        video: videos
        voogd: voogden
        mentor: mentoren
        trauma: traumata
        =grens: grens grenzen
        methode: methodiek methodieken
        lijst: lijstje lijstjes
        maatregel: maatregelen
        wapen: wapens
        reden: redenen
        schelden: schelden scheldt schold gescholden uitschelden uitgescholden
        vechten: vecht vocht vochten gevochten
        liegen: lieg liegt loog logen gelogen
        drinken: drink drinkt dronk dronken gedronken
        gamen: game gamet gamede gegamed
        luisteren: luister luistert luisterde luisterden geluisterd
        =overlijden: overlijden overlijdt overleed overleden
        melden: meld meldt meldde meldden gemeld
        oefenen: oefen oefent oefende oefenden geoefend
        eindigen: eindig eindigt eindigde geëindigd
        meten: meet mat maten gemeten
        tellen: telt telde geteld
        vergelijken: vergelijk vergelijkt vergeleek vergeleken
        bellen: bel belt belde belden gebeld
        =bezoek: bezoek bezoeken bezoekt bezocht bezochten bezoekje
        winnen: win wint won wonnen gewonnen
        lenen: leen leent leende geleend
        verkopen: verkoop verkoopt verkocht verkochten
        verdwijnen: verdwijnt verdween verdwenen
        =bewijs: bewijs bewijzen bewijst bewees bewezen
        snijden: snijd snijdt sneed gesneden
        bijten: bijt beet gebeten
        gooien: gooi gooit gooide gegooid
        missen: mis mist miste misten gemist
        verdragen: verdraag verdraagt verdroeg
        helen: heelt heelde geheeld
        """

    /// Endings that the stemmer does not bring together, and what they become; whole words in `irregular` come first.
    static let endings = plurals + adjectives + participles + borrowedVerbs + actors

    private static let plurals = [
        ("kinderen", "kind"), ("problemen", "probleem"), ("sleden", "slid"), ("ieleden", "ielid"), ("kleden", "kleed"),
        ("criteria", "criterium"), ("woorden", "woord"), ("beelden", "beeld"), ("schulden", "schuld"),
        ("velden", "veld"), ("paarden", "paard"), ("waarden", "waarde"), ("borden", "bord"),
        ("eeën", "ee"), ("eeen", "ee"), ("ieën", "ie"), ("ieen", "ie"), ("iën", "ie"),
    ]

    /// "bereikbare" beside "bereikbaar", "relationele" beside "relationeel".
    private static let adjectives = [
        ("bare", "baar"), ("onele", "oneel"), ("inele", "ineel"), ("urele", "ureel"),
        ("uele", "ueel"), ("rmele", "rmeel"), ("iale", "iaal"), ("eale", "eaal"),
        ("ectiviteit", "ectief"),
    ]

    /// "mishandeld" beside "mishandelen", and verbs whose e is not long ("verbeteren").
    private static let participles = [
        ("plaatst", "plaatsen"), ("plaatste", "plaatsen"), ("plaatsten", "plaatsen"),
        ("igd", "ig"), ("gt", "g"), ("wt", "w"), ("bt", "b"), ("aait", "aai"), ("oeit", "oei"),
        ("cederen", "cedeer"), ("ederen", "eder"), ("edering", "eder"),
        ("deld", "del"), ("keld", "kel"), ("peld", "pel"), ("derd", "der"), ("terd", "ter"), ("kerd", "ker"),
        ("wijst", "wijs"), ("uiveren", "uiver"), ("uivering", "uiver"),
        ("beteren", "beter"), ("betering", "beter"), ("beteringen", "beter"),
    ]

    /// "evalueren" and "signalering" beside "evalueert": after these letters the e of -eren is long, which the stemmer cannot see.
    private static let borrowedVerbs = [
        "is", "iv", "ul", "ol", "al", "in", "on", "u", "it", "ct", "pt", "ent", "istr", "egr", "ur", "or", "ar", "er",
        "ic", "uc",
        "ag", "orm", "id", "ort",
    ].flatMap { letters in
        ["eren", "ering", "eringen"].map { (letters + $0, letters + "eer") }
    }

    /// "coördinator" beside "coördinatie" and "coördineren".
    private static let actors = [("ator", "eer"), ("ators", "eer"), ("atoren", "eer")]
}
