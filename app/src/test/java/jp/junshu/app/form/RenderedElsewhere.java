package jp.junshu.app.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the sample report in every format, in a process of its own. The files are called by their formats. */
final class RenderedElsewhere {
    private RenderedElsewhere() {}

    /** @param arguments the folder for the files */
    public static void main(String... arguments) throws IOException {
        FormRenderer renderer = new FormRenderer();
        for (FormFormat format : FormFormat.values()) {
            byte[] file = renderer.render(SampleReport.whole().document(), format, SampleReport.MADE_AT);
            Files.write(Path.of(arguments[0], format.name()), file);
        }
    }
}
