"""Fonts for the browser of the tests: what it draws with is the same on every machine."""

from pathlib import Path
from xml.sax.saxutils import escape

#: The fonts that `Tests/Tools/setup.sh` installs, by family. A wide family and a narrow one: what holds with both holds with others.
FAMILIES = {
    "DejaVu": ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf", "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"],
    "Liberation": [
        f"Liberation{kind}-{style}.ttf" for kind in ("Sans", "Mono", "Serif") for style in ("Regular", "Bold", "Italic", "BoldItalic")
    ],
}
GENERIC = {"sans-serif": "Sans", "monospace": "Sans Mono", "serif": "Serif"}
PLACES = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts", Path.home() / ".fonts"]


def font_settings(family, folder):
    """Writes into a folder a fontconfig file by which a program sees one family and no other, and returns its path."""
    fonts = folder / "fonts"
    fonts.mkdir(parents=True)
    for name in FAMILIES[family]:
        file = next((found for place in PLACES for found in sorted(place.rglob(name))), None)
        assert file, f"{name} is missing: run `make setup-test`"
        (fonts / name).symlink_to(file)
    aliases = "".join(
        f"<alias binding='same'><family>{generic}</family><prefer><family>{family_for(family, kind)}</family></prefer></alias>"
        for generic, kind in GENERIC.items()
    )
    settings = folder / "fonts.conf"
    settings.write_text(
        "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'>"
        f"<fontconfig><dir>{escape(str(fonts))}</dir><cachedir>{escape(str(folder / 'cache'))}</cachedir>{aliases}</fontconfig>",
        encoding="utf-8",
    )
    return settings


def family_for(family, kind):
    """The name of a member of a family: "Liberation Mono", but "DejaVu Sans Mono"."""
    return f"{family} {kind if family == 'DejaVu' else kind.removeprefix('Sans ')}"
