package jp.junshu.law.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.junshu.law.reading.Outline;
import jp.junshu.law.reading.Piece;
import jp.junshu.law.reading.Place;
import org.junit.jupiter.api.Test;

/** A law of our own making in the XML of e-Gov. */
class LawXmlTest {
    private static final String LAW = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Law Era="Reiwa" Lang="ja" LawType="Act" Num="1" Year="08">
              <LawNum>令和八年法律第一号</LawNum>
              <LawBody>
                <LawTitle Kana="そうこかぎかんりほう">倉庫鍵管理法</LawTitle>
                <TOC><TOCLabel>目次</TOCLabel><TOCChapter Num="1"><ChapterTitle>第一章　総則</ChapterTitle></TOCChapter></TOC>
                <MainProvision>
                  <Chapter Num="1">
                    <ChapterTitle>第一章　総則</ChapterTitle>
                    <Article Num="1">
                      <ArticleCaption>（目的）</ArticleCaption>
                      <ArticleTitle>第一条</ArticleTitle>
                      <Paragraph Num="1">
                        <ParagraphNum/>
                        <ParagraphSentence>
                          <Sentence Num="1" WritingMode="vertical">この法律は、倉庫の<Ruby>鍵<Rt>かぎ</Rt></Ruby>の管理に関し必要な事項を定める。</Sentence>
                        </ParagraphSentence>
                      </Paragraph>
                    </Article>
                    <Article Num="2">
                      <ArticleCaption>（定義）</ArticleCaption>
                      <ArticleTitle>第二条</ArticleTitle>
                      <Paragraph Num="1">
                        <ParagraphNum/>
                        <ParagraphSentence><Sentence Num="1">この法律の用語の意味は、次の各号のとおりとする。</Sentence></ParagraphSentence>
                        <Item Num="1">
                          <ItemTitle>一</ItemTitle>
                          <ItemSentence>
                            <Column Num="1"><Sentence Num="1">鍵</Sentence></Column>
                            <Column Num="2"><Sentence Num="1">次のいずれかに該当するもの</Sentence></Column>
                          </ItemSentence>
                          <Subitem1 Num="1">
                            <Subitem1Title>イ</Subitem1Title>
                            <Subitem1Sentence><Sentence Num="1">金属製のもの</Sentence></Subitem1Sentence>
                          </Subitem1>
                          <Subitem1 Num="2">
                            <Subitem1Title>ロ</Subitem1Title>
                            <Subitem1Sentence><Sentence Num="1">電磁的方法によるもの</Sentence></Subitem1Sentence>
                            <Subitem2 Num="1">
                              <Subitem2Title>（１）</Subitem2Title>
                              <Subitem2Sentence><Sentence Num="1">札の形のもの</Sentence></Subitem2Sentence>
                            </Subitem2>
                            <Subitem2 Num="2">
                              <Subitem2Title>（２）</Subitem2Title>
                              <Subitem2Sentence><Sentence Num="1">その他のもの</Sentence></Subitem2Sentence>
                            </Subitem2>
                          </Subitem1>
                        </Item>
                        <Item Num="1_2">
                          <ItemTitle>一の二</ItemTitle>
                          <ItemSentence><Sentence Num="1">合鍵をいう。</Sentence></ItemSentence>
                        </Item>
                      </Paragraph>
                      <Paragraph Num="2">
                        <ParagraphNum>２</ParagraphNum>
                        <ParagraphSentence>
                          <Sentence Num="1" Function="main">前項第一号の鍵には、番号を付する。</Sentence>
                          <Sentence Num="2" Function="proviso">ただし、札の形のものは、この限りでない。</Sentence>
                        </ParagraphSentence>
                      </Paragraph>
                    </Article>
                    <Article Num="3:5" Delete="true">
                      <ArticleTitle>第三条から第五条まで</ArticleTitle>
                      <Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence Num="1">削除</Sentence></ParagraphSentence></Paragraph>
                    </Article>
                    <Article Num="7_2">
                      <ArticleTitle>第七条の二</ArticleTitle>
                      <Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence Num="1">錠を替える。</Sentence></ParagraphSentence></Paragraph>
                    </Article>
                  </Chapter>
                </MainProvision>
                <SupplProvision>
                  <SupplProvisionLabel>附　則</SupplProvisionLabel>
                  <Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence Num="1">この法律は、公布の日から施行する。</Sentence></ParagraphSentence></Paragraph>
                </SupplProvision>
                <AppdxTable><AppdxTableTitle>別表</AppdxTableTitle><TableStruct><Table><TableRow><TableColumn><Sentence Num="1">札</Sentence></TableColumn></TableRow></Table></TableStruct></AppdxTable>
              </LawBody>
            </Law>
            """;

    private static DocumentReading read(String xml) {
        return DocumentReader.of(List.of()).read("倉庫鍵管理法.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> outline(DocumentReading reading) {
        return Outline.lines(reading.reading()).stream()
                .map(line -> line.substring(line.indexOf('\t') + 1).replace('\t', ' '))
                .toList();
    }

    private static String words(DocumentReading reading, String path) {
        Place place = reading.reading()
                .places()
                .filter(each -> each.id().path().toString().equals(path))
                .findFirst()
                .orElseThrow();
        return place.wording(reading.reading().source());
    }

    @Test
    void theTreeIsThatOfTheElements() {
        DocumentReading reading = read(LAW);
        assertThat(reading.kind()).isEqualTo(DocumentKind.LAW_XML);
        assertThat(outline(reading))
                .containsExactly(
                        "1.1 第1条第1項",
                        "2.1 第2条第1項",
                        "2.1.1 第2条第1項第一号",
                        "2.1.1.イ 第2条第1項第一号イ",
                        "2.1.1.ロ 第2条第1項第一号ロ",
                        "2.1.1.ロ.1 第2条第1項第一号ロ(1)",
                        "2.1.1.ロ.2 第2条第1項第一号ロ(2)",
                        "2.1.1-2 第2条第1項第一号の二",
                        "2.2 第2条第2項",
                        "3.1 第3条第1項",
                        "7-2.1 第7条の2第1項");
        assertThat(reading.reading().regulations().getFirst().title()).contains("倉庫鍵管理法");
        assertThat(words(reading, "1.1")).isEqualTo("この法律は、倉庫の鍵の管理に関し必要な事項を定める。");
        assertThat(words(reading, "2.1.1")).isEqualTo("鍵　次のいずれかに該当するもの");
        assertThat(words(reading, "2.2")).isEqualTo("前項第一号の鍵には、番号を付する。ただし、札の形のものは、この限りでない。");
    }

    @Test
    void itsTextReadAsTextHasTheSameTreeAndTheSameWords() {
        DocumentReading xml = read(LAW);
        String text = xml.reading().source().text();
        DocumentReading again = DocumentReader.of(List.of()).read("倉庫鍵管理法.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(outline(again)).as(text).isEqualTo(outline(xml));
        Map<String, String> prints = new HashMap<>();
        again.reading()
                .places()
                .forEach(place -> prints.put(
                        place.id().path().toString(),
                        place.fingerprint(again.reading().source()).value()));
        xml.reading()
                .places()
                // 第三条から第五条まで is a mark to the one and 第三条 with words to the other
                .filter(place -> !place.id().path().toString().equals("3.1"))
                .forEach(place -> assertThat(
                                place.fingerprint(xml.reading().source()).value())
                        .as(place.id().toString())
                        .isEqualTo(prints.get(place.id().path().toString())));
    }

    @Test
    void everyCharacterOfItsTextHasOneOwner() {
        DocumentReading reading = read(LAW);
        int at = 0;
        for (Piece piece : reading.reading().pieces()) {
            assertThat(piece.span().from()).isEqualTo(at);
            at = piece.span().to();
        }
        assertThat(at).isEqualTo(reading.reading().source().length());
        assertThat(reading.reading().remainder())
                .extracting(Piece::owner)
                .containsExactly(
                        new Piece.Remainder(Piece.Reason.SUPPLEMENTARY), new Piece.Remainder(Piece.Reason.ANNEX));
    }

    @Test
    void aPlaceStandsAtTheLineOfItsElement() {
        DocumentReading reading = read(LAW);
        int line = 0;
        List<String> lines = LAW.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            line = lines.get(i).contains("<Paragraph Num=\"2\">") ? i + 1 : line;
        }
        Place place = reading.reading()
                .places()
                .filter(each -> each.id().path().toString().equals("2.2"))
                .findFirst()
                .orElseThrow();
        assertThat(reading.at(place.mark().from())).isEqualTo(Whereabouts.ofLine(line));
    }

    @Test
    void whatAnInterfacePutsAroundALawIsNoHindrance() {
        String wrapped =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><DataRoot><Result><Code>0</Code></Result><ApplData><LawFullText>"
                        + LAW.substring(LAW.indexOf("<Law "))
                        + "</LawFullText></ApplData></DataRoot>";
        assertThat(outline(read(wrapped))).isEqualTo(outline(read(LAW)));
    }

    @Test
    void anArticleThatStandsTwiceIsToldAndLosesNothing() {
        String article = LAW.substring(LAW.indexOf("<Article Num=\"7_2\">"), LAW.indexOf("</Chapter>"));
        DocumentReading reading = read(LAW.replace("</Chapter>", article + "</Chapter>"));
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("same-place-twice");
            assertThat(fault.message().ja()).contains("第7条の2第1項", "二つの版");
        });
        assertThat(Objects.requireNonNull(reading.reading().source().text()).split("錠を替える", -1))
                .hasSize(3);
        assertThat(outline(reading)).isEqualTo(outline(read(LAW)));
    }
}
