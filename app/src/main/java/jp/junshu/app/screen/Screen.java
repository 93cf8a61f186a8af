package jp.junshu.app.screen;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What every template is given beside its own page record: the reader's language and theme, who is signed in, the
 * navigation, and the words, dates and addresses a page is written with. One per request.
 */
public final class Screen {

    /** Legal dates and times are those of Japan, wherever the reader sits. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final Language language;
    private final Theme theme;
    private final String address;
    private final Optional<Viewer> viewer;
    private final List<NavigationEntry> entries;
    private final List<Tab> tabs;
    private final Supplier<Optional<Csrf>> csrf;
    private final Messages messages;
    private final Assets assets;

    /** A navigation entry as it stands on this page. */
    public record Place(NavigationEntry entry, boolean current) {}

    /**
     * @param address path and query of this page, where a change of language or theme comes back to
     * @param entries all there are; those the viewer may not see are left out here
     * @param tabs all there are, of everything
     * @param csrf asked only when a form is shown, because making a token may begin a session
     */
    Screen(
            Language language,
            Theme theme,
            String address,
            Optional<Viewer> viewer,
            List<NavigationEntry> entries,
            List<Tab> tabs,
            Supplier<Optional<Csrf>> csrf,
            Messages messages,
            Assets assets) {
        this.language = language;
        this.theme = theme;
        this.address = address;
        this.viewer = viewer;
        this.entries = List.copyOf(entries);
        this.tabs = List.copyOf(tabs);
        this.csrf = csrf;
        this.messages = messages;
        this.assets = assets;
    }

    public Language language() {
        return language;
    }

    public Theme theme() {
        return theme;
    }

    /** Path and query of this page. */
    public String address() {
        return address;
    }

    public boolean isSignedIn() {
        return viewer.isPresent();
    }

    /**
     * The signed-in person.
     *
     * @throws java.util.NoSuchElementException when nobody is signed in
     */
    public Viewer viewer() {
        return viewer.orElseThrow();
    }

    /** The token for forms of this page; empty where the protection is off. */
    public Optional<Csrf> findCsrf() {
        return csrf.get();
    }

    /** What the viewer may go to, in order; at most one is current, the one with the longest path over this page. */
    public List<Place> navigation() {
        if (viewer.isEmpty()) {
            return List.of();
        }
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        List<NavigationEntry> open = entries.stream()
                .filter(entry -> entry.isOpenTo(viewer.get()))
                .sorted(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::id))
                .toList();
        Optional<NavigationEntry> current = open.stream()
                .filter(entry -> entry.covers(path))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
        return open.stream()
                .map(entry -> new Place(entry, current.filter(entry::equals).isPresent()))
                .toList();
    }

    /** The sides of a kind of thing, in order. */
    public List<Tab> tabs(String of) {
        return tabs.stream()
                .filter(tab -> tab.of().equals(of))
                .sorted(Comparator.comparingInt(Tab::order).thenComparing(Tab::id))
                .toList();
    }

    /**
     * The text of a key in the reader's language.
     *
     * @throws org.springframework.context.NoSuchMessageException when no bundle has it
     */
    public String m(String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = shown(arguments[i]);
        }
        return messages.text(language, key, shown);
    }

    public String m(Text text) {
        return m(text.key(), text.arguments().toArray());
    }

    public String m(Worded word) {
        return m(word.key());
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case Text text -> m(text);
            case Worded word -> m(word);
            case jp.junshu.law.Text both -> both.in(language.locale());
            case LocalDate date -> date(date);
            case Instant instant -> moment(instant);
            default -> argument;
        };
    }

    /** A whole number with its thousands set apart: 1,234. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** A date in running text: 2026年11月22日（日）; Sun, 22 November 2026. */
    public String date(LocalDate date) {
        return dateFormat().format(date);
    }

    /** A day of the week, short: 日; Sun. */
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.locale());
    }

    /** A moment in Japan's time, to the minute: 2026年11月22日（日）14:05; Sun, 22 November 2026, 14:05 JST. */
    public String moment(Instant instant) {
        var there = instant.atZone(ZONE);
        String time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(there);
        return switch (language) {
            case JA -> dateFormat().format(there) + time;
            case EN -> dateFormat().format(there) + ", " + time + " JST";
        };
    }

    private DateTimeFormatter dateFormat() {
        return switch (language) {
            case JA -> DateTimeFormatter.ofPattern("uuuu年M月d日（E）", Locale.JAPANESE);
            case EN -> DateTimeFormatter.ofPattern("EEE, d MMMM uuuu", Locale.ENGLISH);
        };
    }

    /**
     * The address of an asset, with the hash of its content in it.
     *
     * @throws IllegalArgumentException when there is no such asset
     */
    public String asset(String name) {
        return assets.address(name);
    }
}
