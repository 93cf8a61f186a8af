package jp.junshu.app.duty.web;

import java.util.Optional;
import jp.junshu.app.screen.Text;

/**
 * Something that is missing, and where it can be supplied.
 *
 * @param words what is missing
 * @param button the word of the button that supplies it; empty where the reader may not
 * @param link where the button leads
 */
public record Need(Text words, Optional<Text> button, String link) {}
