package jp.junshu.law;

/**
 * A data file as text: YAML, or a schema in JSON.
 *
 * @param path from the root of the regulations, with slashes: {@code labour-confidentiality/undated/regulation.yaml}
 */
public record DataFile(String path, String text) {
    /** @throws IllegalArgumentException when the path is absolute, empty or climbs */
    public DataFile {
        if (path.isEmpty() || path.startsWith("/") || path.contains("\\") || path.contains("..")) {
            throw new IllegalArgumentException("not a path below the root of the regulations: '" + path + "'");
        }
    }

    /** The path's last part. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
