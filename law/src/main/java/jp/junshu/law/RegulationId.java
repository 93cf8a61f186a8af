package jp.junshu.law;

import java.text.Normalizer;

/**
 * The id of a regulation, as its folder under {@code regulations/} is named ({@code labour-confidentiality}).
 *
 * <p>A document nobody catalogued goes by the stem of its file's name, so letters of any script are allowed; blanks, control
 * characters and the separators {@code : # / \} are not.
 */
public record RegulationId(String value) {
    /** @throws IllegalArgumentException when the value is empty or holds a character that no id may hold */
    public RegulationId {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (value.isEmpty() || value.chars().anyMatch(c -> !allowed(c))) {
            throw new IllegalArgumentException("not a regulation id: '" + value + "'");
        }
    }

    /** The id for a document that is known by its file alone: the name without folders and the last extension. */
    public static RegulationId ofFile(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        StringBuilder id = new StringBuilder();
        stem.chars().forEach(c -> id.append(allowed(c) ? (char) c : '-'));
        return new RegulationId(id.isEmpty() ? "document" : id.toString());
    }

    private static boolean allowed(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && ":#/\\".indexOf(c) < 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
