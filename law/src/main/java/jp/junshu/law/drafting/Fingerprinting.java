package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.junshu.law.ClausePath;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.Position;
import jp.junshu.law.Text;
import jp.junshu.law.reading.FaultyFileException;
import jp.junshu.law.wording.Fingerprint;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Source;
import jp.junshu.law.yaml.Spot;
import jp.junshu.law.yaml.YamlReader;

/**
 * The fingerprints of a text's places, written into the files of a revision: each in its own line behind the clause's kind, and
 * everything else as it was, byte for byte.
 *
 * @param files the files as they are to be, in the order given, those without a change among them
 * @param set how many clauses had no fingerprint and have one now
 * @param changed how many had another
 * @param same how many had this one already
 * @param missing the clauses that the text does not have, in document order; what their files say of them stays
 */
public record Fingerprinting(List<DataFile> files, int set, int changed, int same, List<ClausePath> missing) {
    private static final String KIND = "kind";
    private static final String KEY = "fingerprint";
    private static final Text SPELLED_OUT =
            new Text("この値を、タグやエスケープのない一語として書いてください。", "Write this value as one plain word, without tags or escapes.");

    public Fingerprinting {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
    }

    /**
     * Writes the fingerprints of a text.
     *
     * @param files of one revision, of a catalogue without fault
     * @param places the fingerprint of every place that the text has
     * @throws FaultyFileException when a value to write at is not written as a plain word, with the places of all
     */
    public static Fingerprinting of(List<DataFile> files, Map<ClausePath, Fingerprint> places) {
        Writing writing = new Writing(places);
        List<DataFile> written = files.stream().map(writing::write).toList();
        if (!writing.faults.isEmpty()) {
            throw new FaultyFileException(writing.faults);
        }
        return new Fingerprinting(written, writing.set, writing.changed, writing.same, writing.missing);
    }

    /** What goes where a stretch of a file's text stands; positions in chars. */
    private record Edit(int from, int to, String words) {}

    private static final class Writing {
        private final Map<ClausePath, Fingerprint> places;
        private final List<Fault> faults = new ArrayList<>();
        private final List<ClausePath> missing = new ArrayList<>();
        private int set;
        private int changed;
        private int same;

        Writing(Map<ClausePath, Fingerprint> places) {
            this.places = places;
        }

        DataFile write(DataFile file) {
            Faults unreadable = new Faults();
            List<Edit> edits = new ArrayList<>();
            YamlReader.read(file, unreadable)
                    .map(Source::top)
                    .ifPresent(top -> top.items("clauses").forEach(clause -> write(clause, file.text(), edits)));
            faults.addAll(unreadable.list());
            StringBuilder text = new StringBuilder(file.text());
            edits.reversed().forEach(edit -> text.replace(edit.from(), edit.to(), edit.words()));
            return new DataFile(file.path(), text.toString());
        }

        private void write(Spot clause, String text, List<Edit> edits) {
            ClausePath path = ClausePath.parse(clause.word("id").orElseThrow());
            Fingerprint print = places.get(path);
            if (print == null) {
                missing.add(path);
                return;
            }
            clause.get(KEY)
                    .ifPresentOrElse(old -> replace(old, print, text, edits), () -> insert(clause, print, text, edits));
        }

        private void replace(Spot old, Fingerprint print, String text, List<Edit> edits) {
            if (old.text().equals(print.value())) {
                same++;
                return;
            }
            changed++;
            edits.add(new Edit(offset(text, old.position()), end(old, text), quoted(print)));
        }

        /** Behind the kind: as a line of its own, or between braces as the next entry. */
        private void insert(Spot clause, Fingerprint print, String text, List<Edit> edits) {
            set++;
            String entry = KEY + ": " + quoted(print);
            int kind = end(clause.get(KIND).orElseThrow(), text);
            if (text.charAt(offset(text, clause.position())) == '{') {
                edits.add(new Edit(kind, kind, ", " + entry));
                return;
            }
            int feed = text.indexOf('\n', kind);
            int end = feed < 0 ? text.length() : feed > kind && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
            String lineEnd = feed > end ? "\r\n" : "\n";
            Position key = clause.source().keys().getOrDefault(clause.path() + "." + KIND, Position.START);
            edits.add(new Edit(end, end, lineEnd + " ".repeat(key.column() - 1) + entry));
        }

        /** Where a word of a file ends, with the quotes it may stand in. */
        private int end(Spot value, String text) {
            int from = offset(text, value.position());
            String word = value.text();
            if (text.startsWith(word, from)) {
                return from + word.length();
            }
            char quote = text.charAt(from);
            if ((quote == '"' || quote == '\'') && text.startsWith(word + quote, from + 1)) {
                return from + word.length() + 2;
            }
            faults.add(Fault.inText(value.source().path(), value.position(), "not-plain", SPELLED_OUT));
            return from;
        }

        private static String quoted(Fingerprint print) {
            return '"' + print.value() + '"';
        }

        private static int offset(String text, Position at) {
            int line = 0;
            for (int i = 1; i < at.line(); i++) {
                line = text.indexOf('\n', line) + 1;
            }
            return text.offsetByCodePoints(line, at.column() - 1);
        }
    }
}
