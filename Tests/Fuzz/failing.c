/*
 * Makes the n-th call of one kind fail, to be preloaded into the program:
 *   LD_PRELOAD=failing.so FAIL_CALL=stat FAIL_AT=12 FAIL_WITH=5 leidraad build ...
 * The calls are counted from 1 in each process; with FAIL_COUNT the number of calls is written to that file when the program ends.
 * Only what lies below FAIL_BELOW counts, so that the system's own files stay out of it.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;

static int is_below(const char *path) {
    const char *below = getenv("FAIL_BELOW");
    return below && path && strncmp(path, below, strlen(below)) == 0;
}

static int path_of(int descriptor, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return 1;
}

/* Whether this call is the one that fails; sets errno if so. */
static int fails(const char *kind, const char *path) {
    const char *wanted = getenv("FAIL_CALL");
    if (!wanted || strcmp(wanted, kind) != 0 || !is_below(path)) return 0;
    long number = atomic_fetch_add(&calls, 1) + 1;
    const char *at = getenv("FAIL_AT");
    if (!at || number != atol(at)) return 0;
    const char *with = getenv("FAIL_WITH");
    errno = with ? atoi(with) : EIO;
    return 1;
}

__attribute__((destructor)) static void tell(void) {
    const char *file = getenv("FAIL_COUNT");
    if (!file) return;
    FILE *out = fopen(file, "w");
    if (!out) return;
    fprintf(out, "%ld\n", atomic_load(&calls));
    fclose(out);
}

int stat(const char *path, struct stat *result) {
    static int (*real)(const char *, struct stat *);
    if (!real) real = dlsym(RTLD_NEXT, "stat");
    return fails("stat", path) ? -1 : real(path, result);
}

int lstat(const char *path, struct stat *result) {
    static int (*real)(const char *, struct stat *);
    if (!real) real = dlsym(RTLD_NEXT, "lstat");
    return fails("stat", path) ? -1 : real(path, result);
}

char *realpath(const char *path, char *result) {
    static char *(*real)(const char *, char *);
    if (!real) real = dlsym(RTLD_NEXT, "realpath");
    return fails("stat", path) ? NULL : real(path, result);
}

struct dirent *readdir(DIR *folder) {
    static struct dirent *(*real)(DIR *);
    if (!real) real = dlsym(RTLD_NEXT, "readdir");
    char path[PATH_MAX];
    if (path_of(dirfd(folder), path) && fails("readdir", path)) return NULL;
    return real(folder);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
    static ssize_t (*real)(int, void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "read");
    char path[PATH_MAX];
    if (getenv("FAIL_CALL") && path_of(descriptor, path) && fails("read", path)) return -1;
    return real(descriptor, bytes, count);
}

int open(const char *path, int flags, ...) {
    static int (*real)(const char *, int, ...);
    if (!real) real = dlsym(RTLD_NEXT, "open");
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return fails("open", path) ? -1 : real(path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "write");
    char path[PATH_MAX];
    if (getenv("FAIL_CALL") && path_of(descriptor, path) && fails("write", path)) return -1;
    return real(descriptor, bytes, count);
}

int rename(const char *from, const char *to) {
    static int (*real)(const char *, const char *);
    if (!real) real = dlsym(RTLD_NEXT, "rename");
    return fails("rename", from) ? -1 : real(from, to);
}

int unlink(const char *path) {
    static int (*real)(const char *);
    if (!real) real = dlsym(RTLD_NEXT, "unlink");
    return fails("unlink", path) ? -1 : real(path);
}
