package jp.junshu.app.form;

import java.util.List;
import jp.junshu.law.catalog.FormId;
import jp.junshu.law.form.FormLayout;

/** All that one form is filled with, frozen. Equal data have equal bytes, so their digest names them. */
public record FormData(FormId form, FormValue.Group values) {

    /** JSON in UTF-8 with sorted keys and no blanks. */
    public byte[] canonical() {
        return FormDataJson.write(this);
    }

    /** SHA-256 of {@link #canonical()}, in lower-case hexadecimal. */
    public String digest() {
        return FormDataJson.digest(canonical());
    }

    /**
     * Reads what {@link #canonical()} wrote.
     *
     * @throws IllegalArgumentException when it is anything else, if only by a blank
     */
    public static FormData parse(byte[] canonical) {
        return FormDataJson.read(canonical);
    }

    /** Everything in which the data are not what the layout asks for; that something is missing is no fault. */
    public List<FormDataFault> faults(FormLayout layout) {
        return new FormDataCheck().check(layout, this);
    }
}
