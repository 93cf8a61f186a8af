package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import jp.junshu.law.Fault;
import jp.junshu.law.Text;
import jp.junshu.law.reading.Candidate.Stand;
import jp.junshu.law.reading.StructureSearch.Opened;

/** What the user is told about one section: where its numbering is damaged, and what was not understood. */
final class Findings {
    private final SourceText source;
    private final List<Fault> faults = new ArrayList<>();

    Findings(SourceText source) {
        this.source = source;
    }

    List<Fault> faults() {
        faults.sort(Comparator.naturalOrder());
        return faults;
    }

    /** The file holds a second text of the regulation. */
    void secondText(int line) {
        fault(
                source.line(line).from(),
                "second-text",
                "同じ条項がここからもう一度現れます。改正前後など二つの文書が一つのファイルにあるため、条項を読み取りませんでした。ファイルを分けてください。",
                "From here on the same places come a second time: the file holds two texts, an old and a new one perhaps."
                        + " No places were read; put each text into a file of its own.");
    }

    /** The file sets an old and a new text side by side. */
    void comparison(int line) {
        fault(
                source.line(line).from(),
                "comparison-table",
                "ここから改正前と改正後を並べた新旧対照表です。条項を読み取りませんでした。一方だけの文書を指定してください。",
                "From here on an old and a new text stand side by side. No places were read; give a file with one of them.");
    }

    /** Marks that would have given an id a second time. */
    void refused(List<Opened> refused) {
        for (Opened mark : refused) {
            fault(
                    mark.candidate().span().from(),
                    "number-twice",
                    "同じ番号の条項が既にあるため、「" + shown(mark.candidate()) + "」を条項として読みませんでした。",
                    "'" + shown(mark.candidate()) + "' would number a place a second time and was read as text.");
        }
    }

    /** What the marks that open places, and those that do not, show of the numbering. */
    void marks(List<Candidate> candidates, List<Opened> marks, int titleLine) {
        if (marks.isEmpty()) {
            fault(
                    titleLine >= 0 ? source.line(titleLine).from() : 0,
                    "no-places",
                    "番号の付いた条項が見つかりません。",
                    "No numbered places were found.");
            return;
        }
        EnumSet<Mark> classes = EnumSet.noneOf(Mark.class);
        for (Opened mark : marks) {
            classes.add(mark.reading().mark());
            if (mark.jumped()) {
                fault(
                        mark.candidate().span().from(),
                        "number-skipped",
                        "番号が飛んでいます(「" + shown(mark.candidate()) + "」の前)。",
                        "The numbering jumps before '" + shown(mark.candidate()) + "'.");
            }
        }
        int opened = 0;
        for (Candidate candidate : candidates) {
            if (opened < marks.size() && marks.get(opened).candidate().span().equals(candidate.span())) {
                opened++;
            } else if (opened > 0 && looksNumbered(candidate, classes)) {
                fault(
                        candidate.span().from(),
                        "out-of-sequence",
                        "番号の続かない「" + shown(candidate) + "」を本文として読みました。",
                        "'" + shown(candidate) + "' does not continue the numbering and was read as text.");
            }
        }
    }

    private static boolean looksNumbered(Candidate candidate, EnumSet<Mark> classes) {
        if (candidate.stand() != Stand.START || !candidate.blankAfter() || candidate.alone() || candidate.broken()) {
            return false;
        }
        for (Candidate.MarkReading reading : candidate.readings()) {
            Mark mark = reading.mark();
            if (!classes.contains(mark) || mark.isCounted() || mark == Mark.CAPTION) {
                return false;
            }
        }
        return true;
    }

    private String shown(Candidate candidate) {
        String mark = source.text(candidate.span()).strip();
        return mark.length() > 24 ? mark.substring(0, 24) + "…" : mark;
    }

    private void fault(int offset, String code, String ja, String en) {
        faults.add(Fault.inText(source.name(), source.position(offset), code, new Text(ja, en)));
    }
}
