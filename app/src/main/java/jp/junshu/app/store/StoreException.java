package jp.junshu.app.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The data folder or its database could not be had; {@link #fault()} tells the user why, without a stack trace. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient StoreFault fault;

    public StoreException(StoreFault fault) {
        this(fault, null);
    }

    StoreException(StoreFault fault, @Nullable Throwable cause) {
        super(fault.message(Locale.ENGLISH), cause);
        this.fault = fault;
    }

    public StoreFault fault() {
        return fault;
    }
}
