package jp.junshu.app.access.web;

/** A token that has just been made, shown this once. */
public record MadeTokenPage(String name, String token) {
    /** Never the token itself: this lands in logs. */
    @Override
    public String toString() {
        return "a new token";
    }
}
