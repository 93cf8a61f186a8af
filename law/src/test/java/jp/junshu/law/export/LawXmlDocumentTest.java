package jp.junshu.law.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import jp.junshu.law.attaching.Attachment;
import jp.junshu.law.attaching.RegulationCopy;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.reading.Outline;
import jp.junshu.law.reading.Place;
import jp.junshu.law.source.DocumentReader;
import jp.junshu.law.source.DocumentReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped regulations as law XML, held against the schema of e-Gov and read in again. */
class LawXmlDocumentTest {

    static Stream<Edition> editions() {
        return Shipped.editions().stream();
    }

    private static byte[] own(Edition edition) {
        return LawXmlDocument.write(edition, _ -> Optional.empty());
    }

    private static DocumentReading read(Edition edition, byte[] xml) {
        return DocumentReader.of(List.of()).read(edition.regulation() + ".xml", xml);
    }

    private static List<String> outline(Edition edition) {
        return edition.clauses().stream()
                .map(clause -> edition.regulation() + "\t" + clause.id().path() + "\t" + clause.cite())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyRegulationIsValidByTheSchemaOfEGov(Edition edition) throws Exception {
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(LawXmlDocumentTest.class.getResource("/egov/XMLSchemaForJapaneseLaw_v3.xsd"))
                .newValidator();
        validator.validate(new StreamSource(new ByteArrayInputStream(own(edition))));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void readInAgainItHasTheSamePlacesCitedInTheSameWay(Edition edition) {
        DocumentReading reading = read(edition, own(edition));
        assertThat(Outline.lines(reading.reading())).isEqualTo(outline(edition));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.reading().regulations().getFirst().title())
                .contains(edition.title().ja());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aPlaceLiesBelowTheNearestOneAboveItInTheCatalogue(Edition edition) {
        Map<String, Long> below = new HashMap<>();
        edition.clauses()
                .forEach(clause -> clause.id()
                        .path()
                        .findParent()
                        .filter(parent -> edition.findClause(parent).isPresent())
                        .ifPresent(parent -> below.merge(parent.toString(), 1L, Long::sum)));
        Map<String, Long> read = new HashMap<>();
        read(edition, own(edition))
                .reading()
                .places()
                .forEach(place -> place.children().stream()
                        .filter(child -> child.id()
                                .path()
                                .findParent()
                                .filter(place.id().path()::equals)
                                .isPresent())
                        .forEach(_ -> read.merge(place.id().path().toString(), 1L, Long::sum)));
        assertThat(read).isEqualTo(below);
    }

    @Test
    void whereTheUserHasTheOfficialWordingItStandsThereAndIsRecognisedAsTheSame() {
        Edition edition = Shipped.editions().getFirst();
        Clause first = edition.clauses().get(1);
        String words = "受注者は、この欄の事項を守る。\nただし、試しの文である。";
        byte[] xml =
                LawXmlDocument.write(edition, clause -> clause.equals(first) ? Optional.of(words) : Optional.empty());
        String text = new String(xml, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("place=\"" + first.id().path() + "\" cite=\"" + first.cite() + "\" wording=\"official\"")
                .contains(">受注者は、この欄の事項を守る。<", ">ただし、試しの文である。<")
                .doesNotContain("（要旨）受注者は、この欄の事項");
        DocumentReading reading = read(edition, xml);
        Map<String, String> wordings = new HashMap<>();
        reading.reading()
                .places()
                .forEach((Place place) -> wordings.put(
                        place.id().path().toString(),
                        place.wording(reading.reading().source())));
        for (Clause clause : edition.clauses()) {
            String expected = clause.equals(first)
                    ? words.replace("\n", "")
                    : "（要旨）" + clause.says().ja();
            assertThat(wordings.get(clause.id().path().toString())).isEqualTo(expected);
        }
    }

    @Test
    void whatWasAttachedFromItIsTheSameWordingAgain() {
        Edition edition = Shipped.editions().getFirst();
        DocumentReading reading = read(edition, own(edition));
        RegulationCopy copy = RegulationCopy.of(
                reading.reading(), reading.reading().regulations().getFirst());
        byte[] again = LawXmlDocument.write(
                edition, clause -> copy.findPlace(clause.id().path()).map(place -> place.wording()));
        DocumentReading second = read(edition, again);
        RegulationCopy copied = RegulationCopy.of(
                second.reading(), second.reading().regulations().getFirst());
        assertThat(copied.places()).isEqualTo(copy.places());
        assertThat(Attachment.of(edition, copied).found())
                .isEqualTo(edition.clauses().size());
    }

    @Test
    void anInstructionThatTellsNoPlaceBelowItsOwnIsPassedOver() {
        String law = """
                <Law Era="Reiwa" Lang="ja" LawType="Misc" Num="1" Year="8"><LawNum/><LawBody><LawTitle>試し</LawTitle><MainProvision>
                <?junshu place="7" cite="第7"?><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>あ</Sentence></ParagraphSentence>
                <?junshu place="8.1" cite="第8第1項"?><Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Sentence>い</Sentence></ItemSentence></Item>
                <?junshu place="7.." cite="第7"?><Item Num="2"><ItemTitle>二</ItemTitle><ItemSentence><Sentence>う</Sentence></ItemSentence></Item>
                <?other place="7.9" cite="第7第9項"?><Item Num="3"><ItemTitle>三</ItemTitle><ItemSentence><Sentence>え</Sentence></ItemSentence></Item>
                </Paragraph></MainProvision></LawBody></Law>
                """;
        DocumentReading reading = DocumentReader.of(List.of()).read("try.xml", law.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.reading().places().map(place -> place.id().path().toString()))
                .containsExactly("7", "7.1", "7.2", "7.3");
    }
}
