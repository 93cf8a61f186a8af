package jp.junshu.app.screen;

import java.util.Set;

/**
 * The signed-in person, as far as a page shows them.
 *
 * @param name how the person is called on screen
 * @param organization the organization the person works in
 * @param permissions what the person may do; navigation leaves out what is not among them
 */
public record Viewer(String name, String organization, Set<String> permissions) {

    public Viewer {
        permissions = Set.copyOf(permissions);
    }
}
