package jp.junshu.app.access.web;

import jp.junshu.app.screen.Form;

/**
 * Binding an authenticator to the account. Field: {@code code}.
 *
 * @param qr the otpauth address as a picture
 * @param key the same secret in Base32, for those who cannot take a picture
 */
public record EnrolPage(Form form, QrCode qr, String key) {

    /** The key in groups of four, as one reads and types it. */
    public String groupedKey() {
        return key.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
