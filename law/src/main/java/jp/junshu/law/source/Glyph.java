package jp.junshu.law.source;

/**
 * A letter on a page. Coordinates run along the line and across the lines, whichever way the page is written: {@code from} and
 * {@code to} along it, {@code top} and {@code bottom} across.
 *
 * @param text what it stands for
 * @param size of its font
 */
record Glyph(String text, float from, float to, float top, float bottom, float size) {
    boolean isBlank() {
        return text.isBlank();
    }

    /** How much of the lower of two letters stands beside the other, from 0 to 1. */
    float besides(Glyph other) {
        float shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return Math.max(0, shared) / Math.max(0.01f, Math.min(bottom - top, other.bottom - other.top));
    }
}
