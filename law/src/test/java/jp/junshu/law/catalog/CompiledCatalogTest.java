package jp.junshu.law.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import jp.junshu.law.DataFile;
import org.junit.jupiter.api.Test;

/** The compiled form says what the files say. */
class CompiledCatalogTest {
    private static final List<DataFile> SHIPPED = CatalogFiles.in(ExampleCatalog.REGULATIONS);

    @Test
    void itIsTheCatalogueOfTheFiles() throws IOException {
        CatalogReading.Loaded read = (CatalogReading.Loaded) Catalog.read(SHIPPED);

        CatalogReading.Loaded again = CompiledCatalog.read(new ByteArrayInputStream(CompiledCatalog.compile(SHIPPED)));

        assertThat(again.catalog()).isEqualTo(read.catalog());
        assertThat(again.numbering()).isEqualTo(read.numbering());
        assertThat(again.calendars().listClosedDays())
                .extracting(days -> days.id())
                .containsExactlyElementsOf(read.calendars().listClosedDays().stream()
                        .map(days -> days.id())
                        .toList());
    }

    @Test
    void equalFilesInAnyOrderCompileToEqualBytes() {
        assertThat(CompiledCatalog.compile(new ArrayList<>(SHIPPED).reversed()))
                .isEqualTo(CompiledCatalog.compile(SHIPPED));
    }

    @Test
    void whatIsNotSoundIsNotCompiledAndEveryFaultIsNamed() {
        List<DataFile> broken = new ArrayList<>(SHIPPED);
        broken.add(new DataFile("roles.yaml", "roles:\n- id: \"No Id\"\n  surplus: 1\n"));

        assertThatThrownBy(() -> CompiledCatalog.compile(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("roles.yaml:2")
                .hasMessageContaining("roles.yaml:3");
    }

    @Test
    void anotherFormAndDamageAreRefused() throws IOException {
        assertThatThrownBy(() -> CompiledCatalog.read(new ByteArrayInputStream(zipped("{\"form\":0}"))))
                .hasMessageContaining("form 0");
        assertThatThrownBy(() -> CompiledCatalog.read(new ByteArrayInputStream(zipped("{\"form\":"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
