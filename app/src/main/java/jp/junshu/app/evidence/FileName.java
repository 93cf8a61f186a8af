package jp.junshu.app.evidence;

import java.text.Normalizer;
import java.util.Optional;
import jp.junshu.app.screen.Text;

/** Names of files as people give them: taken as they are, but for their normal form, or refused. */
final class FileName {
    private static final int LONGEST = 255;

    private FileName() {}

    /** The same name in one form: macOS sends か and a voiced mark apart, others が. */
    static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }

    /** What is wrong with a name. Lengths are in characters. */
    static Optional<Text> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of(Text.of("evidence.file.missing"));
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of(Text.of("evidence.file.name-long", LONGEST));
        }
        // turned writing direction makes a name look like another: gpj.exe
        boolean deceiving = name.codePoints().anyMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        });
        boolean path = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.equals(".") || name.equals("..");
        return deceiving || path ? Optional.of(Text.of("evidence.file.name-characters")) : Optional.empty();
    }

    /** The sentence for a name whose ending is not taken. */
    static Text untaken(String name) {
        return FileLook.isRunning(name) ? Text.of("evidence.file.running") : Text.of("evidence.file.untaken");
    }
}
