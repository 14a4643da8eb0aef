// The least work of a build: processes that read every Markdown file below CONTENT, parse and render it with cmark-gfm,
// and write a copy of every file of PUBLISHED (the same count, the same bytes) into OUT.
//
// usage: floor CONTENT PUBLISHED OUT PROCESSES
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char **files;
static size_t count, room;
static const char *base, *out;
static int makes_folders;

static void fail(const char *path) {
    perror(path);
    exit(1);
}

static int visit(const char *path, const struct stat *status, int type, struct FTW *place) {
    (void)status;
    (void)place;
    if (type == FTW_D && makes_folders) {
        char copy[4096];
        snprintf(copy, sizeof copy, "%s%s", out, path + strlen(base));
        mkdir(copy, 0755);
    }
    if (type != FTW_F) return 0;
    if (count == room) {
        room = room ? room * 2 : 1024;
        files = realloc(files, room * sizeof *files);
    }
    files[count++] = strdup(path);
    return 0;
}

static char *contents(const char *path, size_t *length) {
    int file = open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) < 0) fail(path);
    char *bytes = malloc(status.st_size + 1);
    ssize_t got;
    *length = 0;
    while ((got = read(file, bytes + *length, status.st_size - *length)) > 0) *length += got;
    close(file);
    return bytes;
}

static size_t render(const char *path) {
    static const char *extensions[] = {"table", "strikethrough", "autolink", "tasklist"};
    size_t length, size = strlen(path);
    if (size < 3 || strcmp(path + size - 3, ".md")) return 0;
    char *bytes = contents(path, &length);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    for (int index = 0; index < 4; index++)
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[index]));
    cmark_parser_feed(parser, bytes, length);
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
    size_t written = strlen(html);
    free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    free(bytes);
    return written;
}

static void copy(const char *path, const char *published) {
    char target[4096];
    size_t length, written = 0;
    char *bytes = contents(path, &length);
    snprintf(target, sizeof target, "%s%s", out, path + strlen(published));
    int file = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0) fail(target);
    while (written < length) {
        ssize_t more = write(file, bytes + written, length - written);
        if (more <= 0) fail(target);
        written += more;
    }
    close(file);
    free(bytes);
}

int main(int argc, char **argv) {
    if (argc != 5) return 2;
    int processes = atoi(argv[4]), status, failed = 0;
    out = argv[3];
    cmark_gfm_core_extensions_ensure_registered();
    base = argv[1];
    nftw(base, visit, 64, FTW_PHYS);
    size_t sources = count;
    mkdir(out, 0755);
    makes_folders = 1;
    base = argv[2];
    nftw(base, visit, 64, FTW_PHYS);
    for (int process = 0; process < processes; process++) {
        if (fork()) continue;
        size_t sum = 0;
        for (size_t index = process; index < count; index += processes) {
            if (index < sources) sum += render(files[index]);
            else copy(files[index], argv[2]);
        }
        // The sum is looked at, so that no compiler leaves the work out.
        _exit(sum == 1);
    }
    while (wait(&status) > 0) failed |= status;
    return failed != 0;
}
