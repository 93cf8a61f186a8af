package jp.junshu.app.form;

import java.time.LocalDate;
import java.util.UUID;
import jp.junshu.app.duty.status.Word;

/**
 * An item that the two sides agreed to add to a form (追加項目).
 *
 * @param heading what the first column says
 * @param confirm what is confirmed
 * @param reason why it is not done or does not apply, or what was done; may be empty for 実施
 * @param agreedOn the day of the talk with the other side
 */
public record FormItem(
        UUID id, int revision, String heading, String confirm, Word word, String reason, LocalDate agreedOn) {}
