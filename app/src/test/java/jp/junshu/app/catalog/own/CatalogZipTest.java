package jp.junshu.app.catalog.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.law.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as people send them, and as nobody should. */
class CatalogZipTest {
    private static List<DataFile> read(byte[] zip) throws IOException {
        return CatalogZip.read(new ByteArrayInputStream(zip), SampleOwn.ID, SampleOwn.REVISION);
    }

    private static void refused(byte[] zip, String... keys) {
        assertThatThrownBy(() -> read(zip))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Text::key)
                                .containsExactlyInAnyOrder(keys));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-04-01/", "tea-house/2026-04-01/", "drafts/tea-house/2026-04-01/"})
    void theFilesOfARevisionAreReadFromWhateverFolderOfItTheyArePackedIn(String folder) throws IOException {
        assertThat(read(SampleOwn.zip(folder, SampleOwn.files("x"))))
                .extracting(DataFile::path)
                .containsExactly("tea-house/2026-04-01/01-tea.yaml", "tea-house/2026-04-01/regulation.yaml");
    }

    @Test
    void whatIsWrittenIsReadBackAndTheSameFilesAreTheSameBytes() throws IOException {
        List<DataFile> files = read(SampleOwn.goodZip("x"));
        assertThat(read(CatalogZip.write(files))).isEqualTo(files);
        assertThat(CatalogZip.write(files)).isEqualTo(CatalogZip.write(files));
    }

    @Test
    void whatSystemsLeaveInAnArchiveDoesNotMatter() throws IOException {
        Map<String, String> files = SampleOwn.files("x");
        files.put("__MACOSX/._01-tea.yaml", "x");
        files.put(".DS_Store", "x");
        assertThat(read(SampleOwn.zip("", files))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a.yaml", "/etc/a.yaml", "a/../../b.yaml", "c:\\a.yaml", "a\\b.yaml", "a//b.yaml", "./a.yaml"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) {
        refused(SampleOwn.zip("", Map.of(name, "clauses: []")), "catalog.zip.path");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Map<String, String> files = SampleOwn.files("x");
        files.put("notes.txt", "x");
        files.put("../up.yaml", "x");
        files.put("other/regulation.yaml", "x");
        refused(SampleOwn.zip("", files), "catalog.zip.name", "catalog.zip.path", "catalog.zip.twice");
    }

    @Test
    void filesOfAnotherRegulationAreRefused() {
        refused(SampleOwn.zip("coffee-house/2026-04-01/", SampleOwn.files("x")), "catalog.zip.folder");
    }

    @Test
    void aFileThatUnpacksToMoreThanAFileMayHaveIsNotUnpacked() throws IOException {
        refused(bomb(1, 200_000_000), "catalog.zip.file-too-large");
    }

    @Test
    void manyFilesThatUnpackToTooMuchTogetherAreNotUnpacked() throws IOException {
        refused(bomb(100, 1_000_000), "catalog.zip.unpacked");
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        refused(bomb(201, 1), "catalog.zip.many");
    }

    private static byte[] bomb(int files, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[Math.min(size, 1_000_000)];
        Arrays.fill(block, (byte) '#');
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry("f" + i + ".yaml"));
                for (int written = 0; written < size; written += block.length) {
                    zip.write(block);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        refused("clauses: []".getBytes(StandardCharsets.UTF_8), "catalog.zip.empty");
        byte[] cut = SampleOwn.goodZip("x");
        refused(Arrays.copyOf(cut, 120), "catalog.zip.damaged");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("regulation.yaml"));
            zip.write("title: 規程".getBytes(Charset.forName("windows-31j")));
            zip.closeEntry();
        }
        refused(bytes.toByteArray(), "catalog.zip.encoding");
    }

    @Test
    void noDamageToAnArchiveIsAnythingButARefusalOrItsFiles() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] zip = SampleOwn.goodZip("x");
            for (int n = random.nextInt(8); n >= 0; n--) {
                zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(zip)).isNotEmpty();
            } catch (Refusal refusal) {
                assertThat(refusal.reasons()).isNotEmpty();
            }
        }
    }
}
