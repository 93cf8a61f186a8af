package jp.junshu.app.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the sample report in a process of its own. */
final class RenderedElsewhere {
    private RenderedElsewhere() {}

    public static void main(String... arguments) throws IOException {
        byte[] file = new FormRenderer()
                .render(SampleReport.whole().document(), FormFormat.valueOf(arguments[0]), SampleReport.MADE_AT);
        Files.write(Path.of(arguments[1]), file);
    }
}
