package jp.junshu.app.form;

import jp.junshu.law.Text;

/**
 * Data that are not what the layout asks for.
 *
 * @param path as {@code matters[3].status}, rows counted from 0
 */
public record FormDataFault(String path, Text message) {

    @Override
    public String toString() {
        return path + ": " + message.en();
    }
}
