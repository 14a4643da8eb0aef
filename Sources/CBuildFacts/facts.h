// What only whoever builds the program knows: `make release` says it, and every other build leaves it empty.
#ifndef LEIDRAAD_COMMIT
#define LEIDRAAD_COMMIT ""
#endif

static inline const char *leidraad_commit(void) { return LEIDRAAD_COMMIT; }
