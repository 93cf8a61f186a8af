package jp.junshu.app.screen;

import org.jspecify.annotations.Nullable;

/**
 * One word of the navigation on the left. A module contributes it as a bean.
 *
 * @param id unique, for tests and styles
 * @param label its word
 * @param path where it leads; everything below this path belongs to it
 * @param order smaller stands higher
 * @param permission what a person needs to see it; null when everyone signed in does
 */
public record NavigationEntry(
        String id,
        Text label,
        String path,
        int order,
        @Nullable String permission) {

    public NavigationEntry {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with /: " + path);
        }
    }

    boolean isOpenTo(Viewer viewer) {
        return permission == null || viewer.permissions().contains(permission);
    }

    boolean covers(String address) {
        return address.equals(path) || (!path.equals("/") && address.startsWith(path + "/"));
    }
}
