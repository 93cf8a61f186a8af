package jp.junshu.law.attaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.SourceText;
import org.junit.jupiter.api.Test;

/** A user's copy joined to an edition by id and fingerprint. */
class AttachmentTest {
    private static final RegulationId RULES = new RegulationId("rules");
    private static final String ORIGINAL = """
            書庫管理規程
            第1条　この規程は、書庫の管理を定める。
            第2条　管理者は、次の事務を行う。
            (1)　鍵の保管
            (2)　入退室の記録
            第3条　この規程は、書庫の管理を定める。
            第4条　違反した者は、退室させる。
            """;

    private static RegulationCopy copy(String text) {
        Reading reading = RegulationReader.of(List.of()).read(SourceText.of("rules.txt", text));
        return RegulationCopy.of(reading, reading.regulations().getFirst());
    }

    /** An edition that was written from a text, with its fingerprints. */
    private static Edition edition(String text) {
        List<Clause> clauses = new ArrayList<>();
        for (CopiedPlace place : copy(text).places()) {
            clauses.add(clause(
                    place.path(), place.cite(), Optional.of(place.fingerprint().value())));
        }
        return edition(clauses);
    }

    private static Edition edition(List<Clause> clauses) {
        Text words = new Text("規程", "Rules");
        return new Edition(
                RULES,
                "r1",
                Optional.empty(),
                words,
                words,
                words,
                words,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                clauses);
    }

    private static Clause clause(ClausePath path, String cite, Optional<String> fingerprint) {
        Text words = new Text("題", "title");
        return new Clause(
                new ClauseId(RULES, path),
                cite,
                words,
                words,
                ClauseKind.DEFINE,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                fingerprint,
                Optional.empty());
    }

    private static List<String> states(Attachment attachment) {
        return attachment.joined().stream()
                .map(joined -> joined.path() + " " + joined.state().spelling())
                .toList();
    }

    @Test
    void aCopyThatDiffersOnlyInHowItWasSetIsTheSame() {
        String set = ORIGINAL.replace("1", "１").replace("管理者は、次の", "管理者は、\n次の").replace("(１)　", "⑴ ");
        Attachment attachment = Attachment.of(edition(ORIGINAL), copy(set));
        assertThat(attachment.count(WordingState.SAME))
                .as(states(attachment).toString())
                .isEqualTo(6);
        assertThat(attachment.found()).isEqualTo(6);
    }

    @Test
    void whatChangedWentAndCameIsToldPlaceByPlaceInDocumentOrder() {
        String later = """
                書庫管理規程
                第1条　この規程は、書庫の管理を定める。
                第2条　管理者は、次の事務を行う。
                (1)　鍵の管理
                (2)　入退室の記録
                (3)　夜間の見回り
                第3条　この規程は、書庫の管理を定める。
                """;
        Attachment attachment = Attachment.of(edition(ORIGINAL), copy(later));
        assertThat(states(attachment))
                .containsExactly(
                        "1.1 same", "2.1 same", "2.1.1 changed", "2.1.2 same", "2.1.3 new", "3.1 same", "4.1 missing");
    }

    @Test
    void equalSentencesAtTwoPlacesAreTwoPlaces() {
        Attachment attachment = Attachment.of(edition(ORIGINAL), copy(ORIGINAL.replaceFirst("(?m)^第3条.*$", "第3条　削除")));
        assertThat(states(attachment)).contains("1.1 same", "3.1 changed");
    }

    @Test
    void wordsThatMovedAreMissingHereAndNewThere() {
        Attachment attachment = Attachment.of(
                edition(ORIGINAL),
                copy(ORIGINAL.replace("第4条　違反した者は、退室させる。", "第5条　違反した者は、退室させる。").replace("第3条", "第4条")));
        Joined gone = attachment.joined().stream()
                .filter(joined -> joined.state() == WordingState.MISSING
                        && joined.path().toString().equals("3.1"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.elsewhere())
                .as("the same words stand at 1.1, which is not new")
                .isEmpty();
        assertThat(states(attachment)).contains("4.1 changed", "5.1 new");
    }

    @Test
    void aMissingClauseTellsWhichNewPlaceHasItsWords() {
        Attachment attachment = Attachment.of(
                edition(ORIGINAL),
                copy(ORIGINAL.replace("(2)　入退室の記録\n", "").replace("第4条　", "第4条　削除\n第5条　入退室の記録\n第6条　")));
        Joined gone = attachment.joined().stream()
                .filter(joined -> joined.path().toString().equals("2.1.2"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.state()).isEqualTo(WordingState.MISSING);
        assertThat(gone.elsewhere().map(place -> place.path().toString())).contains("5.1");
    }

    @Test
    void withoutAFingerprintNothingIsClaimed() {
        Edition edition = edition(List.of(clause(ClausePath.parse("1.1"), "第1条第1項", Optional.empty())));
        assertThat(states(Attachment.of(edition, copy(ORIGINAL)))).startsWith("1.1 unchecked", "2.1 new");
    }

    @Test
    void theWholeOfAPlaceHoldsWhatLiesBelowWithItsMarksAndUnbrokenLines() {
        CopiedPlace second = copy("""
                書庫管理規程
                第1条　この規程は、書庫の管
                理を定める。
                第2条　管理者は、次の
                事務を行う。
                (1)　鍵の保
                管
                (2)　入退室の記録
                """).findPlace(ClausePath.parse("2.1")).orElseThrow();
        assertThat(second.wording()).isEqualTo("管理者は、次の事務を行う。");
        assertThat(second.whole()).isEqualTo("管理者は、次の事務を行う。\n(1)　鍵の保管\n(2)　入退室の記録");
    }
}
