package jp.junshu.app.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of the navigation on the left. A module contributes it as a bean.
 *
 * @param id unique, for tests and styles
 * @param label its word
 * @param path where it leads; everything below this path belongs to it
 * @param also other paths that belong to it, with everything below them
 * @param order smaller stands higher
 * @param permission what a person needs to see it; null when everyone signed in does
 */
public record NavigationEntry(
        String id,
        Text label,
        String path,
        List<String> also,
        int order,
        @Nullable String permission) {

    public NavigationEntry {
        also = List.copyOf(also);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with /: " + path);
        }
    }

    /** An entry with one path. */
    public NavigationEntry(String id, Text label, String path, int order, @Nullable String permission) {
        this(id, label, path, List.of(), order, permission);
    }

    boolean isOpenTo(Viewer viewer) {
        return permission == null || viewer.permissions().contains(permission);
    }

    boolean covers(String address) {
        return covers(path, address) || also.stream().anyMatch(other -> covers(other, address));
    }

    private static boolean covers(String path, String address) {
        return address.equals(path) || (!path.equals("/") && address.startsWith(path + "/"));
    }
}
