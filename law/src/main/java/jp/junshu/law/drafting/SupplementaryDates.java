package jp.junshu.law.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import jp.junshu.law.date.DateReading;
import jp.junshu.law.reading.Piece;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.wording.MatchKey;

/** What the supplementary provisions of a text say of dates. */
final class SupplementaryDates {
    private static final Pattern DATE = Pattern.compile("(令和|平成|昭和)(元|[0-9]{1,2})年[0-9]{1,2}月[0-9]{1,2}日(?=から(施行|適用))");

    private SupplementaryDates() {}

    /** The dates from which the supplementary provisions say that they hold. */
    static List<LocalDate> in(Reading reading, RegulationText regulation) {
        return reading.remainder().stream()
                .filter(piece -> piece.owner().equals(new Piece.Remainder(Piece.Reason.SUPPLEMENTARY))
                        && piece.span().from() >= regulation.span().from()
                        && piece.span().to() <= regulation.span().to())
                .map(piece -> MatchKey.of(reading.source().text(piece.span())))
                .flatMap(text -> DATE.matcher(text).results())
                .flatMap(date -> DateReading.strict(date.group()).date().stream())
                .distinct()
                .toList();
    }
}
