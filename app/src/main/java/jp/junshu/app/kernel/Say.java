package jp.junshu.app.kernel;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * How a verb of the command line speaks: data to standard output, everything meant for a person to standard error, both
 * in UTF-8, whatever the terminal claims.
 */
public final class Say {
    /** Base name of the bundle with the words of all verbs. */
    public static final String BUNDLE = "jp.junshu.app.verbs";

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private final Locale locale;
    private final PrintStream out;
    private final PrintStream err;
    private final ResourceBundle words;

    public Say(Locale locale, PrintStream out, PrintStream err) {
        this.locale = Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH;
        this.out = out;
        this.err = err;
        this.words = bundle(this.locale);
    }

    /** Speaks to this process's own streams. */
    public static Say here(Locale locale) {
        return new Say(locale, OUT, ERR);
    }

    public static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    /** A line of data. */
    public void data(String line) {
        out.println(line);
    }

    /** A line for the person at the terminal, from the bundle. */
    public void note(String key, Object... arguments) {
        err.println(text(key, arguments));
    }

    /** A line for the person at the terminal, as it is. */
    public void plain(String text) {
        err.println(text);
    }

    public String text(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
