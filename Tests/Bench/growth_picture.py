"""A picture of how time and memory grow with a site: one line a program, both axes by powers of ten."""

from math import log10

from measure import Run

WIDTH, HEIGHT, LEFT, TOP = 420, 280, 60, 40
COLOURS = ["#0b57d0", "#b3261e", "#146c2e", "#8a5000"]


def growth_picture(found: dict[int, dict[str, Run]]) -> str:
    panels = [("CPU seconds", lambda run: run.user + run.system), ("memory, MiB", lambda run: run.peak)]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * (WIDTH + LEFT + 40)} {HEIGHT + 110}" '
        'font-family="sans-serif" font-size="13" role="img" aria-label="CPU seconds and memory by the number of pages">',
        '<rect width="100%" height="100%" fill="#fff"/>',
    ]
    for place, (title, figure) in enumerate(panels):
        parts += panel(place * (WIDTH + LEFT + 40), title, lines(found, figure), sorted(found))
    return "\n".join([*parts, "</svg>\n"])


def lines(found, figure) -> dict[str, list[tuple[int, float]]]:
    names = ["Leidraad", "Hugo, no search", "Pagefind on top", "Floor"]
    return {
        name: [(pages, figure(runs[name])) for pages, runs in sorted(found.items()) if name in runs] for name in names
    }


def panel(offset: int, title: str, lines: dict, sizes: list[int]) -> list[str]:
    values = [value for line in lines.values() for _, value in line]
    low, high = log10(min(values)), log10(max(values))
    first, last = log10(sizes[0]), log10(sizes[-1])

    def x(pages):
        return offset + LEFT + WIDTH * (log10(pages) - first) / max(last - first, 0.1)

    def y(value):
        return TOP + HEIGHT * (high - log10(value)) / max(high - low, 0.1)

    parts = [f'<text x="{offset + LEFT}" y="{TOP - 16}" font-weight="bold">{title}</text>']
    parts += [
        f'<text x="{x(pages):.0f}" y="{TOP + HEIGHT + 22}" text-anchor="middle">{pages:,}</text>' for pages in sizes
    ]
    for power in range(int(low), int(high) + 1):
        if low <= power <= high:
            parts.append(
                f'<path d="M{offset + LEFT} {y(10**power):.1f}h{WIDTH}" stroke="#ddd"/>'
                f'<text x="{offset + LEFT - 6}" y="{y(10**power) + 4:.0f}" text-anchor="end">{10**power:,}</text>'
            )
    for place, (name, points) in enumerate(lines.items()):
        colour = COLOURS[place]
        path = " ".join(f"{x(pages):.1f},{y(value):.1f}" for pages, value in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x(pages):.1f}" cy="{y(value):.1f}" r="3.5" fill="{colour}"/>' for pages, value in points]
        legend = TOP + HEIGHT + 46 + 16 * (place // 2)
        parts.append(f'<text x="{offset + LEFT + 190 * (place % 2)}" y="{legend}" fill="{colour}">● {name}</text>')
    return parts
