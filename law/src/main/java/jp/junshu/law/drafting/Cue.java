package jp.junshu.law.drafting;

/**
 * What a rule made of the words of a text.
 *
 * @param rule the name of the rule
 * @param sure whether the words leave no doubt; otherwise it is a suggestion, which the author confirms or replaces
 */
record Cue<T>(T value, String rule, boolean sure) {
    /** The same as a suggestion. */
    Cue<T> doubted() {
        return new Cue<>(value, rule, false);
    }
}
