package jp.junshu.app.screen;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of all modules in both languages, from {@code jp/junshu/app/<module>/messages_<tag>.properties} (UTF-8).
 * Keys begin with the module's name. Patterns are those of {@link MessageFormat}, with one difference: a straight
 * apostrophe is refused (write ’), so that none is ever swallowed. A locale we do not speak is answered in Japanese,
 * never in the language of the machine. A key that is missing is an exception.
 */
public final class Messages extends AbstractMessageSource {

    private static final Pattern BUNDLE = Pattern.compile("jp/junshu/app/([a-z0-9]+)/messages_[a-z]+\\.properties$");

    private final Map<Language, SortedMap<String, MessageFormat>> formats;

    private Messages(Map<Language, SortedMap<String, MessageFormat>> formats) {
        this.formats = formats;
        setAlwaysUseMessageFormat(true);
    }

    /**
     * Reads every bundle there is.
     *
     * @throws IllegalStateException when a key does not begin with its module's name, or a text is no pattern
     */
    public static Messages read() {
        Map<Language, SortedMap<String, MessageFormat>> formats = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            SortedMap<String, MessageFormat> texts = new TreeMap<>();
            String pattern = "classpath*:jp/junshu/app/*/messages_" + language.tag() + ".properties";
            try {
                for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    readBundle(bundle, language, texts);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            formats.put(language, texts);
        }
        return new Messages(formats);
    }

    private static void readBundle(Resource bundle, Language language, Map<String, MessageFormat> into)
            throws IOException {
        Matcher module = BUNDLE.matcher(bundle.getURL().toString());
        if (!module.find()) {
            throw new IllegalStateException("a bundle of no module: " + bundle);
        }
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            if (!key.startsWith(module.group(1) + ".")) {
                throw new IllegalStateException(bundle + ": " + key + " does not begin with the name of its module");
            }
            if (text.indexOf('\'') >= 0) {
                throw new IllegalStateException(bundle + ": " + key + " holds a straight apostrophe; write ’");
            }
            try {
                into.put(key, new MessageFormat(text, language.locale()));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(bundle + ": " + key + " is no pattern", e);
            }
        }
    }

    /**
     * The text of a key.
     *
     * @throws org.springframework.context.NoSuchMessageException when no bundle has it
     */
    public String text(Language language, String key, Object... arguments) {
        return getMessage(key, arguments, language.locale());
    }

    /** Every key of a language with its pattern. */
    SortedMap<String, String> patterns(Language language) {
        SortedMap<String, String> patterns = new TreeMap<>();
        texts(language).forEach((key, format) -> patterns.put(key, format.toPattern()));
        return Collections.unmodifiableSortedMap(patterns);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
        return texts(Language.of(locale)).get(key);
    }

    private SortedMap<String, MessageFormat> texts(Language language) {
        return formats.getOrDefault(language, Collections.emptySortedMap());
    }
}
