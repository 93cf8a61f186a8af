package jp.junshu.law.catalog;

/**
 * A file of a catalogue.
 *
 * @param path from the catalogue's root, with slashes: {@code labour-confidentiality/undated/regulation.yaml}
 */
public record CatalogFile(String path, String text) {
    /** @throws IllegalArgumentException when the path is absolute, empty or climbs */
    public CatalogFile {
        if (path.isEmpty() || path.startsWith("/") || path.contains("\\") || path.contains("..")) {
            throw new IllegalArgumentException("not a path below the catalogue's root: '" + path + "'");
        }
    }

    /** The path's last part. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
