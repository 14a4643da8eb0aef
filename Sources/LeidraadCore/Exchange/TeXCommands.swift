/// Accents, as the combining character behind a letter.
let texAccents = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "=": "\u{304}", ".": "\u{307}",
    "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}",
    "b": "\u{331}",
]

/// Commands that say how text looks, which a source in a list does not keep; the text in their braces stays.
let texStyles: Set<String> = [
    "textit", "textbf", "textsc", "textrm", "texttt", "textsf", "textsl", "textup", "textmd", "textnormal", "emph",
    "em",
    "it", "bf", "sc", "rm", "tt", "sf", "sl", "mbox", "hbox", "textsuperscript", "textsubscript", "underline", "relax",
    "protect", "nocase", "/",
]

/// Commands that are a character by themselves.
let texLetters = [
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "-": "", "\\": " ", ",": " ",
    "@": "", "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł",
    "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ",
    "NG": "Ŋ", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "textquotedbl": "\"", "textquotesingle": "'",
    "quotesinglbase": "‚",
    "quotedblbase": "„", "guillemotleft": "«", "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›",
    "dots": "…", "ldots": "…", "textellipsis": "…", "textasciitilde": "~", "textasciicircum": "^",
    "textunderscore": "_",
    "textbackslash": "\\", "textbar": "|", "textless": "<", "textgreater": ">", "textbullet": "•",
    "textperiodcentered": "·", "textdegree": "°", "textregistered": "®", "texttrademark": "™", "copyright": "©",
    "textcopyright": "©", "texteuro": "€", "euro": "€", "pounds": "£", "textsterling": "£", "S": "§",
    "textsection": "§",
    "P": "¶", "slash": "/", "textexclamdown": "¡", "textquestiondown": "¿", "textordfeminine": "ª",
    "textordmasculine": "º", "newline": " ", "space": " ",
]
