package jp.junshu.app.screen;

/** The size of a file in words, in the unit that reads best. */
public final class FileSize {
    private static final long KILO = 1024;

    private FileSize() {}

    /** Of so many bytes. */
    public static Text of(long bytes) {
        if (bytes < KILO) {
            return Text.of("screen.size.bytes", bytes);
        }
        if (bytes < KILO * KILO) {
            return Text.of("screen.size.kilobytes", (double) bytes / KILO);
        }
        return Text.of("screen.size.megabytes", (double) bytes / KILO / KILO);
    }
}
