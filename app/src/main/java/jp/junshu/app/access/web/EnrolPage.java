package jp.junshu.app.access.web;

import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * Binding an authenticator to the account. Field: {@code code}.
 *
 * @param qr the otpauth address as a picture
 * @param key the same secret in Base32, for those who cannot take a picture
 */
public record EnrolPage(Form form, QrCode qr, String key) {

    /** The same after a code that was not the authenticator's. */
    public EnrolPage refused() {
        return new EnrolPage(Form.blank().rejecting("code", Text.of("access.code.wrong")), qr, key);
    }

    /** The key in groups of four, as one reads and types it. */
    public String groupedKey() {
        return key.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
