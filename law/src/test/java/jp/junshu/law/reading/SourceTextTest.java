package jp.junshu.law.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.List;
import jp.junshu.law.Fault;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    private static final String TEXT = "第1条 鍵を管理する。\r\n2 帳簿を①〜髙まで備える。\n";

    @Test
    void the_encodings_of_japanese_files_are_read_alike() {
        assertThat(SourceText.of("a.txt", TEXT.getBytes(UTF_8)).text()).isEqualTo(TEXT);
        assertThat(SourceText.of("a.txt", ("\uFEFF" + TEXT).getBytes(UTF_8)).text())
                .isEqualTo(TEXT);
        assertThat(SourceText.of("a.txt", ("\uFEFF" + TEXT).getBytes(UTF_16LE)).text())
                .isEqualTo(TEXT);
        String old = TEXT.replace('〜', '～');
        assertThat(SourceText.of("a.txt", old.getBytes(Charset.forName("windows-31j")))
                        .text())
                .isEqualTo(old);
    }

    @Test
    void lines_and_columns_count_as_an_editor_does() {
        SourceText source = SourceText.of("a.txt", "ab\r\n𠮷c\rd\fe\n");
        assertThat(source.position(0)).hasToString("1:1");
        assertThat(source.position(source.text().indexOf('c'))).hasToString("2:2");
        assertThat(source.position(source.text().indexOf('d'))).hasToString("3:1");
        assertThat(source.position(source.text().indexOf('e'))).hasToString("4:1");
        assertThat(source.position(source.length())).hasToString("5:1");
    }

    @Test
    void an_empty_file_is_refused() {
        assertFault(new byte[0], "1:1");
        assertFault(" \n　\n".getBytes(UTF_8), "1:1");
    }

    @Test
    void a_text_too_large_is_refused_before_it_is_decoded() {
        assertThatExceptionOfType(FaultyFileException.class)
                .isThrownBy(() -> SourceText.of("large.txt", new byte[SourceText.LARGEST + 1]))
                .satisfies(e -> {
                    assertThat(e.faults()).extracting(Fault::code).containsExactly("too-large");
                    assertThat(e.faults().getFirst().message().ja()).contains("33,554,433");
                });
    }

    @Test
    void line_ends_of_every_system_are_read_alike() {
        String text = "規程\n第1条 鍵を守る。\n2 鍵は、\n二つとする。\n第2条 鍵を数える。\n";
        RegulationReader reader = RegulationReader.of(List.of());
        List<String> outline = Outline.lines(reader.read(SourceText.of("a.txt", text)));
        assertThat(outline).hasSize(3);
        for (String end : List.of("\r\n", "\r", "\f")) {
            Reading reading = reader.read(SourceText.of("a.txt", text.replace("\n", end)));
            assertThat(Outline.lines(reading)).isEqualTo(outline);
            assertThat(reading.places().toList().get(1).at()).hasToString("3:1");
        }
    }

    @Test
    void a_binary_file_is_refused_where_it_becomes_one() {
        assertFault("第1条\nPK\u0003\u0004".getBytes(UTF_8), "2:3");
    }

    @Test
    void bytes_of_no_encoding_are_refused_where_they_stand() {
        assertFault(new byte[] {'a', '\n', 'b', (byte) 0xFF, (byte) 0xFF, 'c'}, "2:2");
    }

    private static void assertFault(byte[] bytes, String at) {
        assertThatExceptionOfType(FaultyFileException.class)
                .isThrownBy(() -> SourceText.of("a.txt", bytes))
                .satisfies(e -> {
                    assertThat(e.faults()).hasSize(1);
                    assertThat(e.faults().getFirst().file()).isEqualTo("a.txt");
                    assertThat(e.faults().getFirst().at()).hasToString(at);
                    assertThat(e.faults().getFirst().message().ja()).isNotBlank();
                });
    }
}
