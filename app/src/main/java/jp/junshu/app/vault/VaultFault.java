package jp.junshu.app.vault;

/** A key or a sealed value cannot be used. The message names no secret. */
public final class VaultFault extends RuntimeException {
    VaultFault(String message) {
        super(message);
    }

    VaultFault(String message, Throwable cause) {
        super(message, cause);
    }
}
