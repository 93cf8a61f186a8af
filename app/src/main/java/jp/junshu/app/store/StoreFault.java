package jp.junshu.app.store;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Why a data folder or its PostgreSQL cannot be used. Every fault says three things in both languages: what happened,
 * what was kept as it was, and what to do.
 */
public sealed interface StoreFault {

    /** Another server holds the folder; {@code other} is absent while that one is still introducing itself. */
    record ServerRunning(Path folder, @Nullable RunningServer other) implements StoreFault {}

    /** The folder was written by a later version of this program. */
    record NewerFormat(Path folder, int found, int known) implements StoreFault {}

    /** The tables were brought to a later version than this program knows; {@code versions} are its migrations. */
    record NewerTables(List<String> versions) implements StoreFault {
        public NewerTables {
            versions = List.copyOf(versions);
        }
    }

    /** The folder holds things that are not ours; {@code names} are a few of them. */
    record ForeignFolder(Path folder, List<String> names) implements StoreFault {
        public ForeignFolder {
            names = List.copyOf(names);
        }
    }

    /** A file of ours that must be readable is not: damaged, or edited by hand. */
    record UnreadableFile(Path file, String reason) implements StoreFault {}

    /** The folder cannot be made or written to. */
    record NotWritable(Path folder, String reason) implements StoreFault {}

    /** The folder belongs to another account of this machine. */
    record OtherOwner(Path folder, String owner, String self) implements StoreFault {}

    /** Too little space is left on the disk under {@code place}. Sizes in bytes. */
    record DiskFull(Path place, long free, long needed) implements StoreFault {}

    /** The database in the folder was made by another major version of PostgreSQL. */
    record OtherPostgres(Path folder, String found, int known) implements StoreFault {}

    /** A database is there, but the passwords to it are gone. */
    record KeysMissing(Path file) implements StoreFault {}

    /** The master key is gone, but data keys that it wraps are there. */
    record MasterKeyMissing(Path file) implements StoreFault {}

    /** What answers in place of our PostgreSQL does not accept our password, or serves another folder. */
    record NotOurDatabase(Path folder, int port) implements StoreFault {}

    /** {@code pg/} holds files but no database. */
    record DatabaseDamaged(Path folder) implements StoreFault {}

    /** No PostgreSQL binaries are shipped for this machine. */
    record PlatformUnsupported(String system) implements StoreFault {}

    /** The binaries could not be unpacked, or do not run here. */
    record BinariesUnusable(Path folder, String detail) implements StoreFault {}

    /** PostgreSQL will not run as root, and the way around it is closed on this machine. */
    record RootRefused(String detail) implements StoreFault {}

    /** A tool of PostgreSQL failed; {@code detail} is what it said, {@code log} where more of it stands. */
    record PostgresRefused(Path folder, String tool, String detail, Path log) implements StoreFault {}

    /**
     * What happened, what was kept, what to do: three lines of plain text.
     *
     * @param locale Japanese for {@code ja}, English for every other language
     */
    default String message(Locale locale) {
        Locale known = "ja".equals(locale.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH;
        ResourceBundle bundle = ResourceBundle.getBundle(
                "jp.junshu.app.store.faults",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = "store.fault." + getClass().getSimpleName();
        Object[] values = values(bundle);
        return String.join(
                "\n",
                new MessageFormat(bundle.getString(key + ".happened"), known).format(values),
                new MessageFormat(bundle.getString(key + ".kept"), known).format(values),
                new MessageFormat(bundle.getString(key + ".todo"), known).format(values));
    }

    private Object[] values(ResourceBundle bundle) {
        return switch (this) {
            case ServerRunning(Path folder, RunningServer other) -> {
                String unknown = bundle.getString("store.unknown");
                yield new Object[] {
                    folder,
                    other == null ? unknown : Long.toString(other.pid()),
                    other == null || other.address() == null ? unknown : other.address(),
                    other == null ? unknown : local(other.startedAt())
                };
            }
            case NewerFormat(Path folder, int found, int known) ->
                new Object[] {folder, Integer.toString(found), Integer.toString(known)};
            case NewerTables(List<String> versions) -> new Object[] {String.join(", ", versions)};
            case ForeignFolder(Path folder, List<String> names) -> new Object[] {folder, String.join(", ", names)};
            case UnreadableFile(Path file, String reason) -> new Object[] {file, reason};
            case NotWritable(Path folder, String reason) -> new Object[] {folder, reason};
            case OtherOwner(Path folder, String owner, String self) -> new Object[] {folder, owner, self};
            case DiskFull(Path place, long free, long needed) ->
                new Object[] {place, megabytes(free), megabytes(needed)};
            case OtherPostgres(Path folder, String found, int known) ->
                new Object[] {folder, found, Integer.toString(known)};
            case KeysMissing(Path file) -> new Object[] {file};
            case MasterKeyMissing(Path file) -> new Object[] {file};
            case NotOurDatabase(Path folder, int port) -> new Object[] {folder, Integer.toString(port)};
            case DatabaseDamaged(Path folder) -> new Object[] {folder};
            case PlatformUnsupported(String system) -> new Object[] {system};
            case BinariesUnusable(Path folder, String detail) -> new Object[] {folder, detail};
            case RootRefused(String detail) -> new Object[] {detail};
            case PostgresRefused(Path folder, String tool, String detail, Path log) ->
                new Object[] {folder, tool, detail, log};
        };
    }

    private static String local(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(instant.atZone(ZoneId.systemDefault()));
    }

    private static String megabytes(long bytes) {
        return Math.max(0, bytes) / 1_000_000 + " MB";
    }
}
