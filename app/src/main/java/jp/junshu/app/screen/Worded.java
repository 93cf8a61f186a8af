package jp.junshu.app.screen;

import java.util.Locale;

/**
 * An enum whose every constant has a word in the bundle of its module. The key follows from the type:
 * {@code jp.junshu.app.screen.Mark.NOT_DONE} is {@code screen.mark.not-done}, a nested {@code Step.State.DONE} is
 * {@code screen.step.state.done}. A test holds every constant of every such enum against the bundles.
 */
public interface Worded {

    /** Supplied by the enum itself. */
    String name();

    /** The key of this constant's word. */
    default String key() {
        Class<?> type = ((Enum<?>) this).getDeclaringClass();
        String kind = kebab(type.getSimpleName());
        for (Class<?> outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            kind = kebab(outer.getSimpleName()) + "." + kind;
        }
        return module(type) + "." + kind + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String module(Class<?> type) {
        String application = "jp.junshu.app.";
        String home = type.getPackageName();
        if (!home.startsWith(application)) {
            throw new IllegalStateException(type.getName() + " belongs to no module, so to no message bundle");
        }
        String inside = home.substring(application.length());
        int end = inside.indexOf('.');
        return end < 0 ? inside : inside.substring(0, end);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
