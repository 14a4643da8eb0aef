import ArgumentParser

@main
struct Leidraad: ParsableCommand {}
